package mortal.devices.neuron;

import java.util.Arrays;
import mortal.devices.Climate;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;

/// The living units of one population, of any law, and the leaky mean each keeps of its own activity.
public final class Neurons implements Stateful {
    /// Start of every running mean, in units of the RMS activity. Source: Hinton, `ffnew.m`.
    private static final float FIRST_MEAN = 0.5f;
    /// What a running mean keeps of itself over [#MEAN_CASES] cases. Source: Hinton, `ffnew.m`: 0.9 for a batch of 100.
    private static final double MEAN_KEEP = 0.9;

    private static final int MEAN_CASES = 100;

    private final int size;
    private final Units units;
    private final float[] mean;

    /// @param die where the units' spread is frozen
    /// @param life where their walks come from
    public Neurons(NeuronLaw law, int size, Seed die, Seed life, Kernels kernels) {
        this(size, law.fabricate(size, die, life, kernels), new float[size]);
        Arrays.fill(mean, FIRST_MEAN);
    }

    private Neurons(int size, Units units, float[] mean) {
        this.size = size;
        this.units = units;
        this.mean = mean;
    }

    /// The same units at the same moment, which go their own way from here.
    public Neurons fork() {
        return new Neurons(size, units.fork(), mean.clone());
    }

    public int size() {
        return size;
    }

    /// How these units answer.
    public Units units() {
        return units;
    }

    /// Takes the transfer curves to a moment, as [Units#settle].
    public void settle(long nanos, Climate climate) {
        units.settle(nanos, climate);
    }

    /// Turns summed currents into activity, as [Units#respond].
    public void respond(int rows, float[] a, int start, int stride, Seed noise, long firstCase) {
        units.respond(rows, a, start, stride, noise, firstCase);
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

    @Override
    public void visit(StateVisitor visitor) {
        visitor.floats("mean", mean);
        units.visit(visitor);
    }
}
