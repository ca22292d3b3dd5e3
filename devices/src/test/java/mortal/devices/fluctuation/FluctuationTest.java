package mortal.devices.fluctuation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import mortal.devices.Moments;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Draws;
import mortal.substrate.Seed;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Flicker from 1 µs to 10 days, and its odds. Bounds are 5 standard errors, which a right process breaks with chance
/// 6·10⁻⁷ each.
class FluctuationTest {
    private static final Flicker LAW = new Flicker(0.1f, 1e-6, 10 * 86_400);
    private static final long DAY = 86_400_000_000_000L;

    private static Fluctuation fluctuation(Flicker law, long key, int cells) {
        return new Fluctuation(law, new Seed(key), 0, cells, Kernels.best());
    }

    private static float[] at(Fluctuation fluctuation, int cells, long nanos) {
        float[] values = new float[cells];
        fluctuation.at(nanos, values);
        return values;
    }

    /// At every moment of a life mean 0 and the variance of its decades: 21 processes from 1 µs to 4²⁰ µs = 12.7 days,
    /// each
    /// of log₁₀ 4 decades.
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 777, 1_000_000, 5 * DAY + 123_456_789, 3650 * DAY})
    void theVarianceIsThatOfItsDecadesAtEveryMoment(long nanos) {
        int cells = 20_000;
        Moments moments = Moments.of(at(fluctuation(LAW, 3, cells), cells, nanos));
        double variance = 0.01 * 21 * Math.log10(4);
        assertEquals(21, LAW.processes());
        assertEquals(variance, LAW.deviation() * LAW.deviation(), 1e-6);
        assertEquals(0, moments.mean(), 5 * Math.sqrt(variance / cells));
        assertEquals(variance, moments.variance(), variance * 5 * Math.sqrt(2.0 / cells));
    }

    /// The correlation of one process over u memories, averaged over where its nodes stand.
    private static double overlap(double u) {
        return u >= 2 ? 0 : (1 - u / 2) * Math.cos(Math.PI * u / 2) + Math.sin(Math.PI * u / 2) / Math.PI;
    }

    private static double correlation(double seconds) {
        double sum = 0;
        for (int k = 0; k < 21; k++) {
            sum += overlap(seconds / (1e-6 * Math.pow(4, k)));
        }
        return sum / 21;
    }

    /// Products of what 32 cells show a lag apart, over 300 seeds whose nodes stand elsewhere and moments all over a
    /// day:
    /// the mean has the standard error found among seeds. The holds of sums are allowed 0.002.
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 1, 10, 100, 1000, 1e4, 86_400})
    void theAutocorrelationIsItsOwnFromAMicrosecondToADay(double lag) {
        Moments products = new Moments();
        double variance = LAW.deviation() * LAW.deviation();
        for (int s = 0; s < 300; s++) {
            Fluctuation one = fluctuation(LAW, s, 32);
            long moment = (long) (DAY * Draws.uniform(new Seed(99), s));
            float[] early = at(one, 32, moment);
            float[] late = at(one, 32, moment + Math.round(lag * 1e9));
            double sum = 0;
            for (int i = 0; i < 32; i++) {
                sum += early[i] * late[i] / 32 / variance;
            }
            products.add(sum);
        }
        assertEquals(correlation(lag), products.mean(), 5 * products.deviation() / Math.sqrt(300) + 0.002);
    }

    /// 1/f noise loses as much correlation in each decade of time: log₄ 10 of 21 processes. The sum of processes
    /// ripples around that line by 0.031 of a decade's, so two points of it by 0.062 at most.
    @Test
    void eachDecadeOfTimeTakesAsMuchCorrelation() {
        double perDecade = 1 / Math.log10(4) / 21;
        double offset = correlation(1e-3) - perDecade * 3;
        for (double decade = -5; decade < 5; decade += 0.07) {
            assertEquals(offset - perDecade * decade, correlation(Math.pow(10, decade)), 0.065 * perDecade);
        }
    }

    /// Periodograms of 256 cells at 13 frequencies over 1.2 decades, of 2048 samples 10 µs apart under a raised cosine:
    /// each mean has a relative error of 1/√256 = 0.063, so the slope one of 0.063 / (√13 · 0.37 decades · ln 10),
    /// which is 0.02; bound 5 of these, 0.1.
    @Test
    void theSpectrumFallsWithTheFrequency() {
        int samples = 2048;
        int cells = 256;
        Fluctuation one = fluctuation(LAW, 7, cells);
        float[][] series = new float[samples][];
        for (int n = 0; n < samples; n++) {
            series[n] = at(one, cells, 17 * DAY + n * 10_000L);
        }
        Moments x = new Moments();
        Moments y = new Moments();
        double xy = 0;
        int count = 0;
        for (double bin = 8; bin < 8 * 16; bin *= 1.25) {
            double logPower = Math.log(power(series, cells, bin / samples));
            x.add(Math.log(bin));
            y.add(logPower);
            xy += Math.log(bin) * logPower;
            count++;
        }
        double slope = (xy / count - x.mean() * y.mean()) / (x.variance() * (count - 1) / count);
        assertEquals(13, count);
        assertEquals(-1, slope, 0.1);
    }

    private static double power(float[][] series, int cells, double frequency) {
        double[] real = new double[cells];
        double[] imaginary = new double[cells];
        int samples = series.length;
        for (int n = 0; n < samples; n++) {
            double window = 1 - Math.cos(2 * Math.PI * n / samples);
            double c = window * Math.cos(2 * Math.PI * frequency * n);
            double s = window * Math.sin(2 * Math.PI * frequency * n);
            for (int i = 0; i < cells; i++) {
                real[i] += c * series[n][i];
                imaginary[i] += s * series[n][i];
            }
        }
        double sum = 0;
        for (int i = 0; i < cells; i++) {
            sum += real[i] * real[i] + imaginary[i] * imaginary[i];
        }
        return sum;
    }

    /// Whatever was asked before, in whatever order, and whatever was kept from it: the same bits.
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatIsKeptNeverChangesABit(
            @ForAll long key,
            @ForAll @LongRange(max = 3_000_000_000_000_000L) long first,
            @ForAll @LongRange(max = 60) long power,
            @ForAll @LongRange(max = 1000) long little) {
        long later = first + little + (power < 50 ? 1L << power : 0);
        Fluctuation one = fluctuation(LAW, key, 3);
        float[] early = at(one, 3, first);
        float[] late = at(one, 3, later);
        assertArrayEquals(at(fluctuation(LAW, key, 3), 3, later), late);
        assertArrayEquals(early, at(one, 3, first));
        assertArrayEquals(late, at(one, 3, later));
    }

    /// A cell's trajectory belongs to its number, whatever range it is asked with; neighbours go their own ways.
    @Test
    void aTrajectoryBelongsToTheCell() {
        float[] whole = at(fluctuation(LAW, 5, 5000), 5000, DAY);
        float[] part = new float[3000];
        new Fluctuation(LAW, new Seed(5), 1999, 3000, Kernels.best()).at(DAY, part);
        assertArrayEquals(Arrays.copyOfRange(whole, 1999, 4999), part);
        float[] shifted = Arrays.copyOfRange(whole, 1, 5000);
        assertEquals(0, Moments.correlation(Arrays.copyOf(whole, 4999), shifted), 5 / Math.sqrt(4999));
    }

    @Test
    void itIsAddedByScale() {
        float[] onto = {1, 2, 3};
        fluctuation(LAW, 5, 3).add(DAY, new float[] {0, 1, -2}, onto);
        float[] values = at(fluctuation(LAW, 5, 3), 3, DAY);
        assertArrayEquals(new float[] {1, 2 + values[1], Math.fma(-2, values[2], 3)}, onto);
    }

    @Test
    void ofUnitVarianceIsOneWhatever() {
        assertEquals(1, Flicker.unit(1e-6, 1e6).deviation(), 1e-6);
        assertEquals(1, Flicker.unit(1, 1).deviation(), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 1, 2, Flicker.perDecade = -1.0",
        "1, 1e-9, 2, Flicker.shortestSeconds (s) = 1.0E-9",
        "1, 2, 1, Flicker.longestSeconds (s) = 1.0",
        "1, 1, 1e12, 30 years less Flicker.longestSeconds (s) = -",
        "NaN, 1, 2, Flicker.perDecade = NaN"
    })
    void aNumberOutOfRangeIsRefusedByName(float perDecade, double shortest, double longest, String name) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> new Flicker(perDecade, shortest, longest))
                        .getMessage());
        assertTrue(message.startsWith(name) && message.contains("must be"), message);
    }
}
