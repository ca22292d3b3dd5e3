package mortal.devices.neuron;

import java.util.Arrays;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;

/// The living units of one population: their transfer curves at a moment, and the leaky mean each keeps of its own
/// activity.
public final class Neurons implements Stateful {
    /// Start of every running mean, in units of the RMS activity. Source: Hinton, `ffnew.m`.
    private static final float FIRST_MEAN = 0.5f;
    /// What a running mean keeps of itself over [#MEAN_CASES] cases. Source: Hinton, `ffnew.m`: 0.9 for a batch of 100.
    private static final double MEAN_KEEP = 0.9;

    private static final int MEAN_CASES = 100;

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
    private final float[] mean;

    /// @param die where gains and offsets are frozen
    /// @param life where the walks come from
    public Neurons(RectifyingNeuron law, int size, Seed die, Seed life, Kernels kernels) {
        this(law, size, life, kernels, new float[size], new float[size], new float[size]);
        kernels.gaussians(die.child("gain"), 0, bornGain, 0, size);
        kernels.gaussians(die.child("offset"), 0, bornOffset, 0, size);
        for (int j = 0; j < size; j++) {
            bornGain[j] = (float) StrictMath.exp(law.gainSpread() * bornGain[j]);
            bornOffset[j] *= law.offsetSpread();
        }
        System.arraycopy(bornGain, 0, gain, 0, size);
        System.arraycopy(bornOffset, 0, offset, 0, size);
        Arrays.fill(mean, FIRST_MEAN);
        settle(0);
    }

    private Neurons(
            RectifyingNeuron law,
            int size,
            Seed life,
            Kernels kernels,
            float[] bornGain,
            float[] bornOffset,
            float[] mean) {
        this.law = law;
        this.size = size;
        this.life = life;
        this.kernels = kernels;
        this.bornGain = bornGain;
        this.bornOffset = bornOffset;
        this.gainWalk = walk("gain");
        this.offsetWalk = walk("offset");
        this.mean = mean;
        this.gain = bornGain.clone();
        this.offset = bornOffset.clone();
    }

    private Walk walk(String name) {
        return new Walk(life.child(name), size, (long) (law.walkSeconds() * 1e9), kernels);
    }

    /// The same units at the same moment, whose running means go their own way from here. Gains and offsets walk as
    /// they
    /// would have walked anyway: they belong to the body.
    public Neurons fork() {
        return new Neurons(law, size, life, kernels, bornGain, bornOffset, mean.clone());
    }

    public int size() {
        return size;
    }

    /// Takes the transfer curves to a moment.
    ///
    /// @param nanos (ns) since the life began
    public void settle(long nanos) {
        if (law.gainWalk() > 0) {
            gainWalk.at(nanos, gain);
            for (int j = 0; j < size; j++) {
                gain[j] = bornGain[j] * Math.max(0, 1 + law.gainWalk() * gain[j]);
            }
        }
        if (law.offsetWalk() > 0) {
            offsetWalk.at(nanos, offset);
            for (int j = 0; j < size; j++) {
                offset[j] = bornOffset[j] + law.offsetWalk() * offset[j];
            }
        }
    }

    /// Turns summed currents into activity, in place.
    ///
    /// @param a rows × size at `offset + r · stride`: in the currents, out the activities. Modified
    /// @param firstCase number of the first row's case in the chip's life: where its noise comes from
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

    /// Lets each unit's leaky integrator take in its own activity over a batch of cases.
    ///
    /// @param rows (cases) none leave the means as they are
    /// @param y rows × size at `r · stride`; not modified
    public void remember(int rows, float[] y, int stride) {
        if (rows == 0) {
            return;
        }
        float[] sum = new float[size];
        float[] row = new float[size];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(y, r * stride, row, 0, size);
            for (int j = 0; j < size; j++) {
                sum[j] += row[j];
            }
        }
        float keep = (float) StrictMath.pow(MEAN_KEEP, (double) rows / MEAN_CASES);
        for (int j = 0; j < size; j++) {
            mean[j] = keep * mean[j] + (1 - keep) * (sum[j] / rows);
        }
    }

    /// Peer normalisation: how far each unit's running mean lies below the mean of its peers. Sums to 0 over the units.
    ///
    /// @param into one number a unit; modified
    public void shortfall(float[] into) {
        double sum = 0;
        for (float m : mean) {
            sum += m;
        }
        float all = (float) (sum / size);
        for (int j = 0; j < size; j++) {
            into[j] = all - mean[j];
        }
    }

    /// (1) Gain of a unit at the moment last settled, for the god's-eye view.
    public float gain(int unit) {
        return gain[unit];
    }

    /// (1) Offset of a unit at the moment last settled, for the god's-eye view.
    public float offset(int unit) {
        return offset[unit];
    }

    @Override
    public void visit(StateVisitor visitor) {
        visitor.floats("mean", mean);
    }
}
