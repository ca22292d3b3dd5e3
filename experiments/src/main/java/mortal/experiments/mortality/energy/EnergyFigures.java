package mortal.experiments.mortality.energy;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mortal.experiments.mortality.Quantity;
import mortal.experiments.plot.Chart;
import mortal.experiments.plot.Parts;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.study.Findings.Picture;

/// The figures of `energy`.
final class EnergyFigures {
    /// (decades) of answers beyond a break-even that its figure shows. Chosen.
    private static final int BEYOND = 2;
    /// (answers) that a figure shows at least, and at most.
    private static final double LEAST = 1e6;

    private static final double MOST = 1e15;

    private final EnergySettings settings;

    EnergyFigures(EnergySettings settings) {
        this.settings = settings;
    }

    static String file(String figure, EnergyAccount account) {
        return figure + "-" + account.chip().replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private String note(EnergyAccount account) {
        return String.format(
                Locale.ROOT, "Mean of %d lives of '%s'.", account.lives().size(), account.chip());
    }

    /// Joules by cause, phase by phase.
    Picture causes(EnergyAccount account) {
        List<Parts.Row> rows = new ArrayList<>();
        for (Phase phase : account.phases()) {
            double joules = account.joules(phase).value();
            String form = phase.form().equals(Phase.UNITS) ? " (units read)" : "";
            rows.add(new Parts.Row(phase.name() + form, account.causes(phase), joules, Quantity.of(joules, "J")));
        }
        BufferedImage image = Parts.draw(
                "What '" + account.chip() + "' pays for", note(account), "energy of doing it once (J)", rows);
        return new Picture(
                file("causes", account),
                image,
                "Energy by cause of all that a '" + account.chip()
                        + "' chip does; logarithmic, so the sum is where its largest parts are.");
    }

    /// Joules over answers, chip and rivals.
    Picture breakEven(EnergyAccount account, EnergyFindings.Rivals rivals) {
        double most = LEAST;
        for (Rival.Price price : Rival.Price.values()) {
            double answers = account.against(rivals.cheapest(), price).answers();
            if (Double.isFinite(answers) && answers > 0) {
                most = Math.max(most, Math.pow(10, Math.ceil(Math.log10(answers)) + BEYOND));
            }
        }
        double end = Math.min(most, MOST);
        List<Double> xs = IntStream.rangeClosed(0, 60)
                .mapToObj(i -> Math.pow(end, i / 60.0))
                .toList();
        BreakEven own = account.against(rivals.same(), Rival.Price.SRAM);
        List<Chart.Line> lines = new ArrayList<>();
        lines.add(line("chip", xs, xs.stream().map(own::joules).toList()));
        if (rivals.same() != rivals.cheapest()) {
            lines.add(line(account, rivals.same(), Rival.Price.SRAM, xs));
        }
        for (Rival.Price price : List.of(Rival.Price.SRAM, Rival.Price.FP32, Rival.Price.INT8)) {
            lines.add(line(account, rivals.cheapest(), price, xs));
        }
        BufferedImage image = Chart.draw(
                "When answers repay the raising of '" + account.chip() + "'",
                note(account) + " Digital networks taught by backpropagation to the chip's error.",
                new Chart.Axis("answers given", true),
                new Chart.Axis("energy of raising and answers (J)", true),
                lines);
        return new Picture(
                file("break-even", account), image, "Energy spent until so many answers were given, raising included.");
    }

    private static Chart.Line line(EnergyAccount account, int rival, Rival.Price price, List<Double> xs) {
        BreakEven against = account.against(rival, price);
        String name =
                "digital " + account.lives().getFirst().rivals().get(rival).name() + ", " + price.words();
        return line(name, xs, xs.stream().map(against::otherJoules).toList());
    }

    private static Chart.Line line(String name, List<Double> xs, List<Double> ys) {
        return Chart.Line.of(name, xs, ys);
    }

    /// Error of raised chips that rest.
    Picture ages(List<EnergyAccount> accounts) {
        List<Chart.Line> lines = new ArrayList<>();
        for (EnergyAccount account : accounts) {
            List<Double> ys = new ArrayList<>();
            List<Double> lows = new ArrayList<>();
            List<Double> highs = new ArrayList<>();
            for (int i = 0; i < settings.ages().size(); i++) {
                Estimate error = account.aged(i);
                ys.add(100 * error.value());
                lows.add(100 * error.low());
                highs.add(100 * error.high());
            }
            lines.add(new Chart.Line(account.chip(), settings.ages(), ys, lows, highs));
        }
        BufferedImage image = Chart.draw(
                "Do they live to give their answers?",
                "Mean over lives without a lesson in between; 95 % intervals over lives and test cases.",
                new Chart.Axis("rest since the last lesson (s)", true),
                new Chart.Axis("error (%)", false),
                lines);
        return new Picture("ages", image, "Test error of raised chips after a rest; answering itself writes nothing.");
    }
}
