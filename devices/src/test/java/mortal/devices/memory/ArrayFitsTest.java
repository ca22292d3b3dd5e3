package mortal.devices.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Fits to arrays of resistive and charge-trap memories against the tables of the devices reference.
class ArrayFitsTest {
    private static final float DAY = 86_400;

    private static float shown(Memory memory, float g, float luck, float seconds) {
        return recall(memory, g, luck, seconds)[0];
    }

    private static float[] recall(Memory memory, float g, float luck, float seconds) {
        float[] ripe = {seconds};
        memory.ripen(1, ripe);
        float[] value = {g};
        float[] noise = new float[1];
        memory.recall(1, value, new float[] {luck}, new float[1], ripe, noise);
        return new float[] {value[0], noise[0]};
    }

    /// Source: devices reference §12.
    @ParameterizedTest
    @CsvSource({
        "0, .348, .701, .782",
        ".1, 1.556, 2.447, 2.410",
        ".25, 2.258, 3.721, 3.664",
        ".5, 2.023, 3.909, 3.929",
        ".75, 1.533, 3.366, 3.374",
        "1, 1.103, 2.651, 2.677"
    })
    void wanSpreadsAsMeasured(float x, double second, double day, double days) {
        WanMemory memory = new WanMemory(1, 0);
        float g = 40 * x;
        double[] expected = {second, day, days};
        float[] ages = {1, DAY, 2 * DAY};
        for (int i = 0; i < ages.length; i++) {
            assertEquals(g + expected[i], shown(memory, g, 1, ages[i]), 5.1e-4);
        }
        // Before and after what was measured it stands still, and half-way by logarithm it is half-way.
        assertEquals(g + second, shown(memory, g, 1, 0), 5.1e-4);
        assertEquals(g + days, shown(memory, g, 1, 30 * DAY), 5.1e-4);
        assertEquals(g + (second + day) / 2, shown(memory, g, 1, (float) Math.sqrt(DAY)), 1e-3);
        assertEquals(0.01 * (g + second), recall(new WanMemory(1, 0.01f), g, 1, 1)[1], 1e-4);
    }

    /// Formulas of devices reference §4.4 in doubles.
    @Test
    void conductiveMetalOxideRelaxesAsMeasured() {
        CmoMemory coarse = new CmoMemory(CmoMemory.Acceptance.COARSE, 1, 1, 1);
        CmoMemory fine = new CmoMemory(CmoMemory.Acceptance.FINE, 1, 0, 0);
        for (float g : new float[] {9, 40, 88.2f}) {
            assertEquals(g + 0.00081107 + 0.00106879 * g, shown(fine, g, 1, DAY), 1e-5);
            for (float t : new float[] {1, 100, DAY}) {
                double made = 0.0112185391 + 0.01129027418 * g;
                double relaxed = 0.04201137 * Math.log(t) + 0.41183342;
                double value = g - 0.08900206 * Math.log(t) + Math.hypot(made, relaxed);
                float[] shown = recall(coarse, g, 1, t);
                assertEquals(value, shown[0], 2e-5);
                double noise = 0.0277316483 * Math.log10(value) * Math.sqrt(Math.log((t + 1e-6) / 2e-6));
                assertEquals(noise, shown[1], 1e-5);
            }
        }
        assertEquals(shown(coarse, 40, 1, 1), shown(coarse, 40, 1, 0));
    }

    /// Source: devices reference §12.
    @ParameterizedTest
    @CsvSource({
        "50, 4.91, 6.01, 7.41, 2.61",
        "200, 13.49, 16.82, 21.40, 7.61",
        "800, 19.67, 25.24, 33.85, 12.27",
        "1600, 19.88, 25.59, 34.56, 12.57"
    })
    void sonosSpreadsAsMeasured(float current, double day0, double day1, double day5, double read) {
        assertEquals(day0, SonosMemory.deviation(current, 0), 5.1e-3);
        assertEquals(day1, SonosMemory.deviation(current, 1), 5.1e-3);
        assertEquals(day5, SonosMemory.deviation(current, 5), 5.1e-3);
        assertEquals(read, SonosMemory.noise(current), 5.1e-3);
    }

