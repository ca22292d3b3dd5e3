package mortal.devices.neuron;

import mortal.devices.Climate;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// Units of a [SpikingNeuron].
final class SpikingUnits implements Units {
    /// Makes of every number that counts as above 0, at least 2⁻¹⁰⁰, at least 1.
    private static final float STEEP = 0x1p100f;

    private final SpikingNeuron law;
    private final float[] gain;
    private final float[] born;
    private final float[] shift;
    private final Kernels kernels;

    /// @param born minus the thresholds
    SpikingUnits(SpikingNeuron law, float[] gain, float[] born, Kernels kernels) {
        this.law = law;
        this.gain = gain;
        this.born = born;
        this.shift = born.clone();
        this.kernels = kernels;
    }

    @Override
    public void settle(long nanos, Climate climate) {
        for (int j = 0; j < shift.length; j++) {
            shift[j] = Math.fma(gain[j], climate.common(), born[j]);
        }
    }

    @Override
    public void respond(int rows, float[] a, int start, int stride, Seed noise, long firstCase) {
        int size = gain.length;
        int slots = law.slots();
        float[] row = new float[size]; // at index 0: loops over arrays at one index vectorise
        float[] count = new float[size];
        float[] xi = new float[size];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(a, start + r * stride, row, 0, size);
            drive(row, count);
            for (int s = 0; s < slots; s++) {
                if (law.noise() > 0) {
                    kernels.gaussians(noise, ((firstCase + r) * slots + s) * size, xi, 0, size);
                }
                fire(row, xi, law.noise(), count);
            }
            float share = law.full() / slots;
            for (int j = 0; j < size; j++) {
                a[start + r * stride + j] = share * count[j];
            }
        }
    }

    private void drive(float[] row, float[] count) {
        for (int j = 0; j < row.length; j++) {
            row[j] = Math.fma(gain[j], row[j], shift[j]);
            count[j] = 0;
        }
    }

    private static void fire(float[] row, float[] xi, float sigma, float[] count) {
        for (int j = 0; j < row.length; j++) {
            count[j] += Math.min(Math.max(STEEP * Math.fma(sigma, xi[j], row[j]), 0), 1);
        }
    }

    @Override
    public float gain(int unit) {
        return gain[unit];
    }

    @Override
    public float offset(int unit) {
        return shift[unit];
    }

    @Override
    public Units fork() {
        return new SpikingUnits(law, gain, born, kernels);
    }

    /// Nothing: all of it is a function of die, climate and case.
    @Override
    public void visit(StateVisitor visitor) {}
}
