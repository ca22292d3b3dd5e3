package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import mortal.devices.Moments;
import mortal.devices.kernel.Kernels;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// The dynamic reference: its equations, and what it is for.
class AgadTest {
    private static final float STEP = 0x1p-10f;
    private static final float BOUND = 0.6f;
    /// Steps up of 0.02, down of 0.014: up and down balance at 0.006 / 0.034 · 0.6 = 0.106, far off 0.
    private static final SoftBounds SKEWED = new SoftBounds(
            new Steps(0.02f, 0, false, 0.3f, 0.3f, 0), new Bounds(-BOUND, BOUND, 0, 0), false, 0, false, 1);

    private static final int ROWS = 8;
    private static final int PERIOD = 4;
    private static final int UPDATES = 1600;
    private static final int PULSES = 4;
    private static final float RATE = 0.05f;

    /// One row of cells that count: the record's equations, number by number. No more pulses than the budget.
    @Property(tries = 40)
    void itsEquations(@ForAll long key) {
        Random random = new Random(key);
        int budget = 1 + random.nextInt(3);
        int period = 2 + random.nextInt(3);
        float tail = 0.5f + random.nextInt(4);
        Rig rig = new Rig(new Agad(Rig.plain(STEP), Rig.plain(STEP), 1, 1, 1, 0.25f, budget, period, tail), 1, key)
                .sliced(1);
        double a = 0;
        double h = 0;
        double mean = 0;
        double reference = 0;
        double c = 0;
        for (int n = 0; n < 40; n++) {
            int count = random.nextInt(5) - 2;
            int chopper = n / period % 2 == 0 ? 1 : -1;
            a += chopper * count * STEP;
            h += n < period ? 0 : 0.25 * chopper * (a - reference);
            if (Math.abs(h / STEP - Math.rint(h / STEP)) < 1e-3 && h != 0) {
                return; // too near a whole step to say what rounding does
            }
            int whole = (int) Math.clamp(h / STEP, -budget, budget);
            h -= whole * STEP;
            c += whole * STEP;
            mean += Math.min(1, tail / period) * (a - mean);
            reference = (n + 1) % period == 0 ? mean : reference;
            rig.pulse(count);
            assertEquals(c, rig.weights()[3], 1e-6);
            assertEquals(32L * (Math.abs(count) + Math.abs(whole)), rig.pulses);
            assertEquals(32L * (n + 1), rig.tally.reads());
            assertEquals(2 * 32L * (n + 1), rig.tally.sums());
        }
    }

    /// The rows that are read: some at every third update, in turn. A row's first two reads move nothing.
    @Property(tries = 63)
    void rowsAreReadInTurn(@ForAll @IntRange(min = 1, max = 7) int rows, @ForAll @IntRange(min = 1, max = 9) int some) {
        Agad law = new Agad(Rig.plain(STEP), Rig.plain(STEP), 1, 3, some, 1, 1000, 2, 2);
        Rig rig = new Rig(law, rows, 1).sliced(rows);
        int atOnce = Math.min(some, rows);
        int next = 0;
        int[] reads = new int[rows];
        for (int update = 1; update <= 36; update++) {
            boolean[] mine = new boolean[rows];
            for (int k = 0; k < atOnce && update % 3 == 0; k++, next++) {
                mine[next % rows] = reads[next % rows]++ >= 2;
            }
            float[] moved = rig.act(1, 4 * STEP);
            for (int i = 0; i < moved.length; i++) {
                assertEquals(mine[i / 32], moved[i] != 0, "update " + update + ", cell " + i);
            }
            assertEquals(next * 32L, rig.tally.reads());
        }
    }

    /// What the slow array's cells have come to when every cell of the fast one was sent so many pulses up or down, up
    /// with chance `up`, at every update.
    private static Moments taught(SynapseLaw law, double up, long key) {
        Rig rig = new Rig(law, ROWS, key);
        Random random = new Random(key);
        for (int n = 0; n < UPDATES; n++) {
            float[] counts = new float[rig.size];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = random.nextDouble() < up ? PULSES : -PULSES;
            }
            rig.pulse(counts);
        }
        return Moments.of(rig.weights());
    }

    private static Agad agad() {
        return new Agad(SKEWED, Rig.plain(STEP), 1, 1, 1, RATE, 1000, PERIOD, 2);
    }

    private static TikiTaka second(float chopper) {
        return new TikiTaka(SKEWED, Rig.plain(STEP), 0, 1, 1, 1, TikiTaka.Transfer.BUFFERED, RATE, 1000, chopper);
    }

    /// The mean of the slow cells: everything is linear in A on average, and n pulses of a soft bound are a known share
    /// of the way there.
    private static double predicted(double up) {
        double rise = 1 - Math.pow(1 - 0.02 / BOUND, PULSES);
        double fall = 1 - Math.pow(1 - 0.014 / BOUND, PULSES);
        double sum = 0;
        for (int row = 0; row < ROWS; row++) {
            double a = 0;
            double mean = 0;
            double reference = 0;
            int reads = 0;
            for (int n = 0; n < UPDATES; n++) {
                int chopper = reads / PERIOD % 2 == 0 ? 1 : -1;
                double chance = chopper > 0 ? up : 1 - up;
                a += chance * rise * (BOUND - a) + (1 - chance) * fall * (-BOUND - a);
                if (n % ROWS == row) {
                    sum += reads < PERIOD ? 0 : RATE * chopper * (a - reference);
                    mean += 0.5 * (a - mean);
                    reads++;
                    reference = reads % PERIOD == 0 ? mean : reference;
                }
            }
        }
        return sum / ROWS;
    }

    /// 256 independent cells: 5 standard errors of their mean, chance 6·10⁻⁷, and one step for what waits in H.
    private static void assertPredicted(double up) {
        Moments moments = taught(agad(), up, 7);
        double error = 5 * moments.deviation() / Math.sqrt(ROWS * Kernels.PANEL);
        assertEquals(predicted(up), moments.mean(), error + STEP);
    }

    /// With as many pulses up as down, A settles at 0.106 and not at 0. Without a chopper C walks away by 200 reads of
    /// a twentieth of that, 1.06. With the reference it stands, but for what was read while A was still on its way.
    @Test
    void aBiasedDeviceNoLongerWalksTheWeight() {
        double walked = taught(second(0), 0.5, 7).mean();
        assertEquals(UPDATES / ROWS * RATE * 0.106, walked, 0.1);
        assertEquals(0, predicted(0.5), 0.01 * walked);
        assertPredicted(0.5);
    }

    /// Up at 60 % and down at 60 % of the updates: C goes there, alike in both directions, at the speed that the means
    /// of A and its reference foretell.
    @Test
    void aSteadyGradientGetsThrough() {
        assertPredicted(0.6);
        assertPredicted(0.4);
        double up = predicted(0.6);
        double down = predicted(0.4);
        assertTrue(up > 0.5 && down < -0.5, up + " and " + down);
        assertEquals(up, -down, 0.05 * up);
    }
}
