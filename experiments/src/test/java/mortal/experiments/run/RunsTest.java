package mortal.experiments.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class RunsTest {
    /// Lanes share runs and threads without a rest, and no larger number does.
    @Property
    void noThreadIsIdleAtTheEnd(
            @ForAll @IntRange(min = 1, max = 60) int runs, @ForAll @IntRange(min = 1, max = 60) int threads) {
        int lanes = Runs.lanes(runs, threads);
        assertEquals(0, runs % lanes);
        assertEquals(0, threads % lanes);
        for (int more = lanes + 1; more <= Math.min(runs, threads); more++) {
            assertEquals(true, runs % more != 0 || threads % more != 0, "also " + more);
        }
    }
}
