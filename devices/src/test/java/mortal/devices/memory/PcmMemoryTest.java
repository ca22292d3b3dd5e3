package mortal.devices.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcmMemoryTest {
    private static final float HOUR = 3600;
    private static final float DAY = 86_400;
    private static final float YEAR = 365 * DAY;

    private static PcmMemory memory(PcmModel model) {
        return new PcmMemory(model, 1, 1, 1, List.of());
    }

    /// What a device shows, and the noise of its read, at an age.
    private static float[] shown(PcmMemory memory, float g, float luck, float kind, float seconds) {
        float[] ripe = {seconds};
        memory.ripen(1, ripe);
        float[] value = {g};
        float[] noise = new float[1];
        memory.recall(1, value, new float[] {luck}, new float[] {kind}, ripe, noise);
        return new float[] {value[0], noise[0]};
    }

    /// σ of programming (µS), μ and σ of the exponent, Q, and at 0, 1 h, 1 day, 1 year: relative noise, and what is
    /// left
    /// after 1 h, 1 day, 1 year of a device of mean exponent. Source: devices reference §12, whose .165 is .1645.
    @ParameterizedTest
    @CsvSource({
        "0, .2635, .1000, .0450, .20000, .837, .595, .953, .433, 1.017, .240, 1.127",
        ".05, .3588, .0708, .0315, .06168, .258, .692, .294, .553, .314, .364, .348",
        ".10, .4482, .0601, .0229, .03931, .165, .732, .187, .605, .200, .424, .222",
        ".25, .6814, .0490, .0114, .02167, .091, .775, .103, .664, .110, .497, .122",
        ".50, .9527, .0490, .0080, .01381, .058, .775, .066, .664, .070, .497, .078",
        ".75, 1.0774, .0490, .0080, .01061, .044, .775, .051, .664, .054, .497, .060",
        "1, 1.0554, .0490, .0080, .00880, .037, .775, .042, .664, .045, .497, .050"
    })
    void theFitIsThatOfTheTable(
            float x,
            double programming,
            double mean,
            double deviation,
            double q,
            double noise0,
            double drift1h,
            double noise1h,
            double drift1d,
            double noise1d,
            double drift1y,
            double noise1y) {
        PcmModel model = PcmModel.JOSHI;
        assertEquals(programming, model.programming(x), 5.1e-5);
        assertEquals(mean, model.driftMean(x), 5.1e-5);
        assertEquals(deviation, model.driftDeviation(x), 5.1e-5);
        assertEquals(q, model.noise(x), 5.1e-6);
        PcmMemory memory = memory(model);
        // A conductance of 0 shows nothing: the columns of x = 0 belong to what is next to it.
        float g = Math.max(x, 1e-6f) * model.most();
        float[][] rows = {
            {0, 1, (float) noise0}, {HOUR, (float) drift1h, (float) noise1h},
            {DAY, (float) drift1d, (float) noise1d}, {YEAR, (float) drift1y, (float) noise1y}
        };
        for (float[] row : rows) {
            float[] shown = shown(memory, g, 0, 0, row[0]);
            assertEquals(row[1], shown[0] / g, 5.1e-4);
            assertEquals(row[2], shown[1] / shown[0], 6e-4);
        }
    }

    /// The Hermes fits where their branches meet: both sides within the jumps that the published fits have.
    @ParameterizedTest
    @CsvSource({"HERMES_ONE, .0945, .002, .3039, .003, .1591, .0005", "HERMES_TWO, .0945, .002, .3055, .003, .16, .001"
    })
    void branchesOfTheHermesFitsMeet(
            PcmModel model, float mean, float gapOfMean, float deviation, float gap, float q, float gapOfQ) {
        assertEquals(model.driftMean(mean - 1e-5f), model.driftMean(mean + 1e-5f), gapOfMean);
        assertEquals(model.driftDeviation(deviation - 1e-5f), model.driftDeviation(deviation + 1e-5f), gap);
        assertEquals(model.noise(q - 1e-5f), model.noise(q + 1e-5f), gapOfQ);
    }

    /// Values of the published polynomials worked out by hand: at x = 1 the sums of their coefficients.
    @Test
    void hermesAtFullConductance() {
        assertEquals(0.15781817 + 2.32443916 - 2.16310839 + 0.68841818, PcmModel.HERMES_ONE.programming(1), 1e-5);
        assertEquals(0.16603222 + 4.71806468 - 8.48101252 + 4.68961419, PcmModel.HERMES_TWO.programming(1), 1e-5);
        assertEquals(0.0736 - 0.0126 - 0.0436, PcmModel.HERMES_ONE.driftMean(1), 1e-6);
        assertEquals(0.0104 + 0.0116 - 0.0165, PcmModel.HERMES_ONE.driftDeviation(1), 1e-6);
        assertEquals(0.0073 + 0.0093 - 0.0118, PcmModel.HERMES_TWO.driftDeviation(1), 1e-6);
        assertEquals(0.0664 - 0.1352 + 0.0768 + 0.0088, PcmModel.HERMES_ONE.noise(1), 1e-6);
        assertEquals(0.0069 - 0.028 + 0.0211 + 0.0123, PcmModel.HERMES_TWO.noise(1), 1e-6);
        assertEquals(0.13f, PcmModel.HERMES_ONE.driftMean(0));
        assertEquals(0.04f, PcmModel.HERMES_TWO.noise(0));
    }

    /// ν depends on what programming left, here 12.5 µS + σ = 13.4527 µS.
    @Test
    void programmingComesBeforeDrift() {
        float[] shown = shown(memory(PcmModel.JOSHI), 12.5f, 1, 0, DAY);
        assertEquals((12.5 + 0.9527) * Math.pow((DAY + 20) / 20, -0.049), shown[0], 1e-3);
        assertEquals(0, shown(memory(PcmModel.JOSHI), 1, -100, 0, DAY)[0]);
    }

    @Test
    void ofTheFlatModelAllDevicesAreAlike() {
        for (float g : new float[] {1, 10, 25}) {
            float[] shown = shown(memory(PcmModel.FLAT), g, 2, 1, HOUR);
            assertEquals((g + 0.4) * Math.pow((HOUR + 20) / 20.0, -0.15), shown[0], 1e-4 * g);
            assertEquals(0, shown[1]);
        }
    }

    /// With read noise off, no device ever shows more than before.
    @Property(tries = 300)
    void driftIsMonotone(
            @ForAll PcmModel model,
            @ForAll @FloatRange(min = 0, max = 1) float x,
            @ForAll @FloatRange(min = -4, max = 4) float kind,
            @ForAll @FloatRange(min = -4, max = 4) float luck) {
        float last = Float.MAX_VALUE;
        for (float age = 1e-6f; age < 1e9f; age *= 3) {
            float now = shown(memory(model), x * model.most(), luck, kind, age)[0];
            assertTrue(now >= 0 && now <= last * (1 + 1e-6f));
            last = now;
        }
    }

    @Test
    void factorsSwitchEffectsOff() {
        float[] shown = shown(new PcmMemory(PcmModel.JOSHI, 0, 0, 0, List.of()), 7, 3, 3, YEAR);
        assertEquals(7, shown[0]);
        assertEquals(0, shown[1]);
    }

    @Test
    void ownPointsAreJoinedByStraightLines() {
        List<DriftPoint> points = List.of(
                new DriftPoint(5, 0.10f, 0.02f), new DriftPoint(15, 0.06f, 0.01f), new DriftPoint(20, 0.05f, 0));
        PcmMemory memory = new PcmMemory(PcmModel.JOSHI, 0, 1, 0, points);
        assertEquals(0.10 + 0.04, memory.exponent(0, 2), 1e-6);
        assertEquals(0.10 + 0.04, memory.exponent(5 / 25f, 2), 1e-6);
        assertEquals(0.08 + 0.03, memory.exponent(10 / 25f, 2), 1e-6);
        assertEquals(0.055 + 0.01, memory.exponent(17.5f / 25, 2), 1e-6);
        assertEquals(0.05, memory.exponent(1, 2), 1e-6);
        assertThrows(
                IllegalArgumentException.class,
                () -> new PcmMemory(PcmModel.JOSHI, 0, 1, 0, List.of(points.get(1), points.get(0))));
    }

    @Test
    void aNumberOutOfRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PcmMemory(PcmModel.FLAT, -1, 0, 0, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new PcmMemory(PcmModel.FLAT, 0, Float.NaN, 0, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new PcmMemory(PcmModel.FLAT, 0, 0, -1, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new DriftPoint(1, 0, -1));
    }
}
