package mortal.experiments.card;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mortal.devices.Climate;
import mortal.devices.kernel.Kernels;
import mortal.devices.neuron.NeuronLaw;
import mortal.devices.neuron.Units;
import mortal.experiments.plot.Chart;
import mortal.experiments.plot.Chart.Axis;
import mortal.experiments.plot.Chart.Line;
import mortal.substrate.Seed;

/// What the units of a law answer to a current.
final class NeuronCard {
    private static final Seed DIE = new Seed(0).child("card");
    private static final int UNITS = 512;
    private static final int SHOWN = 3;
    private static final int REPEATS = 16;

    private static final double LOW = -2;
    private static final double HIGH = 4;
    private static final int POINTS = 60;

    private NeuronCard() {}

    /// Mean over many units with their spread, and a few units by themselves.
    static BufferedImage transfer(String chip, NeuronLaw law) {
        Kernels kernels = Kernels.best();
        Units units = law.fabricate(UNITS, DIE, DIE.child("life"), kernels);
        units.settle(0, Climate.NOMINAL);
        List<Double> xs = new ArrayList<>();
        List<Sample> samples = new ArrayList<>();
        List<List<Double>> single = new ArrayList<>();
        for (int u = 0; u < SHOWN; u++) {
            single.add(new ArrayList<>());
        }
        for (int point = 0; point <= POINTS; point++) {
            double current = LOW + (HIGH - LOW) * point / POINTS;
            float[] mean = answers(units, (float) current, xs.size());
            xs.add(current);
            samples.add(Sample.of(mean));
            for (int u = 0; u < SHOWN; u++) {
                single.get(u).add((double) mean[u]);
            }
        }
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "mean of all",
                xs,
                samples.stream().map(Sample::mean).toList(),
                samples.stream().map(Sample::low).toList(),
                samples.stream().map(Sample::high).toList()));
        for (int u = 0; u < SHOWN; u++) {
            lines.add(Line.of("unit " + (u + 1), xs, single.get(u)));
        }
        return Chart.draw(
                chip + ": what units answer to a current",
                UNITS + " units of one die at 300 K, each point the mean of " + REPEATS
                        + " cases; band: the middle 68 % of the units.",
                new Axis("summed current (RMS = 1)", false),
                new Axis("activity (RMS = 1)", false),
                lines);
    }

    private static float[] answers(Units units, float current, int number) {
        float[] a = new float[REPEATS * UNITS];
        Arrays.fill(a, current);
        units.respond(REPEATS, a, 0, UNITS, DIE.child("noise"), (long) number * REPEATS);
        float[] mean = new float[UNITS];
        for (int i = 0; i < a.length; i++) {
            mean[i % UNITS] += a[i] / REPEATS;
        }
        return mean;
    }
}
