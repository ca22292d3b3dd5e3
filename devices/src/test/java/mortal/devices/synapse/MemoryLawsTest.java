package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mortal.devices.Moments;
import mortal.devices.fluctuation.Flicker;
import mortal.devices.fluctuation.Telegraph;
import mortal.devices.kernel.Kernels;
import mortal.devices.memory.CmoMemory;
import mortal.devices.memory.Compensation;
import mortal.devices.memory.DriftPoint;
import mortal.devices.memory.PcmModel;
import mortal.substrate.Seed;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Weights held by memory devices: what a read sees as time goes by. Bounds are 5 standard errors, which a right law
/// breaks with chance 6·10⁻⁷ each.
class MemoryLawsTest {
    private static final Kernels KERNELS = Kernels.best();
    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 86_400 * SECOND;

    private static final Pcm PCM = pcm(1, 1, 1);

    private static final Fluctuating FLUCTUATING = new Fluctuating(
            new SoftBounds(), new Flicker(0.03f, 1e-4, 1e6), new Telegraph(0.5f, 0.1f, 0.3f, 0.3f, 1e-3, 1e3));

    private static Pcm pcm(float programming, float drift, float read) {
        return new Pcm(new IdealSynapse(), PcmModel.JOSHI, 1, programming, drift, read, List.of());
    }

    @Provide
    Arbitrary<SynapseLaw> laws() {
        return Arbitraries.of(
                PCM,
                new Pcm(),
                new Pcm(new SoftBounds(), PcmModel.HERMES_TWO, 0.6f, 1, 1, 1, List.of()),
                new Rram(),
                new Cmo(),
                new Sonos(),
                FLUCTUATING);
    }

    private static Cells cells(SynapseLaw law, int rows, long key) {
        return law.fabricate(rows, Kernels.PANEL, 0, new Seed(key), KERNELS);
    }

    private static Cells formed(SynapseLaw law, int rows, long key, float weight) {
        Cells cells = cells(law, rows, key);
        float[] all = new float[rows * Kernels.PANEL];
        Arrays.fill(all, weight);
        cells.form(all);
        return cells;
    }

    private static float[] seen(Cells cells, long nanos) {
        cells.settle(nanos, KERNELS);
        return cells.weights().clone();
    }

    private static Cells.Act act(long nanos, int cells, long event) {
        return new Cells.Act(nanos, 1, true, new Seed(event), KERNELS, new Cells.Scratch(cells));
    }

    /// However time was cut up, and however often somebody looked: the same bits.
    @Property(tries = 60)
    void timeHasNoJointsAndLookingChangesNothing(
            @ForAll("laws") SynapseLaw law,
            @ForAll long key,
            @ForAll @LongRange(max = 100 * DAY) long first,
            @ForAll @LongRange(max = 100 * DAY) long more) {
        Cells cut = formed(law, 1, key, 0.3f);
        cut.settle(first, KERNELS);
        cut.settle(first + more, KERNELS);
        cut.settle(first + more, KERNELS);
        Cells whole = formed(law, 1, key, 0.3f);
        assertArrayEquals(seen(whole, first + more), cut.weights());
        assertArrayEquals(whole.readVariance(), cut.readVariance());
    }

    /// A fork sees what the body would have seen, and goes its own way when written.
    @Property(tries = 30)
    void aForkSharesTheTrajectoryOfTheBody(@ForAll("laws") SynapseLaw law, @ForAll long key) {
        Cells body = formed(law, 1, key, 0.2f);
        body.settle(SECOND, KERNELS);
        float[] charge = new float[32];
        Arrays.fill(charge, 0, 16, 0.1f);
        body.act(0, 32, charge, act(SECOND, 32, 1));
        Cells fork = body.fork();
        assertArrayEquals(seen(body, DAY), seen(fork, DAY));
        float[] before = seen(body, 2 * DAY);
        fork.act(
                0,
                32,
                new float[] {
                    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
                },
                act(DAY, 32, 2));
        assertArrayEquals(before, seen(body, 2 * DAY));
        assertFalse(Arrays.equals(before, seen(fork, 2 * DAY)));
    }

