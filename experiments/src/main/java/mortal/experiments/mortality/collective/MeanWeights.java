package mortal.experiments.mortality.collective;

import java.util.ArrayList;
import java.util.List;
import mortal.experiments.mortality.Bench;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Instrument;
import mortal.simulator.chip.Probe.Path;
import mortal.substrate.Anatomy.Projection;

/// Reads all cells of some chips and programs the mean of each into all of them.
///
/// @param instrument that reads and verifies
/// @param tolerance (1) within which a cell counts as programmed
/// @param rounds (1) of reading and pulsing, at most
record MeanWeights(Instrument instrument, float tolerance, int rounds) {
    /// (1) Floats of weights of about 1 are set closer than this. Chosen.
    private static final float EXACT = 1e-6f;
    /// (bits) of a weight that is sent as it is.
    private static final int FLOAT = 32;

    /// As digital memories are read and written: what they cost is priced elsewhere.
    static MeanWeights digital() {
        return new MeanWeights(Instrument.perfect(), EXACT, 2);
    }

    /// Mortal chips on a bench, on their own meters.
    static MeanWeights by(Bench bench) {
        Instrument usual = new Instrument();
        return new MeanWeights(
                new Instrument(bench.readNoise(), bench.bits(), usual.range(), usual.readNanos(), usual.readJoules()),
                bench.tolerance(),
                bench.rounds());
    }

    /// (bits) of a weight that is sent.
    int bits() {
        return instrument.bits() == 0 ? FLOAT : instrument.bits();
    }

    void average(List<Chip> chips) {
        for (Projection projection : chips.getFirst().anatomy().projections()) {
            List<float[]> all = new ArrayList<>();
            for (Chip chip : chips) {
                all.add(chip.probe(instrument).read(projection.name(), Path.CELL));
            }
            float[] mean = mean(all);
            for (Chip chip : chips) {
                chip.probe(instrument).program(projection.name(), mean, Path.CELL, tolerance, rounds);
            }
        }
    }

    private static float[] mean(List<float[]> all) {
        float[] mean = new float[all.getFirst().length];
        for (int i = 0; i < mean.length; i++) {
            double sum = 0;
            for (float[] one : all) {
                sum += one[i];
            }
            mean[i] = (float) (sum / all.size());
        }
        return mean;
    }
}
