package mortal.experiments.run;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import mortal.experiments.plot.Comparison;
import mortal.experiments.plot.Figure;
import mortal.experiments.plot.LearningCurve;
import mortal.experiments.report.Report;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.store.Journal;
import mortal.experiments.store.RunFolder;
import tools.jackson.databind.JsonNode;

/// The report of several runs side by side: one learning curve and one table; each run has a report of its own.
final class ManyReport {
    /// (runs) whose own figures are shown too. Chosen: a report of a few megabytes.
    private static final int SHOWN = 4;

    private ManyReport() {}

    static void write(RunConfig config, RunFolder folder, List<RunSummary> runs) throws IOException {
        BufferedImage errors = errors(config, runs);
        Figure.write(errors, folder.figures().resolve("errors.png"));
        Report report = Report.of(config.experiment() + " on " + runs.getFirst().data())
                .lead(lead(runs))
                .figure(errors, "Test error of each run, and of its twin that never learned.", "test errors")
                .table(
                        "Test error (%), 95 % intervals; the fitted softmax is the same for a chip and its frozen twin",
                        List.of("run", "error", "fitted softmax", "frozen, fitted softmax", "travel", "energy (J)"),
                        rows(config, runs));
        if (config.runs().stream().allMatch(entry -> entry.settings().epochs() > 0)) {
            BufferedImage curve = curve(config, folder);
            Figure.write(curve, folder.figures().resolve("learning-curve.png"));
            report.figure(
                    curve, "Validation error of each run by " + runs.getFirst().readout() + ".", "learning curves");
        }
        for (RunConfig.Entry entry :
                config.runs().subList(0, Math.min(SHOWN, config.runs().size()))) {
            single(report, folder, entry);
        }
        folder.writeReport(
                report.section("To repeat it").code("./mortal run config.yaml").html());
    }

    /// What one run's own report shows, read back from its figures.
    private static void single(Report report, RunFolder folder, RunConfig.Entry entry) throws IOException {
        report.section(entry.name());
        for (String name : List.of("goodness", "receptive-fields", "confusion")) {
            Path file = folder.path().resolve(entry.name()).resolve("figures").resolve(name + ".png");
            BufferedImage image = ImageIO.read(file.toFile());
            if (image != null) {
                report.figure(image, RunReport.caption(name), RunReport.caption(name));
            }
        }
    }

    private static BufferedImage errors(RunConfig config, List<RunSummary> runs) {
        List<Comparison.Row> rows = new ArrayList<>();
        for (int r = 0; r < runs.size(); r++) {
            String name = config.runs().get(r).name() + ", ";
            runs.get(r).testErrors().forEach((readout, error) -> rows.add(row(name + readout, "learned", error)));
            runs.get(r).frozenErrors().forEach((readout, error) -> rows.add(row(name + readout, "frozen", error)));
        }
        return Comparison.draw(
                config.experiment() + ": test error by run and read-out",
                runs.getFirst().testCases() + " test cases; bars: 95 % intervals (Wilson).",
                rows);
    }

    private static Comparison.Row row(String name, String group, Estimate error) {
        return new Comparison.Row(name, group, error.value(), error.low(), error.high());
    }

    private static String lead(List<RunSummary> runs) {
        List<String> parts = new ArrayList<>();
        runs.forEach(run -> parts.add("the " + run.chip() + " chip (seed " + run.seed() + ") errs on "
                + run.error(run.readout()).percent()));
        return "Of the test cases, " + String.join("; ", parts) + ".";
    }

    private static BufferedImage curve(RunConfig config, RunFolder folder) {
        List<LearningCurve.Series> series = new ArrayList<>();
        for (RunConfig.Entry entry : config.runs()) {
            List<JsonNode> events =
                    Journal.read(folder.path().resolve(entry.name()).resolve("events.jsonl"));
            series.add(Pictures.series(entry.name() + ", ", events).getFirst());
        }
        return LearningCurve.draw(
                config.experiment() + ": validation error by goodness",
                "Bands: 95 % intervals (Wilson).",
                series,
                LearningCurve.Scale.LINEAR);
    }

    private static List<List<String>> rows(RunConfig config, List<RunSummary> runs) {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < runs.size(); r++) {
            RunSummary run = runs.get(r);
            rows.add(List.of(
                    config.runs().get(r).name(),
                    run.error(run.readout()).percent(),
                    run.error(Finals.FITTED).percent(),
                    run.frozenErrors().values().iterator().next().percent(),
                    String.format(java.util.Locale.ROOT, "%.3g", run.travel()),
                    String.format(java.util.Locale.ROOT, "%.3g", run.joules())));
        }
        return rows;
    }
}
