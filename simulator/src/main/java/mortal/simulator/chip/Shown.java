package mortal.simulator.chip;

import mortal.devices.neuron.Neurons;
import mortal.simulator.meter.Meter;
import mortal.substrate.Anatomy;
import mortal.substrate.Batch;
import mortal.substrate.Presentation;

/// A presentation as the chip remembers it: for each population and step what its units did (`y`, cases × stride) and
/// what they sent on (`x`, the same divided by its root mean square, with the bias line's 1 behind it).
final class Shown implements Presentation {
    final Object chip;
    final int cases;
    final int steps;
    final float[][][] x; // [population][step][cases × stride]
    final float[][][] y; // [population][step][cases × stride]; the input's is its `x`
    final float[][][] readings; // [population][step][cases]
    private final Anatomy anatomy;
    private final Meter meter;
    private final Neurons[] neurons; // [hidden population]
    private final boolean[][] sensed;

    Shown(Object chip, Anatomy anatomy, Meter meter, Neurons[] neurons, int cases, int steps) {
        this.chip = chip;
        this.anatomy = anatomy;
        this.meter = meter;
        this.neurons = neurons;
        this.cases = cases;
        this.steps = steps;
        int populations = anatomy.populations().size();
        x = new float[populations][steps][];
        y = new float[populations][steps][];
        readings = new float[populations][steps][cases];
        sensed = new boolean[populations][steps];
        for (int p = 0; p < populations; p++) {
            int length = cases * Layout.stride(anatomy.populations().get(p).size());
            for (int s = 0; s < steps; s++) {
                x[p][s] = new float[length];
                y[p][s] = p == 0 ? x[p][s] : new float[length];
            }
        }
    }

    @Override
    public int cases() {
        return cases;
    }

    /// The first look at a sensor is a conversion; it latches, so further looks are free.
    @Override
    public float[] activity(String population, int step) {
        int p = index(population, step);
        if (!sensed[p][step]) {
            sensed[p][step] = true;
            meter.sensed(cases);
        }
        return readings[p][step].clone();
    }

    @Override
    public Batch read(String population, int step) {
        int p = index(population, step);
        int size = anatomy.populations().get(p).size();
        int stride = Layout.stride(size);
        meter.converted((long) cases * size);
        return Batch.fill(cases, size, into -> {
            for (int c = 0; c < cases; c++) {
                System.arraycopy(x[p][step], c * stride, into, c * size, size);
                for (int j = 0; p > 0 && j < size; j++) {
                    into[c * size + j] += neurons[p - 1].units().readOffset(j);
                }
            }
        });
    }

    int index(String population, int step) {
        if (step < 0 || step >= steps) {
            throw new IllegalArgumentException("step " + step + " of a presentation that has " + steps);
        }
        return anatomy.populations().indexOf(anatomy.population(population));
    }
}