    /// Polynomials of I (nA) from day 1 on. Source: CrossSim 3 by way of devices reference §5.1. Their coefficients
    /// have
    /// six digits, which leaves 0.03 nA at the largest current.
    private static final double[][] POLYNOMIALS = {
        {
            .172684,
            .0572552,
            -6.85715e-4,
            3.50271e-6,
            -9.37682e-9,
            1.40575e-11,
            -1.19803e-14,
            5.41293e-18,
            -8.85448e-22,
            -1.66869e-25,
            5.95180e-29
        },
        {
            .250712,
            .0662195,
            -6.83218e-4,
            2.99442e-6,
            -6.78255e-9,
            7.70482e-12,
            -3.04983e-15,
            -2.15919e-18,
            2.94617e-21,
            -1.23359e-24,
            1.85329e-28
        },
        {
            -.01753,
            .0976883,
            -9.63791e-4,
            4.55551e-6,
            -1.22391e-8,
            1.93786e-11,
            -1.85899e-14,
            1.07659e-17,
            -3.58211e-21,
            5.96785e-25,
            -3.30410e-29
        },
        {
            .0403338,
            .103111,
            -1.04740e-3,
            4.83961e-6,
            -1.28132e-8,
            1.99484e-11,
            -1.85139e-14,
            1.00008e-17,
            -2.84944e-21,
            3.01008e-25,
            1.18747e-29
        },
        {
            .319927,
            .106596,
            -1.04054e-3,
            4.50290e-6,
            -1.10352e-8,
            1.56477e-11,
            -1.27592e-14,
            5.45513e-18,
            -7.26841e-22,
            -2.43893e-25,
            7.14608e-29
        }
    };

    @Test
    void sonosDriftsOnItsGridAsThePolynomialsSay() {
        for (float current : new float[] {0, 50, 100, 200, 400, 600, 800, 1000, 1200, 1400, 1600, 1750}) {
            assertEquals(0, SonosMemory.drift(current, 0));
            for (int day = 1; day <= 5; day++) {
                double exact = 0;
                for (int k = 10; k >= 0; k--) {
                    exact = exact * current + POLYNOMIALS[day - 1][k];
                }
                assertEquals(exact, SonosMemory.drift(current, day), 0.006 + 0.03 * current / 1750);
            }
        }
    }

    @Test
    void sonosDriftsByStraightLinesInBetween() {
        assertEquals((1.01 + 0.62 + 1.52 - 0.07) / 4, SonosMemory.drift(300, 1.5f), 1e-5);
        SonosMemory memory = new SonosMemory(0, 1, 0);
        assertEquals(1000 - 5.07, shown(memory, 1000, 3, DAY), 1e-3);
        assertEquals(1000 - 21.57, shown(memory, 1000, 3, 50 * DAY), 1e-3);
        assertEquals(0, shown(new SonosMemory(1, 1, 1), 1, -100, DAY));
    }

    /// Source: devices reference §12.
    @ParameterizedTest
    @CsvSource({
        "JOSHI, 0, .2864",
        "JOSHI, 5, .6210",
        "JOSHI, 10, .8662",
        "JOSHI, 20, 1.0885",
        "JOSHI, 25, 1.0655",
        "MILO, 50, 4.3270",
        "MILO, 100, 3.8716",
        "MILO, 225, 2.7332",
        "WAN, 0, 1.0530",
        "WAN, 5, 1.9674",
        "WAN, 10, 2.4136",
        "WAN, 20, 2.3618",
        "WAN, 39, 1.6729"
    })
    void programmingScattersAsFitted(Programming fit, double g, double sigma) {
        assertEquals(sigma, fit.deviation(g), 5.1e-5);
    }

    @Test
    void aFitIsNotUsedBeyondItsRange() {
        assertThrows(IllegalArgumentException.class, () -> Programming.MILO.deviation(49));
        assertThrows(IllegalArgumentException.class, () -> Programming.WAN.deviation(40));
        assertThrows(IllegalArgumentException.class, () -> Programming.JOSHI.deviation(Double.NaN));
    }

    /// Current at ± 0.5 V over G V. Source: devices reference §5.1; its 0.967 is 0.9665.
    @ParameterizedTest
    @CsvSource({"50, 0.714, 1.453", "62.5, 0.847, 1.228", "110, 0.967, 1.026", "225, 0.996, 1.003"})
    void milosCellsAreAsymmetric(double g, double up, double down) {
        assertEquals(up, MiloCurve.current(g, 0.5) / (g * 1e-6 * 0.5), 6e-4);
        assertEquals(down, MiloCurve.current(g, -0.5) / (g * 1e-6 * -0.5), 5.1e-4);
        assertThrows(IllegalArgumentException.class, () -> MiloCurve.current(g, 0.6));
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new WanMemory(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> new WanMemory(0, Float.NaN));
        assertThrows(IllegalArgumentException.class, () -> new CmoMemory(CmoMemory.Acceptance.FINE, 1, -1, 1));
        assertThrows(IllegalArgumentException.class, () -> new SonosMemory(1, 1, -1));
    }
}
