package mortal.devices.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CompensationTest {

    /// An array that drifts everywhere alike is made whole.
    @Property
    void uniformDriftIsUndone(@ForAll @Size(12) float[] then, @ForAll @FloatRange(min = 0.05f, max = 1) float drift) {
        float[] now = new float[12];
        for (int i = 0; i < 12; i++) {
            then[i] = Math.copySign(Math.clamp(Math.abs(then[i]), 0.01f, 10), then[i]);
            now[i] = drift * then[i];
        }
        assertEquals(1 / drift, Compensation.global(then, now), 1e-5 / drift);
        assertEquals(1 / drift, Compensation.reference(then, now), 1e-5 / drift);
        for (float factor : Compensation.columns(1, then, now)) {
            assertEquals(1 / drift, factor, 1e-5 / drift);
        }
    }

    @Test
    void columnsAreUndoneEachByItself() {
        float[] then = {1, -2, 3, 4};
        float[] now = {0.5f, -1.6f, 1.5f, 3.2f};
        assertArrayEquals(new float[] {2, 1.25f}, Compensation.columns(2, then, now), 1e-6f);
        assertEquals(10 / 6.8, Compensation.global(then, now), 1e-6);
    }

    @Test
    void whereThereIsNothingTheFactorIsOne() {
        assertEquals(1, Compensation.global(new float[] {1, 2}, new float[2]));
        assertArrayEquals(new float[] {1, 2}, Compensation.columns(2, new float[] {1, 2}, new float[] {0, 1}));
        assertThrows(IllegalArgumentException.class, () -> Compensation.global(new float[2], new float[3]));
    }
}
