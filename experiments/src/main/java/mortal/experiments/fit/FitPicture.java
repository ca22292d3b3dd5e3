package mortal.experiments.fit;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mortal.experiments.plot.PulseCurves;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// Puts a fit into a figure: cycles laid over each other, those that begin upwards first, then those that begin
/// downwards.
final class FitPicture {
    static final String NOTE =
            "Points are readings; lines are the mean curves of the best laws, from the mean of the first"
                    + " readings on, and bands their 95 % intervals by the numbers' standard errors. Below, readings minus the"
                    + " best law's mean curve of their own device, from their own first reading on: jitter adds up along it.";

    private static final int LAWS = 3;
    private static final int DRAWS = 200;
    private static final Seed ROOT = new Seed(0).child("fit").child("band");

    private final Fit fit;
    private final List<PulseCurves.Point> points = new ArrayList<>();
    private final List<PulseCurves.Point> residuals = new ArrayList<>();
    private final List<List<PulseCurves.Line>> lines = new ArrayList<>();

    private FitPicture(Fit fit) {
        this.fit = fit;
        shown().forEach(law -> lines.add(new ArrayList<>()));
    }

    static BufferedImage draw(Fit fit) {
        FitPicture picture = new FitPicture(fit);
        int end = picture.group(true, 0);
        picture.group(false, end == 0 ? 0 : end + Math.max(1, end / 20));
        List<PulseCurves.Law> laws = new ArrayList<>();
        for (int i = 0; i < picture.shown().size(); i++) {
            laws.add(new PulseCurves.Law(picture.shown().get(i).curve().name(), picture.lines.get(i)));
        }
        return PulseCurves.draw(fit.verdict(), NOTE, fit.map().unitName(), picture.points, laws, picture.residuals);
    }

    private List<LawFit> shown() {
        return fit.ranked().subList(0, Math.min(LAWS, fit.ranked().size()));
    }

    /// Adds the cycles that begin one way.
    ///
    /// @param offset (pulses) where they are put
    /// @return (pulses) where they end
    private int group(boolean up, int offset) {
        PulseData.Cycle longest = new PulseData.Cycle(List.of(0.0), List.of());
        double start = 0;
        int cycles = 0;
        for (int d = 0; d < fit.data().devices().size(); d++) {
            for (PulseData.Cycle cycle : fit.data().devices().get(d).cycles()) {
                if (cycle.rising().getFirst() == up) {
                    points(cycle, d, offset);
                    start += cycle.readings().getFirst();
                    cycles++;
                    longest = cycle.rising().size() > longest.rising().size() ? cycle : longest;
                }
            }
        }
        if (cycles == 0) {
            return offset;
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).add(line(shown().get(i), longest, start / cycles, offset));
        }
        return offset + longest.rising().size();
    }

    private void points(PulseData.Cycle cycle, int device, int offset) {
        LawFit best = fit.best();
        Filter filter = new Filter(Track.of(List.of(cycle), fit.map()), best.curve());
        double[] mean = filter.curve(best.devices().get(device).array());
        for (int k = 0; k < mean.length; k++) {
            double reading = cycle.readings().get(k);
            points.add(new PulseCurves.Point(offset + k, reading));
            if (k > 0) {
                residuals.add(
                        new PulseCurves.Point(offset + k, reading - fit.map().reading(mean[k])));
            }
        }
    }

    private PulseCurves.Line line(LawFit law, PulseData.Cycle longest, double start, int offset) {
        List<Double> from = new ArrayList<>(longest.readings());
        from.set(0, start);
        Filter filter =
                new Filter(Track.of(List.of(new PulseData.Cycle(from, longest.rising())), fit.map()), law.curve());
        double[] mean = filter.curve(law.values());
        List<double[]> draws = new ArrayList<>();
        for (int b = 0; b < DRAWS; b++) {
            draws.add(filter.curve(drawn(law, ROOT.child(law.curve().name()).child(b))));
        }
        List<PulseCurves.Span> spans = new ArrayList<>();
        for (int k = 0; k < mean.length; k++) {
            int at = k;
            List<Double> sorted = draws.stream()
                    .map(curve -> curve[at])
                    .sorted(Comparator.naturalOrder())
                    .toList();
            spans.add(new PulseCurves.Span(
                    offset + k,
                    fit.map().reading(mean[k]),
                    fit.map().reading(sorted.get(DRAWS / 40)),
                    fit.map().reading(sorted.get(DRAWS - 1 - DRAWS / 40))));
        }
        return new PulseCurves.Line(spans);
    }

    /// Numbers within their errors. One device's move together, as its covariance says; means of devices by themselves.
    private static double[] drawn(LawFit law, Seed seed) {
        return law.devices().size() == 1 ? law.devices().getFirst().drawn(law.curve(), seed) : apart(law, seed);
    }

    private static double[] apart(LawFit law, Seed seed) {
        double[] values = law.values();
        for (int i = 0; i < values.length; i++) {
            double error = law.means().get(i).error();
            Parameter parameter = law.curve().parameters().get(i);
            double moved = values[i] + (Double.isNaN(error) ? 0 : error * Draws.gaussian(seed, i));
            boolean flips = parameter.kind() != Parameter.Kind.FREE && moved * values[i] < 0;
            values[i] = flips ? values[i] : moved;
        }
        return values;
    }
}
