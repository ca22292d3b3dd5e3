package mortal.experiments.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import mortal.experiments.Experiment;
import mortal.experiments.experiment.HintonPaper;
import mortal.experiments.run.LearningSettings;
import mortal.experiments.run.RunSummary;
import mortal.experiments.statistics.Estimate;
import org.junit.jupiter.api.Test;

/// What counts as a reproduction.
final class VerdictTest {
    private static final HintonPaper PAPER = new HintonPaper();
    private static final LearningSettings PUBLISHED = PAPER.settings("ideal");
    private static final Experiment.Claim CLAIM = PAPER.claim().orElseThrow();

    private static RunSummary found(String data, double error) {
        return new RunSummary(
                PAPER.name(),
                "ideal",
                "forward-forward, hinton",
                data,
                1,
                0,
                60,
                50_000,
                10_000,
                "goodness",
                error,
                Map.of("goodness", Estimate.alone(error)),
                0.1,
                Map.of(),
                Estimate.alone(0.08),
                1,
                1,
                1,
                1,
                Map.of(),
                "survey",
                Map.of(),
                1,
                1,
                "");
    }

    private static Verdict of(String data, double error, Map<String, String> sets) {
        return Verdict.of(CLAIM, PUBLISHED, List.of(PUBLISHED.with(sets)), List.of(found(data, error)));
    }

    @Test
    void aVerdictIsOnTheClaimsOwnDataAndSize() {
        assertEquals(Verdict.REPRODUCED, of("mnist", 0.0149, Map.of()));
        assertEquals(Verdict.REPRODUCED, of("MNIST", 0.0149, Map.of()));
        assertEquals(Verdict.NOT_REPRODUCED, of("mnist", 0.0151, Map.of()));
        assertEquals(Verdict.OTHER_DATA, of("digits", 0.001, Map.of()));
        assertEquals(Verdict.REDUCED, of("digits", 0.001, Map.of("epochs", "59")));
        assertEquals(Verdict.REDUCED, of("mnist", 0.001, Map.of("trainCases", "1000")));
        assertTrue(CLAIM.words().endsWith("on mnist; to count: at most 1.50 % by goodness"), CLAIM.words());
    }
}
