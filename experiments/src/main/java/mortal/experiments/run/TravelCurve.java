package mortal.experiments.run;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mortal.experiments.plot.Chart;
import mortal.simulator.chip.Glance;
import mortal.substrate.Anatomy;

/// How far single cells went: what share of a projection's cells went further than so far.
final class TravelCurve {
    /// (1) From one share to the next. Chosen: some sixty points for ten thousand cells.
    private static final double RATIO = 0.85;

    private TravelCurve() {}

    /// @param ways (1) one a cell, not empty; sorted
    static Chart.Line line(String name, double[] ways) {
        Arrays.sort(ways);
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (double share = RATIO; share * ways.length >= 1; share *= RATIO) {
            double way = ways[ways.length - (int) Math.ceil(share * ways.length)];
            if (way > 0) {
                xs.add(way);
                ys.add(100 * share);
            }
        }
        return xs.isEmpty() ? Chart.Line.of(name, List.of(1e-9), List.of(100.0)) : Chart.Line.of(name, xs, ys);
    }

    static BufferedImage draw(String chip, Anatomy anatomy, Glance glance) {
        return Chart.draw(
                String.format(Locale.ROOT, "How far cells of %s went; the mean cell %.3g", chip, glance.travel()),
                "Share of a projection's cells that went further, against the way: the sum of all its moves.",
                new Chart.Axis("way of a cell (weight units)", true),
                new Chart.Axis("cells that went further (%)", true),
                anatomy.projections().stream()
                        .map(p -> line(p.name(), glance.travels(p.name())))
                        .toList());
    }
}