    /// Restoring what was visited gives the same cells.
    @Property(tries = 30)
    void stateIsAllThereIs(@ForAll("laws") SynapseLaw law, @ForAll long key) {
        Cells one = formed(law, 1, key, 0.2f);
        one.settle(SECOND, KERNELS);
        float[] charge = new float[32];
        charge[3] = 0.1f;
        one.act(0, 32, charge, act(SECOND, 32, 1));
        Cells other = cells(law, 1, key);
        Tape tape = new Tape();
        one.visit(tape);
        tape.rewind();
        other.visit(tape);
        assertArrayEquals(seen(one, DAY), seen(other, DAY));
    }

    @Property(tries = 30)
    void driftIsMonotoneWithTheReadNoiseOff(@ForAll long key) {
        Cells cells = formed(pcm(0, 1, 0), 2, key, 0.4f);
        float[] last = seen(cells, 0);
        for (long nanos = 1000; nanos < 3000 * DAY; nanos *= 7) {
            float[] now = seen(cells, nanos);
            for (int i = 0; i < now.length; i++) {
                assertTrue(now[i] > 0 && now[i] <= last[i] * (1 + 1e-6f));
            }
            last = now;
        }
    }

    /// 32 768 cells of 0.5 g_max: σ of programming 0.9527 of 25 µS on one side; on the other an idle device that shows
    /// max(0, 0.26348 ξ), whose mean is 0.3989 and variance 0.3408 of σ and σ².
    @Test
    void programmingScattersBothDevicesOfAPair() {
        int cells = 1024 * 32;
        Moments shown = Moments.of(seen(formed(pcm(1, 0, 0), 1024, 1, 0.5f), DAY));
        double idle = 0.26348 / 25;
        double sigma = 0.9527 / 25;
        double deviation = Math.sqrt(sigma * sigma + 0.3408 * idle * idle);
        assertEquals(0.5 - 0.3989 * idle, shown.mean(), 5 * deviation / Math.sqrt(cells) + 1e-5);
        assertEquals(deviation, shown.deviation(), 5 * deviation / Math.sqrt(2.0 * cells) + 1e-5);
    }

    /// Read noise at an age: Q √ln((t + t₀ + t_read) / 2 t_read) = .0138104 · 4.184 fresh, · 4.76 after an hour (x =
    /// 0.5).
    @ParameterizedTest
    @ValueSource(longs = {0, 3600})
    void readNoiseHasTheSizeOfTheFormulaAtEveryAge(long seconds) {
        int cells = 1024 * 32;
        Moments shown = Moments.of(seen(formed(pcm(0, 0, 1), 1024, 2, 0.5f), seconds * SECOND));
        double q = 0.0088 / Math.pow(0.5, 0.65);
        double sigma = 0.5 * q * Math.sqrt(Math.log((seconds + 20 + 250e-9) / 500e-9));
        assertEquals(0.5, shown.mean(), 5 * sigma / Math.sqrt(cells));
        assertEquals(sigma, shown.deviation(), 5 * sigma / Math.sqrt(2.0 * cells));
    }

    /// Reads a microsecond apart are nearly the same, those of a day apart share the slowest processes: R(τ) of 26
    /// processes from 0.5 µs. Standard error below (1 − ρ²) / √cells; phases of the nodes are allowed 0.5 / 26.
    @Test
    void readsAMicrosecondApartAreCorrelated() {
        int cells = 1024 * 32;
        Cells one = formed(pcm(0, 0, 1), 1024, 3, 0.5f);
        float[] early = seen(one, DAY);
        double micro = Moments.correlation(early, seen(one, DAY + 1000));
        double milli = Moments.correlation(early, seen(one, DAY + 1_000_000));
        double day = Moments.correlation(early, seen(one, 2 * DAY));
        double bound = 5 / Math.sqrt(cells) + 0.5 / 26;
        assertEquals(1 - (Math.log(2) / Math.log(4) + 1) / 26, micro, bound);
        assertEquals(1 - (Math.log(2e3) / Math.log(4) + 1) / 26, milli, bound);
        assertTrue(micro > milli && milli > day && day > 0.1);
    }

