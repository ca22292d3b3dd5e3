package mortal.experiments.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import mortal.experiments.statistics.Estimate;
import org.junit.jupiter.api.Test;

final class SummariesTest {
    private static RunSummary summary(String chip, long seed, double error, double joules) {
        Estimate estimate = new Estimate(error, error - 0.01, error + 0.01);
        return new RunSummary(
                "test",
                chip,
                "rule",
                "digits",
                seed,
                0,
                3,
                200,
                100,
                "goodness",
                error,
                Map.of("goodness", estimate),
                0.5,
                Map.of("fitted softmax", Estimate.alone(0.5)),
                new Estimate(0.5 - error, 0.4 - error, 0.6 - error),
                1,
                10,
                100,
                joules,
                Map.of("read", joules),
                "survey, 8 bits, 28 nm",
                Map.of("survey", joules / 2, "neurosim", joules / 16),
                2,
                3,
                chip + seed);
    }

    @Test
    void oneRunIsItself() {
        RunSummary one = summary("ideal", 1, 0.1, 2);
        assertEquals(one.map(), Summaries.of(List.of(one)));
    }

    /// Student's t for one degree of freedom is 12.7062 (any table), times the standard error 0.05.
    @Test
    void seedsGiveTheirMean() {
        Map<String, Object> both = Summaries.of(List.of(summary("mild", 1, 0.1, 2), summary("mild", 2, 0.2, 3)));
        assertEquals(0.15, ((Number) java.util.Objects.requireNonNull(both.get("testError"))).doubleValue(), 1e-12);
        Estimate error =
                (Estimate) ((Map<?, ?>) java.util.Objects.requireNonNull(both.get("testErrors"))).get("goodness");
        assertEquals(
                0.15 + 12.7062 * 0.05, java.util.Objects.requireNonNull(error).high(), 1e-4);
        assertEquals(List.of(1L, 2L), both.get("seed"));
        assertEquals(5.0, both.get("joules"));
        assertEquals(Map.of("read", 5.0), both.get("joulesByCause"));
        assertEquals(Map.of("survey", 2.5, "neurosim", 5.0 / 16), both.get("adcJoulesByConvention"));
        assertEquals(
                0.35, ((Estimate) java.util.Objects.requireNonNull(both.get("frozenMinusLearned"))).value(), 1e-12);
        assertFalse(both.containsKey("chips"));
    }

    @Test
    void chipsStandSideBySideTheLastOnTop() {
        RunSummary ideal = summary("ideal", 1, 0.1, 2);
        RunSummary mild = summary("mild", 1, 0.2, 3);
        Map<String, Object> both = Summaries.of(List.of(ideal, mild));
        assertEquals(Map.of("ideal", ideal.map(), "mild", mild.map()), both.get("chips"));
        assertEquals("mild", both.get("chip"));
        assertEquals(0.2, both.get("testError"));
        assertNotEquals(Summaries.of(List.of(mild, ideal)).get("digest"), both.get("digest"));
    }
}
