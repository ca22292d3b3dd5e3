package mortal.experiments.mortality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BudgetTest {
    /// Errors at 1, 10, 100, …
    private static NavigableMap<Double, Double> curve(List<Double> errors) {
        NavigableMap<Double, Double> curve = new TreeMap<>();
        for (int i = 0; i < errors.size(); i++) {
            curve.put(Math.pow(10, i), errors.get(i));
        }
        return curve;
    }

    /// Over two decades 0.9 → 0.5 → 0.1 has mean 0.5; half a decade at the end, 0.3 → 0.1, has 0.2.
    @Test
    void theMeanIsOverTheLogarithmOfTheBudget() {
        NavigableMap<Double, Double> curve = curve(List.of(0.9, 0.5, 0.1));
        assertEquals(0.5, new Budget.Range(1, 100).mean(curve), 1e-12);
        assertEquals(0.2, new Budget.Range(Math.sqrt(1000), 100).mean(curve), 1e-12);
    }

    @Test
    void whereCurvesShareNoBudgetThereIsNoMean() {
        NavigableMap<Double, Double> late = new TreeMap<>(Map.of(200.0, 0.5, 300.0, 0.4));
        Budget.Range none = Budget.common(List.of(curve(List.of(0.9, 0.5)), late));
        assertTrue(Double.isNaN(none.mean(late)));
    }

    @Property(tries = 200)
    void theMeanLiesBetweenLeastAndMostAndDoesNotHangOnWhereTheRangeIsCut(
            @ForAll @Size(value = 4) List<@DoubleRange(min = 0, max = 1) Double> errors,
            @ForAll @DoubleRange(min = 2, max = 900) double cut) {
        NavigableMap<Double, Double> curve = curve(errors);
        double whole = new Budget.Range(1, 1000).mean(curve);
        assertTrue(whole >= errors.stream().mapToDouble(e -> e).min().orElseThrow() - 1e-12);
        assertTrue(whole <= errors.stream().mapToDouble(e -> e).max().orElseThrow() + 1e-12);
        double parts = new Budget.Range(1, cut).mean(curve) * Math.log(cut)
                + new Budget.Range(cut, 1000).mean(curve) * Math.log(1000 / cut);
        assertEquals(whole * Math.log(1000), parts, 1e-9);
    }
}