    /// Exponents .049 ± .008 at 0.5 g_max: after a day logarithms of what is left have mean −.049 L and deviation .008
    /// L.
    @Test
    void exponentsSpreadBetweenDevices() {
        Cells cells = formed(pcm(0, 1, 0), 1024, 4, 0.5f);
        double ripe = Math.log((86_400 + 20) / 20.0);
        Moments logs = new Moments();
        for (float w : seen(cells, DAY)) {
            logs.add(Math.log(w / 0.5) / ripe);
        }
        assertEquals(-0.049, logs.mean(), 5 * 0.008 / Math.sqrt(32_768) + 1e-5);
        assertEquals(0.008, logs.deviation(), 5 * 0.008 / Math.sqrt(65_536) + 1e-5);
    }

    /// What is written is young again; the rest goes on ageing.
    @Test
    void aWriteStartsTheAgeAgain() {
        Cells cells = formed(pcm(0, 1, 0), 1, 5, 0.5f);
        cells.settle(DAY, KERNELS);
        float[] charge = new float[32];
        charge[7] = 0.1f;
        cells.act(0, 32, charge, act(DAY, 32, 1));
        assertEquals(0.1f, charge[7]);
        float[] after = seen(cells, DAY);
        assertEquals(0.6f, after[7], 1e-6);
        assertTrue(after[8] < 0.45f);
        assertEquals(0.6f * Math.pow(3620 / 20.0, -0.049), seen(cells, DAY + 3600 * SECOND)[7], 0.6 * 0.04 * 5);
        assertTrue(seen(cells, 2 * DAY)[7] < 0.6f);
    }

    /// Resistive devices scatter anew with each write, and keep their draw in between: 1 s and 1 day after programming
    /// 20 µS of 40 with deviations of 2.023 and 3.909, along the same draw. Idle devices show max(0, .348 ξ) and so on.
    @Test
    void resistiveDevicesSpreadAlongOneDraw() {
        Rram law = new Rram(new IdealSynapse(), 1, 1, 0.01f);
        Cells cells = formed(law, 1024, 6, 0.5f);
        float[] second = seen(cells, SECOND);
        float[] day = seen(cells, DAY);
        double idle = 0.3408;
        double expected1 = Math.sqrt(2.023 * 2.023 + idle * .348 * .348) / 40;
        double expected2 = Math.sqrt(3.909 * 3.909 + idle * .701 * .701) / 40;
        double bound = 5 / Math.sqrt(65_536) + 1e-3;
        assertEquals(1, Moments.of(second).deviation() / expected1, bound);
        assertEquals(1, Moments.of(day).deviation() / expected2, bound);
        assertTrue(Moments.correlation(second, day) > 0.999);
        float[] variance = cells.readVariance();
        assertEquals(1e-4 * day[0] * day[0], variance[0], 1e-4 * day[0] * day[0] * 0.2);

        float[] charge = new float[cells.weights().length];
        Arrays.fill(charge, 1e-6f);
        cells.act(0, charge.length, charge, act(DAY, charge.length, 2));
        float[] again = seen(cells, DAY + SECOND);
        assertEquals(0, Moments.correlation(day, again), 5 / Math.sqrt(32_768) + 1e-3);
        assertEquals(1, Moments.of(again).deviation() / expected1, bound);
    }

    /// A life has fluctuations of its own, and what it shows otherwise is the die's.
    @Test
    void twoLivesOfADieFluctuateApart() {
        for (SynapseLaw law : List.of(PCM, FLUCTUATING, new Cmo())) {
            Cells one = cells(law, 1, 7);
            Cells same = cells(law, 1, 7);
            Cells other = cells(law, 1, 7);
            one.live(new Seed(1));
            same.live(new Seed(1));
            other.live(new Seed(2));
            float[] wanted = new float[32];
            Arrays.fill(wanted, 0.5f);
            for (Cells cells : List.of(one, same, other)) {
                cells.form(wanted);
            }
            assertArrayEquals(seen(one, DAY), seen(same, DAY));
            assertArrayEquals(seen(one, DAY), seen(one.fork(), DAY));
            assertFalse(Arrays.equals(seen(one, DAY), seen(other, DAY)));
        }
        Cells one = formed(new Rram(), 1, 7, 0.5f);
        Cells other = formed(new Rram(), 1, 7, 0.5f);
        one.live(new Seed(1));
        other.live(new Seed(2));
        assertArrayEquals(seen(one, DAY), seen(other, DAY));
    }

