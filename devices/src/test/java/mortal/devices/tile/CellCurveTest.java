package mortal.devices.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import mortal.devices.tile.CellCurve.Law;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellCurveTest {
    /// I / GV at +0.5 V and −0.5 V, computed from the published coefficients.
    @ParameterizedTest
    @CsvSource({"50, 0.714, 1.453", "62.5, 0.847, 1.228", "110, 0.966, 1.026", "225, 0.996, 1.003"})
    void theCurveOfMiloIsAsymmetric(double micro, double up, double down) {
        CellCurve curve = new CellCurve(Law.MILO, 0.5);
        double siemens = micro * 1e-6;
        assertEquals(up, curve.current(siemens, 0.5) / (siemens * 0.5), 0.0005);
        assertEquals(down, curve.current(siemens, -0.5) / (siemens * -0.5), 0.0005);
    }

    @Test
    void theDemoFlattensBothWays() {
        CellCurve curve = new CellCurve(Law.DEMO, 1);
        assertEquals(1e-5 * (0.8 - 0.25 * 0.512), curve.current(1e-5, 0.8), 1e-18);
        assertEquals(-1e-5 * (0.8 - 0.25 * 0.512), curve.current(1e-5, -0.8), 1e-18);
    }

    /// What a tile reads is the sum of its cells' currents, for a pair and for an offset column, within 1e-5 of the sum
    /// of sizes.
    @Property(tries = 60)
    void aTileAddsUpTheCurrentsOfItsCells(
            @ForAll long key,
            @ForAll @IntRange(min = 1, max = 60) int rows,
            @ForAll Signs.Coding coding,
            @ForAll Law law) {
        Random random = new Random(key);
        double least = 60e-6;
        double most = 110e-6;
        double volts = 0.45;
        CellCurve curve = new CellCurve(law, volts);
        Signs signs = new Signs(coding, 0.5f, least, most, 0);
        Bench bench =
                new Bench(Periphery.none().with(signs).with(curve), rows, 10, Bench.uniform(random, rows * 10, 0.5));
        float[] x = Bench.uniform(random, 2 * rows, 1);
        float[] y = bench.drive(2, x);
        for (int i = 0; i < y.length; i++) {
            double current = 0;
            double sizes = 0;
            for (int row = 0; row < rows; row++) {
                double u = bench.weights[row * 10 + i % 10] / 0.5;
                double v = volts * x[i / 10 * rows + row];
                double high =
                        coding == Signs.Coding.PAIR ? least + Math.max(u, 0) * (most - least) : middle(u, least, most);
                double low =
                        coding == Signs.Coding.PAIR ? least + Math.max(-u, 0) * (most - least) : middle(0, least, most);
                current += curve.current(high, v) - curve.current(low, v);
                sizes += Math.abs(curve.current(high, v)) + Math.abs(curve.current(low, v));
            }
            double unit = 0.5 * (coding == Signs.Coding.PAIR ? 1 : 2) / (most - least) / volts;
            assertEquals(unit * current, y[i], 1e-5 * unit * sizes + 1e-6);
        }
    }

    private static double middle(double u, double least, double most) {
        return (least + most) / 2 + u * (most - least) / 2;
    }

    /// The curve of Milo makes a tile answer x and −x differently; a straight one does not.
    @Test
    void onlyAnEvenPartTellsSigns() {
        Signs signs = new Signs(Signs.Coding.PAIR, 1, 60e-6, 110e-6, 0);
        Random random = new Random(3);
        float[] w = Bench.uniform(random, 32 * 32, 1);
        float[] x = Bench.uniform(random, 32, 1);
        float[] minus = new float[32];
        for (int i = 0; i < 32; i++) {
            minus[i] = -x[i];
        }
        for (Law law : Law.values()) {
            Bench bench = new Bench(Periphery.none().with(signs).with(new CellCurve(law, 0.5)), 32, 32, w);
            double difference = Math.abs(bench.drive(1, x)[0] + bench.drive(1, minus)[0]);
            assertTrue(law == Law.MILO ? difference > 0.01 : difference < 1e-5, law + ": " + difference);
        }
    }
}
