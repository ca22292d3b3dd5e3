package mortal.experiments.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Curves without noise of devices that aihwkit ships. Weights after n pulses from 0 are computed by its formulas to
/// five
/// digits (aihwkit 1.1.0, presets); the fitted laws must go through them, and their numbers must be the preset's.
final class FixturesTest {
    private static final double DIGITS = 5.1e-6;

    @TempDir
    private Path folder = Path.of("");

    private LawFit fit(String law, Pen.Law pen, double lower, double upper, int up, int down) throws IOException {
        StringBuilder rows = new StringBuilder("pulse,direction,weight\n");
        draw(rows, pen, true, lower, upper, up);
        draw(rows, pen, false, lower, upper, down);
        return Fit.of(Files.writeString(folder.resolve("curve.csv"), rows.toString()), law, null)
                .best();
    }

    private static void draw(StringBuilder rows, Pen.Law pen, boolean up, double lower, double upper, int pulses) {
        double w = 0;
        for (int p = 0; p <= pulses && pulses > 0; p++) {
            w = p == 0 ? 0 : Math.clamp(w + pen.change(up, w), lower, upper);
            rows.append(String.format(Locale.ROOT, "%d,%s,%.12f%n", p, up ? "up" : "down", w));
        }
    }

    /// The fitted law's own curve from 0.
    private static void assertGoesThrough(LawFit law, boolean up, Map<Integer, Double> fixtures) {
        double[] p = law.values();
        double w = 0;
        Map<Integer, Double> left = new TreeMap<>(fixtures);
        for (int n = 1; !left.isEmpty(); n++) {
            double step = law.curve().step(up, w, p);
            w = up
                    ? Math.min(w + step, law.curve().upper(p))
                    : Math.max(w - step, law.curve().lower(p));
            Double right = left.remove(n);
            if (right != null) {
                assertEquals(right, w, DIGITS, law.curve().name() + (up ? " up " : " down ") + n);
            }
        }
    }

    private static double key(LawFit law, String path) {
        return law.curve().keys(law.values()).getOrDefault(path, 0.0) instanceof Double number ? number : Double.NaN;
    }

    @Test
    void reRamOfSoftBounds() throws IOException {
        LawFit law = fit("soft-bounds", Pen.softBounds(0.002, 0.002, -0.75, 1.25), -0.75, 1.25, 1000, 1000);
        assertGoesThrough(law, true, Map.of(100, 0.18496, 500, 0.68870, 1000, 0.99795, 5000, 1.24958));
        assertGoesThrough(law, false, Map.of(100, -0.17576, 500, -0.55265, 1000, -0.69807, 5000, -0.75000));
        assertEquals(0.002, key(law, "steps.size"), 1e-8);
        assertTrue(law.rms(new WeightMap("", -1, 1)) < 1e-8);
    }

    @Test
    void reRamOfExponentialSteps() throws IOException {
        Pen.Law pen = Pen.exponential(
                new double[] {0.00135, 0.000999865},
                -0.5,
                -0.5,
                new double[] {5, 5},
                new double[] {-1.18445, -0.081404},
                2);
        LawFit law = fit("exponential-step", pen, -1, 1, 1000, 1000);
        assertGoesThrough(law, true, Map.of(1, 0.00148, 100, 0.14601, 500, 0.70556, 1000, 1.00000));
        assertGoesThrough(law, false, Map.of(1, -0.00199, 100, -0.17947, 500, -0.71426, 1000, -1.00000));
        assertEquals(0.00135, key(law, "steps.size"), 1e-6);
        assertEquals(0.259359, key(law, "steps.asymmetry"), 1e-3);
        assertEquals(-2.5, key(law, "gammaUp"), 1e-2);
        assertEquals(-1.18445 * Math.exp(-2.5), key(law, "up"), 1e-3);
    }

    @Test
    void capacitorOfLinearSteps() throws IOException {
        LawFit law = fit("linear-step", Pen.linear(0.005, 0.005, 0.05, 0.05, -1, 1), -1, 1, 220, 220);
        assertGoesThrough(law, true, Map.of(1, 0.00500, 100, 0.49386, 200, 0.97553));
        assertGoesThrough(law, false, Map.of(1, -0.00500, 100, -0.49386, 200, -0.97553));
        assertEquals(0.05, key(law, "gammaUp"), 1e-4);
    }

    @Test
    void ecRamOfLinearSteps() throws IOException {
        Pen.Law pen = Pen.linear(0.002, 0.002, 0.1153, 0.5085, -0.8276, 1.1724);
        LawFit law = fit("linear-step", pen, -0.8276, 1.1724, 1000, 1000);
        assertGoesThrough(law, true, Map.of(1, 0.00200, 100, 0.19807, 500, 0.95249, 1000, 1.17240));
        assertGoesThrough(law, false, Map.of(1, -0.00200, 100, -0.18831, 400, -0.63230));
        assertEquals(0.5085, key(law, "gammaDown"), 1e-3);
    }

    /// One direction alone.
    @Test
    void phaseChangeOfExponentialSteps() throws IOException {
        Pen.Law pen = Pen.exponential(
                new double[] {0.01, 0.01}, -1, 0, new double[] {2.5, 2.5}, new double[] {-27.235, -2.235}, 2);
        LawFit law = fit("exponential-step", pen, 0, 2, 60, 0);
        assertGoesThrough(law, true, Map.of(1, 0.28235, 5, 0.68166, 10, 0.92440, 20, 1.21736, 50, 1.72969));
        assertTrue(Double.isNaN(law.means().get(1).error()), "no pulse down says anything of steps down");
    }

    /// First and last step up of devices of NeuroSim's benchmark, as shares of the range.
    @Test
    void firstAndLastStepsOfNeuroSimsDevices() {
        double[][] devices = {
            {97, 2.4, 0.0236, 0.0033},
            {128, 0.04, 0.0079, 0.0077},
            {102, 1.85, 0.0189, 0.0042},
            {50, 3.68, 0.0668, 0.0026},
            {40, 1.94, 0.0489, 0.0104},
            {64, 0.5, 0.0189, 0.0128},
            {32, 1.75, 0.0573, 0.0144},
        };
        for (double[] device : devices) {
            int pulses = (int) device[0];
            double bend = bend(device[1]);
            NeuroSimCurve curve = new NeuroSimCurve(pulses);
            double[] p = {bend, bend, 0, 1};
            assertEquals(device[2], curve.step(true, 0, p), 0.00006 * 1.5, "first step of label " + device[1]);
            double a = pulses / bend;
            double last = (1 - Math.exp(-(pulses - 1) / a)) / (1 - Math.exp(-pulses / a));
            assertEquals(device[3], curve.step(true, last, p), 0.00006 * 1.5, "last step of label " + device[1]);
        }
    }

    private static double bend(double label) {
        double low = 1e-3;
        double high = 100;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (NeuroSimCurve.label(middle) < label) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The table by which NeuroSim itself looks labels up: A in units of the pulses.
    @Test
    void labelsAreNeuroSims() {
        double[][] table = {
            {0.01, 126.25}, {0.1, 12.624}, {0.5, 2.5195}, {1, 1.2515}, {2.4, 0.4991}, {4.88, 0.20025}, {9, 0.022775},
        };
        for (double[] row : table) {
            assertEquals(row[0], NeuroSimCurve.label(1 / row[1]), 2e-4 * row[0] + 1e-6);
            assertEquals(-row[0], NeuroSimCurve.label(-1 / row[1]), 2e-4 * row[0] + 1e-6);
        }
    }
}