    /// w (1 + flicker): four processes of 1 % a decade from 1 ms to 64 ms, relative to weights of 0.5.
    @Test
    void aFluctuatingWeightHasItsRelativeNoise() {
        Flicker flicker = new Flicker(0.01f, 1e-3, 0.064);
        Fluctuating law = new Fluctuating(new IdealSynapse(), flicker, new Telegraph(0, 0, 0, 0, 1, 1));
        Moments shown = Moments.of(seen(formed(law, 1024, 3, 0.5f), DAY));
        double sigma = 0.5 * 0.01 * Math.sqrt(4 * Math.log10(4));
        assertEquals(0.5, shown.mean(), 5 * sigma / Math.sqrt(32_768));
        assertEquals(sigma, shown.deviation(), 5 * sigma / Math.sqrt(65_536));
        assertEquals(0, seen(formed(new Fluctuating(), 1, 3, 0), DAY)[5]);
    }

    /// Forming anew is programming anew.
    @Test
    void eachProgrammingHasItsOwnScatter() {
        Cells cells = cells(pcm(1, 0, 0), 1, 7);
        float[] wanted = new float[32];
        Arrays.fill(wanted, 0.5f);
        cells.form(wanted);
        float[] first = cells.weights().clone();
        cells.form(wanted);
        assertFalse(Arrays.equals(first, cells.weights()));
    }

    /// One factor undoes most of a drift: an array whose devices all have one exponent it makes whole.
    @Test
    void compensationUndoesAUniformDrift() {
        Pcm law = new Pcm(new IdealSynapse(), PcmModel.JOSHI, 1, 0, 1, 0, List.of(new DriftPoint(0, 0.06f, 0)));
        Cells cells = formed(law, 2, 8, -0.7f);
        float[] then = seen(cells, 0);
        float[] now = seen(cells, 30 * DAY);
        float factor = Compensation.global(then, now);
        for (int i = 0; i < now.length; i++) {
            assertEquals(then[i], factor * now[i], 1e-5);
            assertTrue(now[i] > then[i]);
        }
    }

    /// Nothing is programmed beyond what a device holds; signs are pairs.
    @Test
    void aWeightBeyondTheRangeIsCut() {
        for (float w :
                seen(formed(new Cmo(new IdealSynapse(), 0.5f, CmoMemory.Acceptance.COARSE, 0, 0, 0), 1, 9, 3), 0)) {
            assertEquals(0.5f, w, 1e-6);
        }
        for (float w : seen(formed(new Sonos(new IdealSynapse(), 0.5f, 0, 0, 0), 1, 9, -3), 0)) {
            assertEquals(-0.5f, w, 1e-6);
        }
    }

    @Test
    void whiteNoiseIsAVarianceAndSlowNoiseATrajectory() {
        assertEquals(0, formed(PCM, 1, 1, 0.5f).readVariance().length);
        assertEquals(0, cells(new IdealSynapse(), 1, 1).readVariance().length);
        Cells sonos = formed(new Sonos(new IdealSynapse(), 1, 0, 0, 1), 1, 1, 0.5f);
        double noise = 12.58037 * (1 - Math.exp(-875 / 215.36557)) / 1750;
        assertEquals(noise * noise, sonos.readVariance()[5], noise * noise * 1e-5);
    }

    @Test
    void aRangeOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Rram(new IdealSynapse(), 0, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Sonos(new IdealSynapse(), Float.NaN, 1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Rram(new IdealSynapse(), 1, -1, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Cmo(new IdealSynapse(), -1, CmoMemory.Acceptance.FINE, 1, 1, 1));
    }
}
