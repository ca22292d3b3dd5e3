package mortal.experiments.mortality;

import java.util.Collections;
import java.util.List;
import mortal.devices.neuron.RectifyingNeuron;
import mortal.experiments.data.Dataset;
import mortal.learning.Labels;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Probe;
import mortal.simulator.chip.Probe.Path;
import mortal.simulator.chip.UnitResponse;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Population;
import mortal.substrate.Anatomy.Projection;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;

/// How much a lot's chips differ from what they are told to be, measured on one of them that is in no pair: what
/// whoever
/// trains a model for the lot can know of chips yet to be made.
///
/// @param weights (1) root mean square error of a cell in operation after it was programmed: jitter, bounds, faults and
/// gains of reading in one number
/// @param gains (1) standard deviation of the units' gains, of their mean
/// @param offsets (1) standard deviation of the units' offsets, in units of the RMS activity
/// @param reads (1) noise of a unit's answer from read to read, in units of the RMS activity
public record LotSpread(double weights, double gains, double offsets, double reads) {
    /// (reads) of one case. Chosen: a standard deviation to 9 %, of each of many units.
    private static final int READS = 64;

    /// Programs a model into a sample and measures what became of it; all of that is done to the chip itself.
    ///
    /// @param cases whose first is shown again and again
    static LotSpread of(Bench bench, Chip model, Chip sample, Dataset cases, float labelStrength) {
        bench.copy(model, sample, Path.CELL);
        Probe told = bench.probe(model);
        Probe found = bench.probe(sample);
        Moments errors = new Moments();
        for (Projection projection : sample.anatomy().projections()) {
            float[] target = told.read(projection.name(), Path.OPERATION);
            float[] got = found.read(projection.name(), Path.OPERATION);
            for (int i = 0; i < got.length; i++) {
                errors.add(got[i] - (double) target[i]);
            }
        }
        Moments gains = new Moments();
        Moments offsets = new Moments();
        for (Population population : sample.anatomy().of(Anatomy.Role.HIDDEN)) {
            UnitResponse response = found.measure(population.name(), bench.precision(), bench.readings());
            for (int unit = 0; unit < response.units(); unit++) {
                gains.add(response.gain(unit));
                offsets.add(response.offset(unit));
            }
        }
        double gain = Math.abs(gains.mean()) > 0 ? gains.deviation() / Math.abs(gains.mean()) : 0;
        return new LotSpread(
                Math.sqrt(errors.squares()), gain, offsets.deviation(), reads(sample, cases, labelStrength));
    }

    /// The mean variance of those units of the lowest layer that always answer.
    private static double reads(Chip sample, Dataset cases, float labelStrength) {
        Batch same = cases.images(Collections.nCopies(READS, 0).stream()
                .mapToInt(Integer::intValue)
                .toArray());
        List<Population> populations = sample.anatomy().populations();
        String lowest = populations.get(1).name();
        Presentation shown = sample.present(
                Drive.of(populations.get(0).name(), new Labels(cases.classes(), labelStrength).neutral(same)));
        int size = populations.get(1).size();
        float[] y = new float[READS * size];
        shown.read(lowest, 0).copyTo(0, READS, y, 0, size);
        for (int r = 0; r < READS; r++) {
            // Signals come divided by the population's length; its sensor tells which that was.
            double length = Math.sqrt(shown.activity(lowest, 0)[r] / size);
            for (int unit = 0; unit < size; unit++) {
                y[r * size + unit] *= (float) length;
            }
        }
        double variances = 0;
        int units = 0;
        for (int unit = 0; unit < size; unit++) {
            Moments answers = new Moments();
            boolean always = true;
            for (int r = 0; r < READS; r++) {
                answers.add(y[r * size + unit]);
                always &= y[r * size + unit] > 0;
            }
            variances += always ? answers.deviation() * answers.deviation() : 0;
            units += always ? 1 : 0;
        }
        return units == 0 ? 0 : Math.sqrt(variances / units);
    }

    /// So much of it; the noise of reads stays, for it has a mean of nothing.
    LotSpread times(double share) {
        return new LotSpread(share * weights, share * gains, share * offsets, reads);
    }

    /// A digital chip whose units' answers are as noisy from read to read; what else the lot's chips have is drawn anew
    /// for
    /// every second batch, see [Shaking].
    ///
    /// @param ideal the digital chip
    ChipDesign noisy(ChipDesign ideal) {
        return ideal.with(new RectifyingNeuron(0, 0, (float) reads, 0, 0, 1));
    }

    /// Sums of numbers and of their squares.
    private static final class Moments {
        private long count;
        private double sum;
        private double squares;

        void add(double value) {
            count++;
            sum += value;
            squares += value * value;
        }

        double mean() {
            return sum / count;
        }

        double squares() {
            return squares / count;
        }

        double deviation() {
            return Math.sqrt(Math.max(0, squares() - mean() * mean()));
        }
    }
}
