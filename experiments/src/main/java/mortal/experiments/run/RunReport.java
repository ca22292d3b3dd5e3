package mortal.experiments.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mortal.experiments.config.Settings;
import mortal.experiments.data.Data;
import mortal.experiments.report.Report;
import mortal.experiments.statistics.Estimate;
import mortal.simulator.meter.DigitalReference;

/// `report.html` of one run: what was tried, what came out, and how to repeat it; every sentence made from the numbers.
public final class RunReport {
    private RunReport() {}

    static String html(String experiment, RunConfig.Entry entry, Data data, RunSummary summary, Pictures pictures) {
        double cells = Forecast.cells(
                entry.design(data.training().rows() * data.training().columns()));
        Report report = Report.of(experiment + ": " + entry.name() + " on " + data.name())
                .lead(lead(entry, summary));
        Oddities.of(entry).forEach(line -> report.paragraph("Warning: " + line));
        report.section("Figures");
        captions().forEach((name, caption) -> {
            if (pictures.images().containsKey(name)) {
                report.figure(pictures.images().get(name), caption, caption);
            }
        });
        report.section("Numbers")
                .table(
                        "Test error by read-out (%), 95 % intervals",
                        List.of("chip", "read-out", "error"), errors(summary));
        report.table("What the schooling cost", List.of("quantity", "value"), costs(summary, cells))
                .paragraph("Left out: silicon area, and the energy of control, clocks and off-chip traffic; of the"
                        + " digital work also memory, but for the line that names it.");
        report.section("To repeat it")
                .code("./mortal run config.yaml")
                .terms(Settings.of(entry.settings()))
                .folded("The chip", entry.chip().toPrettyString());
        return report.html();
    }

    static String lead(RunConfig.Entry entry, RunSummary summary) {
        return "After " + summary.epochs() + " epochs the " + entry.name() + " chip errs on "
                + summary.error(summary.readout()).percent() + " of the test cases by " + summary.readout() + ". "
                + control(summary) + ".";
    }

    /// What the frozen control says, in a sentence.
    public static String control(RunSummary summary) {
        Estimate gap = summary.frozenMinusLearned();
        String points = gap.percent().replace(" %", " points");
        String same = "With one and the same fitted softmax the twin that never learned errs on "
                + summary.frozenErrors().values().iterator().next().percent();
        if (gap.above(0)) {
            return same + ", " + points + " more than the chip: it is the chip that has learned";
        }
        return same + ", a difference of " + points + ": this does not show that the chip itself has learned";
    }

    /// What a figure of a run shows.
    static String caption(String figure) {
        return captions().getOrDefault(figure, figure);
    }

    private static Map<String, String> captions() {
        Map<String, String> captions = new LinkedHashMap<>();
        captions.put("errors", "Test error of each read-out, of the chip and of its twin that never learned.");
        captions.put("learning-curve", "Validation error by epoch and read-out, with the frozen control.");
        captions.put("goodness", "Goodness of each layer for inputs with their true label and with a wrong one.");
        captions.put("receptive-fields", "First-layer weights of single units.");
        captions.put("travel", "How far single cells went, by projection.");
        captions.put("confusion", "Which digits are taken for which.");
        return captions;
    }

    private static List<List<String>> errors(RunSummary summary) {
        List<List<String>> rows = new ArrayList<>();
        summary.testErrors().forEach((name, error) -> rows.add(List.of("learned", name, error.percent())));
        summary.frozenErrors().forEach((name, error) -> rows.add(List.of("frozen", name, error.percent())));
        return rows;
    }

    /// @param cells of the chip
    private static List<List<String>> costs(RunSummary summary, double cells) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("cases presented", count(summary.presentations())));
        rows.add(List.of("pulses on cells", count(summary.pulses())));
        rows.add(List.of("way of the mean cell (weight units)", number(summary.travel())));
        rows.add(List.of("energy (J)", number(summary.joules())));
        summary.joulesByCause().forEach((cause, joules) -> {
            rows.add(List.of("… " + cause + " (J)", number(joules)));
            if (cause.equals("adc")) {
                conventions(summary, rows);
            }
        });
        // A positive and a negative push of each case.
        double pushes = 2.0 * summary.epochs() * summary.trainCases();
        DigitalReference digital = DigitalReference.of(cells, (double) summary.presentations(), pushes);
        rows.add(List.of("the same work done digitally, 8-bit arithmetic alone (J)", number(digital.int8())));
        rows.add(List.of("… 32-bit floating-point arithmetic alone (J)", number(digital.fp32())));
        rows.add(List.of("… with every weight from 1 MB SRAM (J)", number(digital.fp32Sram())));
        rows.add(List.of("simulated time (s)", number(summary.simulatedSeconds())));
        rows.add(List.of("time on this machine (s)", number(summary.wallSeconds())));
        return rows;
    }

    /// Conventions of what a conversion costs differ by an order of magnitude, so each is shown.
    private static void conventions(RunSummary summary, List<List<String>> rows) {
        summary.adcJoulesByConvention().forEach((convention, joules) -> {
            boolean own = summary.adcConvention().startsWith(convention);
            String which = own ? "the chip's: " + summary.adcConvention() : convention + ", the same conversions";
            rows.add(List.of("… … by convention: " + which + " (J)", number(joules)));
        });
    }

    private static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
