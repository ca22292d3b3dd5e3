package mortal.devices.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import mortal.devices.kernel.Kernels;
import mortal.devices.kernel.Strips;
import mortal.devices.tile.Scaling.Bounds;
import mortal.devices.tile.Scaling.Noise;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilesTest {
    private static Periphery everything() {
        return Periphery.hardwareAware()
                .sized(50, 32)
                .with(new Signs(Signs.Coding.OFFSET_COLUMN, 0.7f, 1e-6, 5e-6, 0.02f))
                .with(new Dac(126, 1, true))
                .withInputNoise(0.02f)
                .with(new Bend(0.1f, 0.3f, 0.5f))
                .with(new Amplifier(0.06f, 0.1f, 0.1f))
                .with(new Adc(510, 2, 4, 0.05f, 0.5f, 0.3f))
                .with(new Scaling(Noise.ABS_MAX, Bounds.ITERATIVE));
    }

    /// Into zeros and on one tile, ideal tiles do the kernels' own product.
    @Property(tries = 50)
    void anIdealTileIsTheProductToTheBit(
            @ForAll long key,
            @ForAll @IntRange(min = 1, max = 100) int rows,
            @ForAll @IntRange(min = 1, max = 100) int columns,
            @ForAll @IntRange(min = 1, max = 60) int cases) {
        Random random = new Random(key);
        Bench bench = new Bench(Periphery.none(), rows, columns, Bench.uniform(random, rows * columns, 0.3));
        float[] x = Bench.uniform(random, cases * rows, 1);
        float[] strips = new float[Strips.size(cases, rows)];
        Strips.pack(cases, rows, x, 0, rows, 1, strips);
        float[] y = bench.drive(cases, x);
        for (int p = 0; p * Kernels.PANEL < columns; p++) {
            float[] panel = new float[rows * Kernels.PANEL];
            int width = Math.min(Kernels.PANEL, columns - p * Kernels.PANEL);
            for (int i = 0; i < rows; i++) {
                System.arraycopy(bench.weights, i * columns + p * Kernels.PANEL, panel, i * Kernels.PANEL, width);
            }
            float[] expected = new float[cases * Kernels.PANEL];
            Bench.KERNELS.multiply(cases, rows, strips, 1, panel, 0, expected, 0, Kernels.PANEL);
            for (int c = 0; c < cases; c++) {
                for (int j = 0; j < width; j++) {
                    assertEquals(expected[c * Kernels.PANEL + j], y[c * columns + p * Kernels.PANEL + j]);
                }
            }
        }
    }

    /// Any shape, any size of tile, either form of signs, any range: with nothing wrong the outputs are the product,
    /// within 1e-5 of the sum of sizes.
    @Property(tries = 120)
    void withNothingWrongTilesAreTheProduct(
            @ForAll long key,
            @ForAll @IntRange(min = 1, max = 600) int rows,
            @ForAll @IntRange(min = 1, max = 80) int columns,
            @ForAll @IntRange(min = 1, max = 512) int tileRows,
            @ForAll @IntRange(min = 1, max = 3) int tilePanels,
            @ForAll boolean pair) {
        Random random = new Random(key);
        Signs.Coding coding = pair ? Signs.Coding.PAIR : Signs.Coding.OFFSET_COLUMN;
        Periphery law = Periphery.none()
                .sized(tileRows, tilePanels * Kernels.PANEL)
                .with(new Signs(coding, 0.3f, 1e-6, 5e-6, 0));
        Bench bench = new Bench(law, rows, columns, Bench.uniform(random, rows * columns, 0.3));
        assertEquals(
                Math.ceilDiv(rows, tileRows) * Math.ceilDiv(columns, tilePanels * Kernels.PANEL), bench.tiles.count());
        float[] x = Bench.uniform(random, 3 * rows, 1);
        double[][] exact = bench.exact(3, x);
        float[] y = bench.drive(3, x);
        for (int i = 0; i < y.length; i++) {
            assertEquals(exact[0][i], y[i], 1e-5 * exact[1][i]);
        }
    }

    @Test
    void moreThan512RowsAndColumnsAreSeveralTiles() {
        Random random = new Random(1);
        Bench bench = new Bench(Periphery.none(), 1100, 520, Bench.uniform(random, 1100 * 520, 0.1));
        assertEquals(6, bench.tiles.count());
        float[] x = Bench.uniform(random, 2 * 1100, 1);
        double[][] exact = bench.exact(2, x);
        float[] y = bench.drive(2, x);
        for (int i = 0; i < y.length; i++) {
            assertEquals(exact[0][i], y[i], 1e-5 * exact[1][i]);
        }
    }

    /// With everything wrong at once, on several tiles, and cases that are read again: a batch is its cases one by one,
    /// in any order, and what was in the outputs before is added to.
    @Property(tries = 30)
    void aBatchIsItsCasesOneByOne(
            @ForAll long key,
            @ForAll @IntRange(min = 1, max = 120) int rows,
            @ForAll @IntRange(min = 1, max = 70) int columns,
            @ForAll @IntRange(min = 1, max = 110) int cases) {
        Random random = new Random(key);
        Bench bench = new Bench(everything(), rows, columns, Bench.uniform(random, rows * columns, 0.7));
        float[] x = Bench.uniform(random, cases * rows, 3);
        float[] before = Bench.uniform(random, cases * columns, 1);
        float[] together = before.clone();
        bench.tiles.drive(cases, x, 0, rows, together, 0, columns, Bench.NOISE, 7, bench.reader);
        float[] apart = before.clone();
        int cut = random.nextInt(cases + 1);
        bench.tiles.drive(
                cases - cut, x, cut * rows, rows, apart, cut * columns, columns, Bench.NOISE, 7 + cut, bench.reader);
        for (int c = cut - 1; c >= 0; c--) {
            bench.tiles.drive(1, x, c * rows, rows, apart, c * columns, columns, Bench.NOISE, 7 + c, bench.reader);
        }
        assertArrayEquals(together, apart);
    }

    @Test
    void theSameDieIsTheSameAndAnotherIsNot() {
        Random random = new Random(1);
        float[] w = Bench.uniform(random, 40 * 40, 0.5);
        float[] x = Bench.uniform(random, 40, 1);
        Bench one = new Bench(everything(), 40, 40, w);
        assertArrayEquals(one.drive(1, x), new Bench(everything(), 40, 40, w).drive(1, x));
        Tiles other = new Tiles(everything(), 40, 40, Bench.DIE.child("other"), Bench.KERNELS);
        for (int p = 0; p < 2; p++) {
            other.settle(p, new float[40 * Kernels.PANEL]);
            one.tiles.settle(p, new float[40 * Kernels.PANEL]);
        }
        float[] y = new float[40];
        other.drive(1, x, 0, 40, y, 0, 40, Bench.NOISE, 0, one.reader);
        assertTrue(!Arrays.equals(y, one.drive(1, x)));
    }

    /// A fork reads its own cells with the same tiles.
    @Test
    void aForkKeepsTheTilesAndReadsOtherCells() {
        Random random = new Random(2);
        float[] w = Bench.uniform(random, 20 * 32, 0.5);
        float[] x = Bench.uniform(random, 20, 1);
        Bench bench = new Bench(everything(), 20, 32, w);
        float[] before = bench.drive(1, x);
        Tiles fork = bench.tiles.fork();
        fork.settle(0, w.clone());
        float[] y = new float[32];
        fork.drive(1, x, 0, 20, y, 0, 32, Bench.NOISE, 0, bench.reader);
        assertArrayEquals(before, y);
        fork.settle(0, new float[20 * 32]);
        assertArrayEquals(before, bench.drive(1, x));
    }

    /// By hand: α = 2; x / α = 1, −0.5, 0.3 is rounded in thirds to 1, −2/3 (−0.5 is half-way between −1/3 and −2/3: to
    /// the even one), 1/3; y = 0.9 − 0.2 + 0.3 = 1.0 and 3 − 2 + 1 = 2; in quarters of 1.5: 1.125 and, clipped, 1.5;
    /// times α: 2.25 and 3.
    @Test
    void convertersRoundAndClipAsWritten() {
        Periphery law = Periphery.none()
                .with(new Dac(6, 1, false))
                .with(new Adc(8, 1.5f))
                .with(new Scaling(Noise.ABS_MAX, Bounds.NONE));
        Bench bench = new Bench(law, 3, 2, new float[] {0.9f, 3, 0.3f, 3, 0.9f, 3});
        float[] y = bench.drive(1, new float[] {2, -1, 0.6f});
        assertEquals(2.25, y[0], 1e-6);
        assertEquals(3, y[1], 1e-6);
    }

    @Test
    void scaleIsFoundAsAsked() {
        float[] row = {1, -4, 0, 3};
        assertEquals(1, new Scaling(Noise.NONE, 5, Bounds.NONE, 1).of(row));
        assertEquals(5, new Scaling(Noise.CONSTANT, 5, Bounds.NONE, 1).of(row));
        assertEquals(20, new Scaling(Noise.ABS_MAX, 5, Bounds.NONE, 1).of(row));
        assertEquals(10, new Scaling(Noise.AVERAGE, 5, Bounds.NONE, 1).of(row));
    }

    /// Powers of two scale floats exactly; other factors move signals that lie on the converters' grid by less than a
    /// step.
    @Property(tries = 50)
    void absMaxMakesTheScaleOfTheInputIrrelevant(@ForAll long key, @ForAll @IntRange(min = -20, max = 20) int power) {
        Random random = new Random(key);
        Periphery law = Periphery.usual();
        Bench bench = new Bench(law, 60, 40, Bench.uniform(random, 60 * 40, 0.5));
        float[] x = new float[60];
        float[] scaled = new float[60];
        float[] odd = new float[60];
        float factor = random.nextFloat() + 0.1f;
        for (int i = 0; i < 60; i++) {
            x[i] = i == 7 ? 1 : Math.round(63 * (2 * random.nextFloat() - 1)) / 63f;
            scaled[i] = Math.scalb(x[i], power);
            odd[i] = factor * x[i];
        }
        float[] y = bench.drive(1, x);
        float[] same = bench.drive(1, scaled);
        float[] near = bench.drive(1, odd);
        for (int j = 0; j < 40; j++) {
            assertEquals(Math.scalb(y[j], power), same[j]);
            assertEquals(y[j], near[j] / factor, 1e-5 * Math.abs(y[j]));
        }
    }

    @Test
    void aSilentCaseGivesNothing() {
        Bench bench = new Bench(Periphery.usual(), 10, 10, new float[100]);
        assertArrayEquals(new float[10], bench.drive(1, new float[10]));
    }

    /// Outputs of up to 100 at a bound of 12: without management they clip, with it they are right to within the steps
    /// of the converters at the scale reached, 8 for a need of 100 / 12.
    @Test
    void boundManagementRemovesClipping() {
        int rows = 100;
        float[] w = new float[rows * 32];
        Arrays.fill(w, 1);
        float[] x = new float[rows];
        Arrays.fill(x, 1);
        Periphery law = Periphery.usual().with(new Amplifier());
        Bench clipping = new Bench(law.with(new Scaling(Noise.ABS_MAX, Bounds.NONE)), rows, 32, w);
        Bench managed = new Bench(law, rows, 32, w);
        assertEquals(12, clipping.drive(1, x)[5], 1e-5);
        float[] y = new float[32];
        Work work = managed.tiles.drive(1, x, 0, rows, y, 0, 32, Bench.NOISE, 0, managed.reader);
        assertEquals(5, work.reads()); // factors 1, 2, 4, 8, 16
        assertEquals(new Work(5, 500, 160, 16_000), work);
        for (float output : y) {
            // x / 16 is 3.94 steps, read as 4: 1.6 % too much
            assertEquals(100 * 4 / (63 / 16.0), output, 16 * 24 / 510.0);
        }
    }

    /// 0.25 · 126 = 31.5 allows 16; 1000 allows 512; a limit below 2 allows nothing.
    @Test
    void boundManagementStops() {
        Scaling scaling = new Scaling(Noise.ABS_MAX, Bounds.ITERATIVE);
        assertEquals(4, scaling.rounds(new Dac(126, 1, false)));
        assertEquals(9, scaling.rounds(new Dac()));
        assertEquals(9, scaling.rounds(new Dac(1 << 20, 1, false)));
        assertEquals(0, new Scaling(Noise.NONE, 1, Bounds.ITERATIVE, 1.9f).rounds(new Dac()));
        assertEquals(0, new Scaling(Noise.NONE, 1, Bounds.NONE, 1000).rounds(new Dac()));
    }

    /// Only the cases that clip are read again, and the others are none the wiser.
    @Test
    void boundManagementIsForEachCase() {
        Random random = new Random(9);
        Periphery law = Periphery.usual();
        float[] w = Bench.uniform(random, 64 * 40, 1.7);
        float[] x = Bench.uniform(random, 64 * 64, 1);
        Bench managed = new Bench(law, 64, 40, w);
        float[] y = new float[64 * 40];
        Work work = managed.tiles.drive(64, x, 0, 64, y, 0, 40, Bench.NOISE, 0, managed.reader);
        assertTrue(work.reads() > 64 && work.reads() < 2 * 64, work.toString());
        float[] once = new Bench(law.with(new Scaling(Noise.ABS_MAX, Bounds.NONE)), 64, 40, w).drive(64, x);
        long same = 0;
        for (int c = 0; c < 64; c++) {
            same += Arrays.equals(y, c * 40, c * 40 + 40, once, c * 40, c * 40 + 40) ? 1 : 0;
        }
        assertTrue(same >= 128 - work.reads(), same + " cases of 64 unchanged, " + work);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, -2, (1 << 22) + 1})
    void stepsOutOfRangeAreRefused(int steps) {
        if (steps != 0) {
            assertRefused("Dac.steps = ", () -> new Dac(steps, 1, false));
            assertRefused("Adc.steps = ", () -> new Adc(steps, 1));
        }
        assertEquals(0, new Dac(0, 1, false).steps());
    }

    @Test
    void numbersOutOfRangeAreRefusedByName() {
        assertRefused("Dac.bound", () -> new Dac(126, 0, false));
        assertRefused("Dac.stochastic", () -> new Dac(0, 1, true));
        assertRefused("Adc.group", () -> new Adc(510, 12, 0, 0, 0, 0));
        assertRefused("Adc.gainSpread", () -> new Adc(510, 12, 1, Float.NaN, 0, 0));
        assertRefused("Adc.missing", () -> new Adc(510, 12, 1, 0, 0, 1.5f));
        assertRefused("Adc.steps", () -> new Adc(0, 12, 1, 0, 0.5f, 0));
        assertRefused("Adc: bits", () -> Adc.ofBits(1, 12));
        assertRefused("Signs.range", () -> new Signs(Signs.Coding.PAIR, 0, 0, 5e-6, 0));
        assertRefused("Signs.mostSiemens", () -> new Signs(Signs.Coding.PAIR, 1, 5e-6, 5e-6, 0));
        assertRefused("Wire.segmentOhms", () -> new Wire(1, -1));
        assertRefused("ReadNoise.sigma", () -> new ReadNoise(ReadNoise.Kind.PCM, Float.NaN));
        assertRefused("Bend.calibrated", () -> new Bend(0.1f, 0, 2));
        assertRefused("Amplifier.noise", () -> new Amplifier(-1, 0, 0));
        assertRefused("Scaling.constant", () -> new Scaling(Noise.CONSTANT, 0, Bounds.NONE, 1));
        assertRefused("Scaling.most", () -> new Scaling(Noise.NONE, 1, Bounds.NONE, 0.5f));
        assertRefused("Periphery.rows", () -> Periphery.none().sized(513, 32));
        assertRefused("Periphery.columns", () -> Periphery.none().sized(512, 33));
        assertRefused("Periphery.inputNoise", () -> Periphery.none().withInputNoise(-1));
        assertRefused("CellCurve.volts", () -> new CellCurve(CellCurve.Law.MILO, 0.6));
        assertRefused("Signs.leastSiemens", () -> Periphery.none().with(new CellCurve(CellCurve.Law.MILO, 0.5)));
        assertRefused("Tiles: 0", () -> new Tiles(Periphery.none(), 0, 1, Bench.DIE, Bench.KERNELS));
        Bench bench = new Bench(Periphery.none(), 1, 1, new float[1]);
        TileReader other = new TileReader(Periphery.usual(), Bench.KERNELS);
        assertRefused(
                "TileReader",
                () -> bench.tiles.drive(1, new float[1], 0, 1, new float[1], 0, 1, Bench.NOISE, 0, other));
    }

    private static void assertRefused(String name, Runnable made) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, made::run).getMessage());
        assertTrue(message.startsWith(name) && message.contains("must be"), message);
    }

    /// §4.1 and §3.1 of the device reference.
    @Test
    void presetsAreAsPublished() {
        assertEquals(new Dac(126, 1, false), Periphery.usual().dac());
        assertEquals(new Adc(510, 12), Periphery.usual().adc());
        assertEquals(
                List.of(0.06f, 0.1f, 0.04f, 0.04f),
                presets().map(p -> p.amplifier().noise()).toList());
        assertEquals(
                List.of(12f, 20f, 10f, 10f), presets().map(p -> p.adc().bound()).toList());
        assertEquals(
                List.of(126, 126, 254, 254), presets().map(p -> p.dac().steps()).toList());
        assertEquals(
                List.of(510, 510, 254, 254), presets().map(p -> p.adc().steps()).toList());
        assertEquals(Dac.ofBits(8, 1), Periphery.standardIo().dac());
        assertEquals(
                new ReadNoise(ReadNoise.Kind.PCM, 0.0175f),
                Periphery.hardwareAware().readNoise());
        assertEquals(new Wire(1, 0.35), Periphery.hardwareAware().wire());
        assertEquals(
                new Scaling(Noise.CONSTANT, Bounds.NONE),
                Periphery.hardwareAware().scaling());
        assertEquals(
                new Scaling(Noise.ABS_MAX, Bounds.ITERATIVE),
                Periphery.standardIo().scaling());
    }

    private static Stream<Periphery> presets() {
        return Stream.of(Periphery.usual(), Periphery.presetIo(), Periphery.standardIo(), Periphery.hardwareAware());
    }
}
