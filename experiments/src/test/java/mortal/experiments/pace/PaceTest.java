package mortal.experiments.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import mortal.experiments.config.Settings;
import mortal.experiments.data.Data;
import mortal.experiments.data.Digits;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Plan;
import mortal.simulator.chip.Crew;
import mortal.simulator.design.Designs;
import mortal.substrate.InputException;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;

/// Curves, ratios of epochs, and the study that draws them.
final class PaceTest {
    private static final Data DATA = Digits.data(140, 30);

    private static PaceSettings settings(Map<String, String> sets) {
        PaceSettings small = Settings.bind(
                PaceSettings.class,
                PaceSettings.small(),
                Map.of(
                        "chips", "2",
                        "errors", "0.5,0.8",
                        "school.hidden", "16,16",
                        "school.trainCases", "100",
                        "school.validationCases", "40",
                        "school.testCases", "30",
                        "school.batch", "20",
                        "school.epochs", "3"));
        return Settings.bind(PaceSettings.class, small, sets);
    }

    private static Plan<PaceSettings> plan(Map<String, String> sets) {
        return new Plan<>(DATA, List.of(Designs.preset("ideal")), new Seed(8), settings(sets));
    }

    private static List<ErrorCurve> curves(Plan<PaceSettings> plan, int threads) {
        return new Pace()
                .jobs(plan).stream()
                        .map(job -> {
                            try (Crew crew = new Crew(threads)) {
                                return job.work().run(crew);
                            }
                        })
                        .toList();
    }

    private static ErrorCurve curve(Double... errors) {
        return new ErrorCurve("ideal", "random", 0, "goodness", 1, List.of(errors));
    }

    @Test
    void everyVariantTeachesTheSameDiesAndTheFindingsSaySo() {
        Plan<PaceSettings> plan = plan(Map.of());
        List<ErrorCurve> curves = curves(plan, 1);
        assertEquals(new Pace().cost(plan).jobs(), curves.size());
        assertEquals(curves, curves(plan, 2));
        curves.forEach(curve -> assertEquals(6, curve.errors().size(), "two looks an epoch"));
        ErrorCurves own = ErrorCurves.of("ideal", curves);
        assertEquals(List.of("random", "colliding", "hard", "goodness", "own"), own.kinds());
        assertEquals(List.of("goodness"), own.readouts());
        assertEquals(
                curves.size(),
                curves.stream().map(ErrorCurve::errors).distinct().count());
        Findings findings = new Pace().conclude(plan, curves);
        assertEquals(5, findings.sentences().size());
        assertTrue(
                findings.sentences().get(2).contains("hard (units are read)"),
                findings.sentences().get(2));
        assertTrue(
                findings.sentences().get(3).contains("goodness (sensors alone)"),
                findings.sentences().get(3));
        Findings.Section section = findings.sections().getFirst();
        assertEquals("pace-0", section.pictures().getFirst().name());
        assertEquals(10, section.tables().getFirst().rows().size(), "each variant and error");
    }

    /// A variant that sets what the school has anyway teaches the same chips the same lessons.
    @Test
    void anyKeyCanVaryOfSchoolAndChip() {
        List<ErrorCurve> curves = curves(
                plan(Map.of(
                        "variants", "batch=20; as ever: jitter=0; jitter=2; chip.neuron.readNoise=0.3; rule=frozen")),
                1);
        ErrorCurves own = ErrorCurves.of("ideal", curves);
        assertEquals(List.of("batch 20", "as ever", "jitter 2", "readNoise 0.3", "rule frozen"), own.kinds());
        assertEquals(errors(own, "batch 20"), errors(own, "as ever"));
        assertNotEquals(errors(own, "batch 20"), errors(own, "jitter 2"));
        assertNotEquals(errors(own, "batch 20"), errors(own, "readNoise 0.3"));
        assertEquals("softmax", own.of("rule frozen").getFirst().readout());
    }

    private static List<List<Double>> errors(ErrorCurves curves, String kind) {
        return curves.of(kind).stream().map(ErrorCurve::errors).toList();
    }

    @Test
    void epochsAreCountedBetweenLooks() {
        ErrorCurve curve = curve(0.5, 0.3, 0.1, 0.2);
        assertEquals(1, curve.until(0.6).orElseThrow());
        assertEquals(1, curve.until(0.5).orElseThrow());
        assertEquals(1.5, curve.until(0.4).orElseThrow(), 1e-12);
        assertEquals(3, curve.until(0.1).orElseThrow(), 1e-12);
        assertTrue(curve.until(0.05).isEmpty());
        ErrorCurve often = new ErrorCurve("ideal", "random", 0, "goodness", 4, curve.errors());
        assertEquals(0.375, often.until(0.4).orElseThrow(), 1e-12);
        assertEquals(1, often.epochs());
    }

    /// Twice and eight times the epochs are four times in the geometric mean: ln 2 and ln 8 have the mean ln 4, the
    /// standard error ln 2, and Student's t of one degree of freedom is 12.706.
    @Test
    void ratiosAreGeometricMeansOverTheSameDies() {
        List<ErrorCurve> other = List.of(curve(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1), curve(0.1));
        List<ErrorCurve> one = List.of(curve(0.5, 0.1), curve(0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.1));
        PaceRatio ratio = PaceRatio.of(one, other, 0.1);
        Estimate value = ratio.ratio().orElseThrow();
        assertEquals(4, value.value(), 1e-12);
        assertEquals(4 * StrictMath.pow(2, 12.7062), value.high(), 0.2);
        assertEquals(2, ratio.times(0.5).ratio().orElseThrow().value(), 1e-12);
    }

    @Test
    void whatIsNeverReachedBoundsTheRatioFromOneSide() {
        List<ErrorCurve> quick = List.of(curve(0.5, 0.1, 0.1, 0.1), curve(0.1, 0.1, 0.1, 0.1));
        List<ErrorCurve> never = List.of(curve(0.5, 0.5, 0.5, 0.5), curve(0.5, 0.5, 0.5, 0.5));
        assertEquals("more than 2.83", PaceRatio.of(never, quick, 0.1).words()); // of 4/2 and 4/1, √8
        assertEquals("less than 0.35", PaceRatio.of(quick, never, 0.1).words());
        assertEquals("not known", PaceRatio.of(never, never, 0.1).words());
        assertFalse(PaceRatio.of(quick, never, 0.1).ratio().isPresent());
    }

    @Test
    void whatCannotBeIsRefusedInALine() {
        for (String variants :
                List.of("", "batch=20", "batch=20; batch=20", "batch; epochs=2", "a: batch=1; a: batch=2")) {
            assertThrows(InputException.class, () -> settings(Map.of("variants", variants)), variants);
        }
        assertThrows(InputException.class, () -> settings(Map.of("errors", "0.5,1")));
        assertThrows(InputException.class, () -> settings(Map.of("chips", "1")));
        assertRefused(Map.of("looks", "6"), "looks = 6, must be at most 5");
        assertRefused(Map.of("variants", "batch=20; bitch=20"), "variant bitch 20: unknown key bitch");
        assertRefused(
                Map.of("variants", "batch=20; rule.form=sensor rule.negatives=hard"),
                "variant form sensor, negatives hard: negatives = hard");
    }

    private static void assertRefused(Map<String, String> sets, String words) {
        String message = String.valueOf(assertThrows(InputException.class, () -> new Pace().jobs(plan(sets)))
                .getMessage());
        assertTrue(message.contains(words), message);
    }
}
