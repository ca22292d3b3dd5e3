package mortal.devices.neuron;

import mortal.devices.Climate;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;

/// Units of a [RectifyingNeuron].
final class RectifyingUnits implements Units {
    private final RectifyingNeuron law;
    private final int size;
    private final Seed life;
    private final Kernels kernels;
    private final float[] bornGain;
    private final float[] bornOffset;
    private final Walk gainWalk;
    private final Walk offsetWalk;
    private final float[] gain;
    private final float[] offset;

    RectifyingUnits(RectifyingNeuron law, int size, Seed die, Seed life, Kernels kernels) {
        this(
                law,
                life,
                kernels,
                Spread.logNormal(law.gainSpread(), size, die.child("gain"), kernels),
                Spread.normal(law.offsetSpread(), size, die.child("offset"), kernels));
        settle(0, Climate.NOMINAL);
    }

    private RectifyingUnits(RectifyingNeuron law, Seed life, Kernels kernels, float[] bornGain, float[] bornOffset) {
        this.law = law;
        this.size = bornGain.length;
        this.life = life;
        this.kernels = kernels;
        this.bornGain = bornGain;
        this.bornOffset = bornOffset;
        this.gainWalk = Walk.of(life.child("gain"), size, law.walkSeconds(), kernels);
        this.offsetWalk = Walk.of(life.child("offset"), size, law.walkSeconds(), kernels);
        this.gain = bornGain.clone();
        this.offset = bornOffset.clone();
    }

    @Override
    public Units fork() {
        return new RectifyingUnits(law, life, kernels, bornGain, bornOffset);
    }

    @Override
    public void settle(long nanos, Climate climate) {
        if (law.gainWalk() > 0) {
            gainWalk.at(nanos, gain);
            for (int j = 0; j < size; j++) {
                gain[j] = bornGain[j] * Math.max(0, 1 + law.gainWalk() * gain[j]);
            }
        }
        System.arraycopy(bornOffset, 0, offset, 0, size);
        if (law.offsetWalk() > 0) {
            offsetWalk.at(nanos, offset);
            for (int j = 0; j < size; j++) {
                offset[j] = bornOffset[j] + law.offsetWalk() * offset[j];
            }
        }
        if (climate.common() != 0) {
            for (int j = 0; j < size; j++) {
                offset[j] += gain[j] * climate.common();
            }
        }
    }

    @Override
    public void respond(int rows, float[] a, int start, int stride, Seed noise, long firstCase) {
        float[] row = new float[size]; // at index 0: loops over arrays at one index vectorise
        float[] xi = new float[size];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(a, start + r * stride, row, 0, size);
            if (law.readNoise() > 0) {
                kernels.gaussians(noise, (firstCase + r) * size, xi, 0, size);
                transfer(row, xi, law.readNoise());
            } else {
                transfer(row);
            }
            System.arraycopy(row, 0, a, start + r * stride, size);
        }
    }

    private void transfer(float[] row) {
        for (int j = 0; j < size; j++) {
            row[j] = Math.max(0, Math.fma(gain[j], row[j], offset[j]));
        }
    }

    private void transfer(float[] row, float[] xi, float sigma) {
        for (int j = 0; j < size; j++) {
            row[j] = Math.max(0, Math.fma(sigma, xi[j], Math.fma(gain[j], row[j], offset[j])));
        }
    }

    @Override
    public float gain(int unit) {
        return gain[unit];
    }

    @Override
    public float offset(int unit) {
        return offset[unit];
    }

    /// Nothing: all of it is a function of die, life and time.
    @Override
    public void visit(StateVisitor visitor) {}
}
