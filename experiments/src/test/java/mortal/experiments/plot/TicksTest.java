package mortal.experiments.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void axesAreMarkedAtRoundNumbers() {
        assertEquals(List.of(0.0, 5.0, 10.0), Axes.Range.round("", 0, 8.8, 4).ticks());
        assertEquals(
                List.of(0.0, 2.0, 4.0, 6.0, 8.0, 10.0),
                Axes.Range.round("", 0, 8.8, 6).ticks());
        assertEquals(
                List.of(1.0, 2.0, 5.0, 10.0, 20.0),
                Axes.Range.logarithmic("", 1.4, 18).ticks());
        assertEquals(List.of(1.0, 2.0, 3.0), Axes.Range.whole("", 1, 3, 13).ticks());
        assertEquals("0.5", Ticks.text(0.5));
        assertEquals("100", Ticks.text(100));
        assertEquals("\u22122000", Ticks.text(-2000));
        assertEquals("20000", Ticks.text(20_000));
        assertEquals("10\u2075", Ticks.text(1e5));
        assertEquals("1.5\u00b710\u2075", Ticks.text(150_000));
        assertEquals("2\u00b710\u207b\u2078", Ticks.text(2e-8));
        assertEquals("\u221210\u207b\u2075", Ticks.text(-1e-5));
        assertEquals("0", Ticks.text(0));
    }

    @Property(tries = 500)
    void aRoundRangeHoldsTheDataAndFewTicks(
            @ForAll @DoubleRange(min = -1000, max = 1000) double low,
            @ForAll @DoubleRange(min = 0.01, max = 5000) double length,
            @ForAll @IntRange(min = 3, max = 12) int most) {
        Axes.Range range = Axes.Range.round("", low, low + length, most);
        double slack = 1e-6 * length;
        assertTrue(range.low() <= low + slack && low + length <= range.high() + slack, range::toString);
        assertTrue(range.ticks().size() >= 2 && range.ticks().size() <= most + 2, range::toString);
        assertEquals(range.low(), range.ticks().getFirst(), slack);
        assertEquals(range.high(), range.ticks().getLast(), slack);
    }

    @Property(tries = 500)
    void aLogarithmicRangeHoldsTheDataAndEndsAtTicks(
            @ForAll @DoubleRange(min = 0.01, max = 50) double low,
            @ForAll @DoubleRange(min = 1, max = 1000) double times) {
        Axes.Range range = Axes.Range.logarithmic("", low, low * times);
        assertTrue(range.low() <= low * (1 + 1e-9) && low * times <= range.high() * (1 + 1e-9), range::toString);
        assertEquals(range.low(), range.ticks().getFirst(), 1e-9 * range.low());
        assertEquals(range.high(), range.ticks().getLast(), 1e-9 * range.high());
    }
}
