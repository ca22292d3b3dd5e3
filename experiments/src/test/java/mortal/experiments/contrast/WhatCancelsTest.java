package mortal.experiments.contrast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import mortal.experiments.config.Settings;
import mortal.experiments.contrast.CancelCurve.Level;
import mortal.experiments.contrast.CancelSettings.Stray;
import mortal.experiments.data.Data;
import mortal.experiments.data.Digits;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Plan;
import mortal.simulator.chip.Crew;
import mortal.simulator.design.Designs;
import mortal.substrate.InputException;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatCancelsTest {
    private static final Data DATA = Digits.data(100, 30);

    private static CancelSettings settings(Map<String, String> sets) {
        CancelSettings small = Settings.bind(
                CancelSettings.class,
                CancelSettings.small(),
                Map.of(
                        "chips", "2",
                        "memories", "0.1,10",
                        "bearings", "3",
                        "school.hidden", "12,12",
                        "school.trainCases", "60",
                        "school.validationCases", "40",
                        "school.testCases", "30",
                        "school.epochs", "1"));
        return Settings.bind(CancelSettings.class, small, sets);
    }

    private static Plan<CancelSettings> plan(Map<String, String> sets) {
        return new Plan<>(DATA, List.of(Designs.preset("ideal")), new Seed(9), settings(sets));
    }

    private static List<CancelCurve> curves(Plan<CancelSettings> plan, int threads) {
        return new WhatCancels()
                .jobs(plan).stream()
                        .map(job -> {
                            try (Crew crew = new Crew(threads)) {
                                return job.work().run(crew);
                            }
                        })
                        .toList();
    }

    @Test
    void everyArmIsTaughtUnderEveryDisturbanceOnAnyNumberOfThreads() {
        Plan<CancelSettings> plan = plan(Map.of("strays", "own,common", "arms", "forward_forward,direct_feedback"));
        List<CancelCurve> curves = curves(plan, 1);
        assertEquals(curves, curves(plan, 2));
        assertEquals(new WhatCancels().cost(plan).jobs(), curves.size());
        assertEquals(2 * 2 * 2, curves.size());
        for (CancelCurve curve : curves) {
            assertEquals(
                    List.of(0.1, 10.0),
                    curve.levels().stream().map(Level::memory).toList());
            curve.levels().forEach(level -> assertTrue(level.turned() > 0 && level.bent() > 0, level::toString));
        }
        Findings findings = new WhatCancels().conclude(plan, curves);
        assertEquals(2 * (1 + 2 * 2), findings.sentences().size());
        assertEquals(2, findings.sections().size());
        assertEquals(
                "errors-0-own",
                findings.sections().getFirst().pictures().getFirst().name());
        assertEquals(
                2 * 2, findings.sections().getFirst().tables().getLast().rows().size());
    }

    /// As weak as rounding, a disturbance leaves all as it is without.
    @Test
    void aDisturbanceOfNoStrengthTurnsNothing() {
        for (CancelCurve curve : curves(plan(Map.of("strength", "1e-12")), 1)) {
            for (Level level : curve.levels()) {
                assertEquals(curve.calm(), level.error(), curve::toString);
                assertEquals(curve.calm(), level.later(), curve::toString);
                assertEquals(curve.calm(), level.quiet(), curve::toString);
                assertEquals(0, level.turned(), 0.1, curve::toString);
            }
        }
    }

    private static CancelCurve curve(int serial, ContrastArm arm, double fresh, double lasting) {
        return new CancelCurve(
                "ideal",
                Stray.OWN,
                arm,
                serial,
                0.1,
                List.of(
                        new Level(0.1, fresh + serial, 1, 0.3 + 0.01 * serial, 0.3, 0.2),
                        new Level(10, lasting + serial, 1, 0.1 + 0.01 * serial, 0.1, 0.1),
                        new Level(1e6, lasting + serial, 1, 0.2, 0.5, 0.4)));
    }

    /// The words follow the numbers, whoever wins.
    @Test
    void theWordsSayWhatTheNumbersDo() {
        CancelSettings settings =
                settings(Map.of("memories", "0.1,10,1e6", "arms", "forward_forward,direct_feedback", "chips", "3"));
        String good = words(settings, 40, 10);
        assertTrue(good.contains("% of that cancels, more than without a contrast"), good);
        assertTrue(good.contains("the lasting one costs less"), good);
        String bad = words(settings, 10, 40);
        assertTrue(bad.contains("sharing it makes it worse by"), bad);
        assertTrue(bad.contains("less than without a contrast"), bad);
        assertTrue(good.contains("fresh is one of 0.1 passes, lasting one of 10"), good);
    }

    private static String words(CancelSettings settings, double fresh, double lasting) {
        List<CancelCurve> curves = java.util.stream.IntStream.range(0, 3)
                .boxed()
                .flatMap(s -> java.util.stream.Stream.of(
                        curve(s, ContrastArm.FORWARD_FORWARD, fresh, lasting),
                        curve(s, ContrastArm.DIRECT_FEEDBACK, 20, 20)))
                .toList();
        return String.join(" ", new CancelFindings(settings, 120, curves).all().sentences());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chips | 1",
                "strength | 0",
                "memories | 1",
                "memories | 10,1",
                "memories | 0,1",
                "arms | siamese,siamese",
                "bearings | 1",
                "school.batch | 2",
                "school.jitter | 1",
                "school.rule.negatives | goodness",
                "school.rule.form | hinton",
                "school.rule | frozen",
                "school.epochs | 0"
            })
    void whatCannotBeIsRefusedInALine(String key, String value) {
        String message = String.valueOf(assertThrows(InputException.class, () -> settings(Map.of(key, value)))
                .getMessage());
        assertTrue(!message.contains("\n"), message);
    }

    @Test
    void moreBearingsThanCasesAreRefused() {
        Plan<CancelSettings> plan = plan(Map.of("bearings", "61"));
        assertThrows(InputException.class, () -> new WhatCancels().jobs(plan));
    }
}
