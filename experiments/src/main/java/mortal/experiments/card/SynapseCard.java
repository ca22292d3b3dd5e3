package mortal.experiments.card;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mortal.devices.kernel.Kernels;
import mortal.devices.synapse.Cells;
import mortal.devices.synapse.SynapseLaw;
import mortal.experiments.plot.Chart;
import mortal.experiments.plot.Chart.Axis;
import mortal.experiments.plot.Chart.Line;
import mortal.substrate.Seed;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/// What the cells of a law do, on a panel of them made for the purpose: pulses up and down, time, and what a read finds
/// from one moment to the next.
final class SynapseCard {
    private static final int ROWS = 32;
    private static final int CELLS = ROWS * Kernels.PANEL;
    private static final Seed DIE = new Seed(0).child("card");
    private static final long SECOND = 1_000_000_000L;

    /// (points) of a pulse curve each way. Chosen.
    private static final int LOOKS = 50;
    /// (pulses) at most between two looks, and over all: enough for 1 000 states. Chosen.
    private static final int MOST = 100;

    /// (s) at which drift is looked at: a second to a year.
    private static final double[] AGES = {1, 3, 10, 30, 100, 300, 1e3, 3e3, 1e4, 3e4, 86_400, 3e5, 1e6, 3e6, 1e7, 3.15e7
    };
    private static final float[] WRITTEN = {0.1f, 0.3f, 0.6f};

    /// (readings) of the spectrum, a millisecond apart. Chosen.
    private static final int READINGS = 1024;

    private static final long APART = SECOND / 1000;
    /// (periods) of the slowest frequency shown: Hann's window spreads what is slower into a single one.
    private static final int SLOWEST = 2;
    /// (1/Hz) Below it is what rounding leaves.
    private static final double LEAST_POWER = 1e-18;

    private final String chip;
    private final SynapseLaw law;
    private final Kernels kernels = Kernels.best();

    /// @param chip name, for titles
    SynapseCard(String chip, SynapseLaw law) {
        this.chip = chip;
        this.law = law;
    }

    private Cells cells() {
        Cells cells = law.fabricate(ROWS, Kernels.PANEL, 0, DIE, kernels);
        cells.live(DIE.child("life"));
        return cells;
    }

    private static float[] all(float weight) {
        float[] weights = new float[CELLS];
        Arrays.fill(weights, weight);
        return weights;
    }

    /// Mean weight and spread while pulses go up and then down again; empty for a law that is not pulsed.
    Optional<BufferedImage> pulses() {
        if (!(law.step() > 0)) {
            return Optional.empty();
        }
        int each = Math.clamp(Math.round(2 / law.step() / LOOKS), 1, MOST);
        Cells cells = cells();
        cells.form(all(0));
        Line up = train(cells, each, 0);
        Line down = train(cells, -each, LOOKS * each);
        return Optional.of(Chart.draw(
                chip + ": what pulses do, up, then down",
                CELLS + " cells of one die from weight 0; lines: their mean; bands: the middle 68 % of them.",
                new Axis("pulses", false),
                new Axis("weight (1)", false),
                List.of(up, down)));
    }

    private Line train(Cells cells, int each, int before) {
        List<Double> xs = new ArrayList<>();
        List<Sample> samples = new ArrayList<>();
        Cells.Scratch scratch = new Cells.Scratch(CELLS);
        for (int look = 0; look <= LOOKS; look++) {
            if (look > 0) {
                Seed event = DIE.child("pulses").child(before + look);
                cells.pulse(0, CELLS, all(each), new Cells.Act(0, 1, false, event, kernels, scratch));
            }
            cells.settle(0, kernels);
            xs.add((double) before + look * Math.abs(each));
            samples.add(Sample.of(cells.weights()));
        }
        return line(each > 0 ? "up" : "down", xs, samples);
    }

    private static Line line(String name, List<Double> xs, List<Sample> samples) {
        return new Line(
                name,
                xs,
                samples.stream().map(Sample::mean).toList(),
                samples.stream().map(Sample::low).toList(),
                samples.stream().map(Sample::high).toList());
    }

