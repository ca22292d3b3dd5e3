package mortal.experiments.contrast;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import mortal.experiments.contrast.CancelCurve.Level;
import mortal.experiments.plot.Chart;
import mortal.experiments.plot.Chart.Axis;
import mortal.experiments.plot.Chart.Line;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.study.Findings.Picture;

/// The figures of one chip under one kind of disturbance.
final class CancelFigures {
    private static final Axis MEMORY =
            new Axis("memory of the disturbance / time from a pass to the next, logarithmic", true);

    private static final Axis MORE = new Axis("error more than undisturbed (points)", false);

    private CancelFigures() {}

    /// @param name that files end with
    static List<Picture> of(CancelSide side, String name) {
        List<Picture> pictures = new ArrayList<>();
        pictures.add(new Picture("errors-" + name, errors(side), "Test error, one line a rule, by memory."));
        pictures.add(new Picture("updates-" + name, updates(side), "How far one case's update is turned, by memory."));
        for (ContrastArm arm : side.settings().arms()) {
            pictures.add(new Picture(
                    arm.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + name,
                    arm(side, arm),
                    arm.words + ": asked under the disturbance, under another, and without."));
        }
        return pictures;
    }

    private static BufferedImage errors(CancelSide side) {
        List<Line> lines = new ArrayList<>();
        for (ContrastArm arm : side.settings().arms()) {
            lines.add(bare(line(side, arm.words, m -> times(100, side.damage(arm, m, Level::error)))));
        }
        lines.add(undisturbed(side));
        return Chart.draw(
                title(side) + ": what it costs",
                "Means over " + side.settings().chips()
                        + " dies, the same for all, of the test error less the same die's,"
                        + " taught and asked undisturbed. Intervals are in the table and in each rule's own figure.",
                MEMORY,
                MORE,
                lines);
    }

    private static BufferedImage updates(CancelSide side) {
        List<Line> lines = new ArrayList<>();
        for (ContrastArm arm : side.settings().arms()) {
            lines.add(line(side, arm.words, m -> side.level(arm, m, Level::turned)));
        }
        return Chart.draw(
                title(side) + ": how far one update is turned",
                side.replicates() + " Angle between the change of weights with the disturbance and without.",
                MEMORY,
                new Axis("angle (degrees)", false),
                lines);
    }

    private static BufferedImage arm(CancelSide side, ContrastArm arm) {
        return Chart.draw(
                arm.words + ", " + side.stray().words,
                "Taught under the disturbance, test error less the same die's, taught and asked undisturbed, which is "
                        + side.calm(arm).percent() + ". " + side.replicates(),
                MEMORY,
                MORE,
                List.of(
                        line(side, "asked under it", m -> times(100, side.damage(arm, m, Level::error))),
                        line(
                                side,
                                "asked long after, under another",
                                m -> times(100, side.damage(arm, m, Level::later))),
                        bare(line(side, "asked without", m -> times(100, side.damage(arm, m, Level::quiet)))),
                        undisturbed(side)));
    }

    private static String title(CancelSide side) {
        return side.stray().words.substring(0, 1).toUpperCase(Locale.ROOT)
                + side.stray().words.substring(1) + " on " + side.chip();
    }

    private static Line line(CancelSide side, String name, IntFunction<Estimate> what) {
        List<Double> values = new ArrayList<>();
        List<Double> lows = new ArrayList<>();
        List<Double> highs = new ArrayList<>();
        for (int m = 0; m < side.settings().memories().size(); m++) {
            Estimate one = what.apply(m);
            values.add(one.value());
            lows.add(one.low());
            highs.add(one.high());
        }
        return new Line(name, side.settings().memories(), values, lows, highs);
    }

    private static Line bare(Line line) {
        return Line.of(line.name(), line.xs(), line.ys());
    }

    private static Line undisturbed(CancelSide side) {
        List<Double> across = side.settings().memories();
        return Line.of("undisturbed", across, Collections.nCopies(across.size(), 0.0));
    }

    private static Estimate times(double factor, Estimate e) {
        return new Estimate(factor * e.value(), factor * e.low(), factor * e.high());
    }
}
