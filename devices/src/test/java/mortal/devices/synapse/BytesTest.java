package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Bytes of a cell, counted in the arrays themselves; the table in `docs/performance.md` says the same.
class BytesTest {
    private static final SoftBounds DEVICE = new SoftBounds();
    private static final Wear WORN = new Wear(DEVICE, 1e6f, 2, Wear.End.HOLD);
    private static final Leak LEAKING = new Leak(WORN, 1000, 0.3f, 0);
    private static final Retention KEPT = new Retention(WORN, 0.01f, 0.3f, 1, Retention.Direction.RANDOM, 1);

    static Stream<Arguments> laws() {
        return Stream.of(
                Arguments.of(new IdealSynapse(), 4, 4),
                Arguments.of(new ConstantStep(), 20, 4),
                Arguments.of(DEVICE, 20, 4),
                Arguments.of(new ExponentialStep(), 20, 4),
                Arguments.of(new PiecewiseStep(), 20, 4),
                Arguments.of(new TableStep(), 20, 4),
                Arguments.of(new LinearStep(), 28, 4),
                Arguments.of(new PowerStep(), 28, 4),
                Arguments.of(WORN, 24, 8),
                Arguments.of(LEAKING, 28, 12),
                Arguments.of(KEPT, 32, 16),
                Arguments.of(new Capacitor(DEVICE, 0.9f, 0, 0.3f, 1), 28, 8),
                Arguments.of(new Stuck(), 28, 8),
                Arguments.of(new ReadGain(), 28, 8),
                Arguments.of(new Pcm(), 32, 16),
                Arguments.of(new Cmo(), 32, 16),
                Arguments.of(new Sonos(), 32, 16),
                Arguments.of(new Rram(), 32, 16),
                Arguments.of(new NeuroSim(), 20, 4));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void cellsHoldNoMoreThanIsSaid(SynapseLaw law, double stored, double recomputed) {
        assertEquals(stored, Bytes.of(law), 0.01, () -> Bytes.fields(law).toString());
        Recomputed again = new Recomputed(law);
        assertEquals(
                recomputed, Bytes.of(again), 0.01, () -> Bytes.fields(again).toString());
    }

    /// Of every law there is, stored and recomputed; traps belong to few cells, the chopper to rows.
    @Test
    void whatCellsSayOfThemselvesIsTrue() {
        int laws = 0;
        for (SynapseLaw law : ServiceLoader.load(SynapseLaw.class)) {
            for (SynapseLaw way : List.of(law, new Recomputed(law))) {
                int rows = 64;
                Cells cells = way.fabricate(rows, Kernels.PANEL, 0, new Seed(1), Kernels.best());
                cells.form(new float[rows * Kernels.PANEL]);
                double said = cells.bytes() / (double) (rows * Kernels.PANEL);
                assertEquals(Bytes.of(way), said, 0.2, () -> way.name() + ": " + Bytes.fields(way));
                laws++;
            }
        }
        assertTrue(laws > 40);
    }

    /// The bar: soft bounds with spread, drift and wear.
    @Test
    void driftAndWearFitTheirBudget() {
        assertTrue(Bytes.of(KEPT) <= 32.01);
        assertTrue(Bytes.of(LEAKING) <= 32.01);
        assertTrue(Bytes.of(new Recomputed(LEAKING)) <= 12.01);
    }

    @Test
    void fieldByField() {
        assertEquals(
                Map.of(
                        "PulsedCells.w", 4.0,
                        "WearingCells.left", 4.0,
                        "Compound.seen", 4.0,
                        "Clocks.which", 4.0,
                        "Frozen.up", 4.0,
                        "Frozen.down", 4.0,
                        "Frozen.low", 4.0,
                        "Frozen.high", 4.0),
                Bytes.fields(KEPT));
    }
}