    /// What becomes of written weights within a year, if anything.
    Optional<BufferedImage> drift() {
        List<Line> lines = new ArrayList<>();
        boolean moves = false;
        for (float written : WRITTEN) {
            Cells cells = cells();
            cells.form(all(written));
            List<Double> xs = new ArrayList<>();
            List<Sample> samples = new ArrayList<>();
            float[] first = new float[0];
            for (double age : AGES) {
                cells.settle(Math.round(age * SECOND), kernels);
                xs.add(age);
                samples.add(Sample.of(cells.weights()));
                moves |= first.length > 0 && !Arrays.equals(first, cells.weights());
                first = cells.weights().clone();
            }
            lines.add(line("written " + written, xs, samples));
        }
        return moves ? Optional.of(drawn(lines)) : Optional.empty();
    }

    private BufferedImage drawn(List<Line> lines) {
        return Chart.draw(
                chip + ": what time does to a written weight",
                CELLS + " cells of one die, left alone at room temperature; lines: their mean; bands: the middle 68 %.",
                new Axis("seconds since written, logarithmic", true),
                new Axis("weight (1)", false),
                lines);
    }

    /// Power spectrum of what differs between two lives of one die that are read again and again: what both do by
    /// themselves, as drift, is no noise. White noise of a read is added as its density. Empty if there is neither.
    Optional<BufferedImage> noise() {
        Cells one = lived("one");
        Cells two = lived("two");
        float[][] apart = new float[READINGS][CELLS];
        for (int t = 0; t < READINGS; t++) {
            one.settle(SECOND + t * APART, kernels);
            two.settle(SECOND + t * APART, kernels);
            for (int i = 0; i < CELLS; i++) {
                apart[t][i] = (one.weights()[i] - two.weights()[i]) / (float) Math.sqrt(2);
            }
        }
        double[] power = new double[READINGS / 2];
        for (int cell = 0; cell < CELLS; cell += ROWS) {
            add(apart, cell, power);
        }
        double white = 2.0 * APART / SECOND * mean(one.readVariance());
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (int k = SLOWEST; k < power.length; k++) {
            xs.add(k / (READINGS * (double) APART / SECOND));
            ys.add(white + power[k] / (CELLS / ROWS));
        }
        return ys.stream().allMatch(y -> y < LEAST_POWER) ? Optional.empty() : Optional.of(spectrum(xs, ys));
    }

    private Cells lived(String life) {
        Cells cells = law.fabricate(ROWS, Kernels.PANEL, 0, DIE, kernels);
        cells.live(DIE.child(life));
        cells.form(all(WRITTEN[1]));
        return cells;
    }

    private static double mean(float[] variances) {
        double sum = 0;
        for (float v : variances) {
            sum += v;
        }
        return variances.length == 0 ? 0 : sum / variances.length;
    }

    private BufferedImage spectrum(List<Double> xs, List<Double> ys) {
        return Chart.draw(
                chip + ": noise of reading a weight of " + WRITTEN[1],
                CELLS / ROWS
                        + " cells read 1000 times a second for a second, what differs between two lives of the die;"
                        + " mean of their periodograms, and the density of what is white.",
                new Axis("frequency (Hz), logarithmic", true),
                new Axis("power (1/Hz), log.", true),
                List.of(Line.of(
                        "read noise",
                        xs,
                        ys.stream().map(y -> Math.max(y, LEAST_POWER)).toList())));
    }

    private static void add(float[][] seen, int cell, double[] power) {
        double mean = 0;
        for (float[] reading : seen) {
            mean += reading[cell] / READINGS;
        }
        double[] signal = new double[READINGS];
        for (int t = 0; t < READINGS; t++) {
            // Hann's window, so that what is slower than a second does not leak into every frequency.
            double window = 1 - Math.cos(2 * Math.PI * t / READINGS);
            signal[t] = (seen[t][cell] - mean) * window * Math.sqrt(2.0 / 3);
        }
        var spectrum = new FastFourierTransformer(DftNormalization.STANDARD).transform(signal, TransformType.FORWARD);
        double perHertz = 2.0 * APART / SECOND / READINGS;
        for (int k = 0; k < power.length; k++) {
            power[k] += perHertz * Math.pow(spectrum[k].abs(), 2);
        }
    }
}
