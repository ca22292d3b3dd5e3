package mortal.simulator.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mortal.devices.Climate;
import mortal.simulator.design.Environment.Moment;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;

/// Bounds are 5 standard errors of an ideal source: it breaks one with chance 6·10⁻⁷.
class EnvironmentTest {
    private static final Seed LIFE = new Seed(5);
    private static final long SECOND = 1_000_000_000L;
    private static final int LOOKS = 20_000;

    private static Environment noisy(float common, float burst, double perHour) {
        return new Environment(300, List.of(), 1, List.of(), common, 2, burst, perHour, 0.5);
    }

    @Test
    void aQuietRoomIsNominal() {
        assertEquals(Climate.NOMINAL, Environment.room().at(0, LIFE));
        assertEquals(Climate.NOMINAL, Environment.room().at(1L << 60, LIFE));
    }

    @Test
    void profilesGoInStraightLinesAndStandStillOutside() {
        Environment oven = new Environment(
                300,
                List.of(new Moment(10, 0), new Moment(20, 60), new Moment(40, 40)),
                1,
                List.of(new Moment(5, 0.5)),
                0,
                1,
                0,
                0,
                1);
        double[][] expected = {{0, 300}, {10, 300}, {12.5, 315}, {20, 360}, {30, 350}, {40, 340}, {1e6, 340}};
        for (double[] at : expected) {
            assertEquals(at[1], oven.at((long) (at[0] * SECOND), LIFE).kelvin(), 1e-9);
        }
        assertEquals(0.5, oven.at(0, LIFE).supply());
    }

    /// At moments four memories apart draws are independent; the standard error of a variance is √(2 / n).
    @Test
    void theSharedDisturbanceHasItsDeviationAtEveryMoment() {
        Environment noisy = noisy(0.3f, 0, 0);
        for (double phase : new double[] {0, 0.4, 1, 1.7}) {
            double squares = 0;
            for (int i = 0; i < LOOKS; i++) {
                double c = noisy.at((long) ((phase + 8.0 * i) * SECOND), LIFE).common();
                squares += c * c;
            }
            assertEquals(0.09, squares / LOOKS, 0.09 * 5 * Math.sqrt(2.0 / LOOKS));
        }
    }

    /// Between two grid points 2 s apart: half a second is a quarter of the way, whose correlation with its start is
    /// 0.75 / √(0.75² + 0.25²) = 0.949; four seconds on it is 0.
    @Test
    void theSharedDisturbanceRemembers() {
        Environment noisy = noisy(1, 0, 0);
        double near = 0;
        double far = 0;
        for (int i = 0; i < LOOKS; i++) {
            long start = 8L * i * SECOND;
            float here = noisy.at(start, LIFE).common();
            near += here * noisy.at(start + SECOND / 2, LIFE).common();
            far += here * noisy.at(start + 4 * SECOND, LIFE).common();
        }
        double expected = 0.75 / Math.sqrt(0.75 * 0.75 + 0.25 * 0.25);
        assertEquals(expected, near / LOOKS, 5 * Math.sqrt((1 + expected * expected) / LOOKS));
        assertEquals(0, far / LOOKS, 5 / Math.sqrt(LOOKS));
    }

    /// 720 bursts an hour of half a second: a piece is one with chance 0.1, up as often as down.
    @Test
    void burstsComeAtTheirRate() {
        Environment stormy = noisy(0, 4, 720);
        int up = 0;
        int down = 0;
        for (int i = 0; i < LOOKS; i++) {
            float common = stormy.at(i * SECOND / 2, LIFE).common();
            assertTrue(common == 0 || Math.abs(common) == 4);
            assertEquals(common, stormy.at(i * SECOND / 2 + SECOND / 3, LIFE).common());
            up += common > 0 ? 1 : 0;
            down += common < 0 ? 1 : 0;
        }
        double error = 5 * Math.sqrt(LOOKS * 0.05 * 0.95);
        assertEquals(0.05 * LOOKS, up, error);
        assertEquals(0.05 * LOOKS, down, error);
    }

    @Test
    void whatNatureForbidsIsRefused() {
        assertEquals(
                "Environment.kelvin (K) = -1.0, must be above 0.0",
                refusal(-1, List.of(), List.of()).getMessage());
        assertEquals(
                "Environment.kelvin (K) at 3.0 s = -20.0, must be above 0.0",
                refusal(300, List.of(new Moment(3, -320)), List.of()).getMessage());
        refusal(300, List.of(new Moment(1, 0), new Moment(1, 10)), List.of());
        refusal(300, List.of(), List.of(new Moment(1, 1.1)));
        assertThrows(IllegalArgumentException.class, () -> noisy(Float.NaN, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Window(1, 0, 1, 0));
    }

    private static IllegalArgumentException refusal(double kelvin, List<Moment> heating, List<Moment> sagging) {
        return assertThrows(
                IllegalArgumentException.class, () -> new Environment(kelvin, heating, 1, sagging, 0, 1, 0, 0, 1));
    }
}
