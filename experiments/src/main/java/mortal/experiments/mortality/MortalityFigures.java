package mortal.experiments.mortality;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mortal.experiments.mortality.Ways.Way;
import mortal.experiments.plot.Chart;
import mortal.experiments.plot.Comparison;
import mortal.experiments.plot.Scatter;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.study.Findings.Picture;

/// The figures of `mortality`.
final class MortalityFigures {
    /// (µJ) in a joule
    private static final double MICRO = 1e6;

    private final Ways ways;
    private final String chip;
    private final String note;

    MortalityFigures(Ways ways, String chip, int pairs, int cases) {
        this.ways = ways;
        this.chip = chip;
        this.note = String.format(
                Locale.ROOT,
                "Mean of %d pairs of '%s' chips, %,d test cases; 95 %% intervals over both.",
                pairs,
                chip,
                cases);
    }

    /// Every way, one below the other.
    Picture ladder() {
        List<Comparison.Row> rows = new ArrayList<>();
        for (Way way : ways.all()) {
            boolean shorter = way.lessons() > 0
                    && way.readout().equals(Pair.GOODNESS)
                    && !way.equals(ways.named(way.name()).getLast());
            if (!shorter) {
                Estimate error = ways.error(way);
                rows.add(new Comparison.Row(name(way), group(way), error.value(), error.low(), error.high()));
            }
        }
        BufferedImage image = Comparison.draw("Ways from chip to chip", note, rows);
        return new Picture(
                "ways",
                image,
                "Test error by each way; a fitted softmax reads all units and is fitted to labelled cases.");
    }

    private static String name(Way way) {
        String by = way.readout().equals(Pair.GOODNESS) ? "" : ", " + way.readout();
        String lessons = way.lessons() > 0 && way.readout().equals(Pair.GOODNESS)
                ? String.format(Locale.ROOT, ", %,d lessons", way.lessons())
                : "";
        return way.name() + by + lessons;
    }

    private static String group(Way way) {
        if (Pair.TAUGHT.contains(way.name())) {
            return "taught";
        }
        if (Pair.carried(way.name())) {
            return "copied";
        }
        return way.name().equals(Pair.TEACHER) ? "teacher" : "control";
    }

    /// Error against the length of the course.
    Picture lessons() {
        List<Chart.Line> lines = new ArrayList<>();
        for (String name : List.of(Pair.DRAWN, Pair.HARD, Pair.BOOK, Pair.SHUFFLED, Pair.CONFUSED)) {
            lines.add(line(name, ways.named(name)));
        }
        List<Way> course = ways.named(Pair.DRAWN);
        lines.add(level(Pair.TEACHER, course));
        BufferedImage image = Chart.draw(
                "What lessons teach",
                note,
                new Chart.Axis("lessons (cases taught)", true),
                new Chart.Axis("error (%)", false),
                lines);
        return new Picture(
                "lessons",
                image,
                "Test error by goodness after courses of each length, by what the pupil is told; each length is a course of its own.");
    }

    private Chart.Line line(String name, List<Way> courses) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        List<Double> lows = new ArrayList<>();
        List<Double> highs = new ArrayList<>();
        for (Way way : courses) {
            Estimate error = ways.error(way);
            xs.add((double) way.lessons());
            ys.add(100 * error.value());
            lows.add(100 * error.low());
            highs.add(100 * error.high());
        }
        return new Chart.Line(name, xs, ys, lows, highs);
    }

    private Chart.Line level(String name, List<Way> courses) {
        double error = 100 * ways.error(ways.one(name, Pair.GOODNESS)).value();
        return Chart.Line.of(
                name,
                courses.stream().map(way -> (double) way.lessons()).toList(),
                courses.stream().map(way -> error).toList());
    }

    /// Error against energy.
    Picture price() {
        List<Scatter.Point> points = new ArrayList<>();
        for (Way way : ways.all()) {
            if (way.readout().equals(Pair.GOODNESS) && !group(way).equals("control")) {
                Estimate error = ways.error(way);
                points.add(new Scatter.Point(
                        group(way),
                        label(way),
                        MICRO * ways.mean(way, Arm::joules),
                        100 * error.value(),
                        100 * error.low(),
                        100 * error.high()));
            }
        }
        BufferedImage image = Scatter.draw(
                "What each way costs and gives",
                note,
                new Chart.Axis("energy of chips and bench (\u00b5J)", true),
                new Chart.Axis("error (%)", false),
                points);
        return new Picture(
                "price",
                image,
                "Test error against the energy of the way; of a teacher, that of its schooling. Courses of each length are points of their own.");
    }

    /// Few words beside a point.
    private static String label(Way way) {
        return switch (way.name()) {
            case Pair.TEACHER -> "teacher";
            case Pair.COPIED -> "raw";
            case Pair.MATCHED -> "units matched";
            case Pair.CELLS -> "cells and units matched";
            case Pair.PROGRAMMED -> "digital model";
            case Pair.AWARE_PROGRAMMED -> "noise-aware model";
            case Pair.HARD -> String.format(Locale.ROOT, "%,d lessons", way.lessons());
            default -> "";
        };
    }

    /// Error consistency with the teacher, and with a stranger.
    Picture inheritance() {
        Way teacher = ways.one(Pair.TEACHER, Pair.GOODNESS);
        List<Comparison.Row> rows = new ArrayList<>();
        for (Way way : ways.all()) {
            boolean last = way.readout().equals(Pair.GOODNESS)
                    && way.equals(ways.named(way.name()).getLast());
            if (last && !way.equals(teacher) && !Pair.partly(way.name())) {
                Estimate own = ways.kappa(way, teacher);
                Estimate strange = ways.kappaOfStrangers(way, teacher);
                rows.add(new Comparison.Row(name(way), "with its own teacher", own.value(), own.low(), own.high()));
                rows.add(new Comparison.Row(
                        "", "with another pair's teacher", strange.value(), strange.low(), strange.high()));
            }
        }
        BufferedImage image = Comparison.drawNumbers(
                "Who makes whose mistakes",
                "Mean over pairs of '" + chip
                        + "' chips with Student's 95 % intervals; 0: errors independent, 1: the same cases.",
                "error consistency \u03ba with the teacher",
                rows);
        return new Picture(
                "inheritance",
                image,
                "Error consistency of each way's chips with the teacher of their own pair and with that of the next.");
    }
}
