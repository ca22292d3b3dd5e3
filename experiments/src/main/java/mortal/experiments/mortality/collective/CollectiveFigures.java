package mortal.experiments.mortality.collective;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import mortal.experiments.plot.Chart;
import mortal.experiments.plot.Comparison;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.study.Findings.Picture;

/// The figures of `collective`.
final class CollectiveFigures {
    private final Societies societies;
    private final String note;

    /// @param members of a group
    CollectiveFigures(Societies societies, String chip, int members) {
        this.societies = societies;
        this.note = String.format(
                Locale.ROOT,
                "Mean member of %d groups of %d '%s' chips, a point a round; 95 %% intervals over groups.",
                societies.groups(),
                members,
                chip);
    }

    /// Error round by round.
    Picture rounds() {
        List<Chart.Line> lines = Arrays.stream(Company.values())
                .map(company -> line(company, Round::round))
                .toList();
        BufferedImage image = Chart.draw(
                "What a member knows after each round",
                note,
                new Chart.Axis("rounds of own lessons and exchange", false),
                new Chart.Axis("error (%)", false),
                lines);
        return new Picture(
                "rounds", image, "Test error of the mean member; in a round all see as many cases as often.");
    }

    /// Error against what was sent.
    Picture bits() {
        List<Chart.Line> lines = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (Company company : Company.values()) {
            if (company.exchanges()) {
                int from = societies.mean(company, 1, Round::bits) > 0 ? 1 : 2;
                lines.add(line(company, from, Round::bits));
                least = Math.min(least, societies.mean(company, from, Round::bits));
                most = Math.max(most, societies.mean(company, societies.rounds(), Round::bits));
            }
        }
        lines.add(level(Company.ALONE, least, most));
        BufferedImage image = Chart.draw(
                "What it takes to send what they know",
                note + " Alone nothing is sent: the line is the last round's error.",
                new Chart.Axis("bits sent to each member", true),
                new Chart.Axis("error (%)", false),
                lines);
        return new Picture("bits", image, "Test error of the mean member against the bits that it was sent.");
    }

    /// Error against energy.
    Picture joules() {
        List<Chart.Line> lines = Arrays.stream(Company.values())
                .map(company -> line(company, Round::joules))
                .toList();
        BufferedImage image = Chart.draw(
                "What learning together costs",
                note + " Digital: 32 bits, weights in SRAM. Sending is not priced.",
                new Chart.Axis("energy of the whole group (J)", true),
                new Chart.Axis("error (%)", false),
                lines);
        return new Picture(
                "joules",
                image,
                "Test error of the mean member against the energy of its group; of one chip, its own.");
    }

    /// Member and committee at the end.
    Picture committees() {
        int last = societies.rounds();
        List<Comparison.Row> rows = new ArrayList<>();
        for (Company company : Company.values()) {
            Estimate member = societies.member(company, last);
            rows.add(new Comparison.Row(company.words(), "a member", member.value(), member.low(), member.high()));
            if (!company.single()) {
                Estimate all = societies.committee(company, last);
                rows.add(new Comparison.Row("", "all of them asked", all.value(), all.low(), all.high()));
            }
        }
        BufferedImage image = Comparison.draw(
                "One of them, and all of them asked",
                "After the last round. 95 % intervals: of members over groups, of those asked together over groups and cases.",
                rows);
        return new Picture(
                "committees", image, "Test error of the mean member, and of the mean of all members' soft answers.");
    }

    private Chart.Line line(Company company, ToDoubleFunction<Round> x) {
        return line(company, 1, x);
    }

    private Chart.Line line(Company company, int from, ToDoubleFunction<Round> x) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        List<Double> lows = new ArrayList<>();
        List<Double> highs = new ArrayList<>();
        for (int round = from; round <= societies.rounds(); round++) {
            Estimate error = societies.member(company, round);
            xs.add(societies.mean(company, round, x));
            ys.add(100 * error.value());
            lows.add(100 * Math.max(0, error.low()));
            highs.add(100 * Math.min(1, error.high()));
        }
        return new Chart.Line(company.words(), xs, ys, lows, highs);
    }

    private Chart.Line level(Company company, double least, double most) {
        double error = 100 * societies.member(company, societies.rounds()).value();
        return Chart.Line.of(company.words(), List.of(least, most), List.of(error, error));
    }
}
