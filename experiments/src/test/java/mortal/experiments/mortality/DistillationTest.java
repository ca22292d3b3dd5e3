package mortal.experiments.mortality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import mortal.experiments.config.Settings;
import mortal.experiments.data.Data;
import mortal.experiments.data.Digits;
import mortal.experiments.mortality.Distillation.Outcome;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Plan;
import mortal.simulator.chip.Crew;
import mortal.simulator.design.Designs;
import mortal.substrate.InputException;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;

class DistillationTest {
    private static final Data DATA = Digits.data(180, 40);
    private static final Map<String, String> TINY = Map.ofEntries(
            Map.entry("pairs", "2"),
            Map.entry("poolCases", "60"),
            Map.entry("lessons", "30,90"),
            Map.entry("teachers", "2"),
            Map.entry("answerTemperatures", "3,30"),
            Map.entry("trialLessons", "20"),
            Map.entry("inputs", "noise,blended"),
            Map.entry("school.hidden", "16,16"),
            Map.entry("school.trainCases", "80"),
            Map.entry("school.validationCases", "40"),
            Map.entry("school.evaluateCases", "0"),
            Map.entry("school.testCases", "40"),
            Map.entry("school.batch", "20"),
            Map.entry("school.epochs", "1"));
    private static final Plan<DistillationSettings> PLAN = plan(Map.of());
    private static final List<Outcome> OUTCOMES = List.of(job(PLAN, 0, 1), job(PLAN, 1, 1));

    private static Plan<DistillationSettings> plan(Map<String, String> sets) {
        DistillationSettings tiny = Settings.bind(DistillationSettings.class, new Distillation().settings(), TINY);
        return new Plan<>(
                DATA,
                List.of(Designs.preset("mild")),
                new Seed(3),
                Settings.bind(DistillationSettings.class, tiny, sets));
    }

    private static Outcome job(Plan<DistillationSettings> plan, int number, int threads) {
        try (Crew crew = new Crew(threads)) {
            return new Distillation().jobs(plan).get(number).work().run(crew);
        }
    }

    private static List<Arm> arms(String way) {
        List<Arm> arms = OUTCOMES.getFirst().arms().stream()
                .filter(arm -> arm.way().equals(way))
                .toList();
        assertFalse(arms.isEmpty(), way);
        return arms;
    }

    @Test
    void aPairIsTheSameOnAnyNumberOfThreadsAndBesideAnyOther() {
        assertEquals(OUTCOMES.get(1), job(PLAN, 1, 2));
    }

    @Test
    void everyArmIsThereOnceAndAnswersAllCases() {
        HashSet<String> seen = new HashSet<>();
        for (Arm arm : OUTCOMES.getFirst().arms()) {
            assertTrue(seen.add(arm.way() + arm.readout() + arm.lessons()), arm.way());
            assertEquals(40, arm.answers().length(), arm.way());
        }
        assertTrue(seen.size() > 30);
    }

    /// Log₂ 10 bits a label; a label told again tells nothing, a label drawn again does; ten presentations a case and
    /// teacher.
    @Test
    void whatIsToldIsCounted() {
        double label = Math.log(10) / Math.log(2);
        assertEquals(90 * label, arms(Tuition.DRAWN).getLast().bits(), 1e-9);
        assertEquals(60 * label, arms(Tuition.HARD).getLast().bits(), 1e-9);
        assertEquals(30 * label, arms(Tuition.HARD).getFirst().bits(), 1e-9);
        assertEquals(300, arms(Tuition.DRAWN).getFirst().asked());
        assertEquals(600, arms(Tuition.HARD).getLast().asked());
        assertEquals(0, arms(Tuition.BOOK).getLast().asked());
        assertEquals(1200, arms(Tuition.BY_TOGETHER).getLast().asked());
        Arm drawn = arms(Tuition.DRAWN).getFirst();
        assertEquals(300 + 30 * 4, Budget.PRESENTATIONS.of(drawn, PLAN.settings(), 10));
        Arm own = arms(Tuition.OTHERWISE).getFirst();
        assertEquals(300 + 30 * 11, Budget.PRESENTATIONS.of(own, PLAN.settings(), 10));
    }

    @Test
    void theTemperatureIsTheBestOfThoseTried() {
        for (Outcome outcome : OUTCOMES) {
            double least = outcome.trials().stream()
                    .mapToDouble(Distillation.Trial::error)
                    .min()
                    .orElseThrow();
            assertTrue(outcome.trials().stream()
                    .anyMatch(trial -> trial.temperature() == outcome.temperature() && trial.error() == least));
            assertEquals(2, outcome.trials().size());
        }
    }

    @Test
    void itConcludesWhateverCameOut() {
        Findings findings = new Distillation().conclude(PLAN, OUTCOMES);
        assertEquals(4, findings.sentences().size());
        for (String key : List.of("teacherError", "distilledError", "hardError", "scratchError", "missingError")) {
            Estimate error = (Estimate) findings.summary().get(key);
            assertTrue(error != null && error.value() >= 0 && error.value() <= 1, key);
        }
        assertEquals(
                7,
                findings.sections().stream()
                        .mapToInt(section -> section.pictures().size())
                        .sum());
        findings.sections().forEach(section -> assertFalse(section.paragraph().contains("NaN"), section.paragraph()));
    }

    /// The missing class and the rest are all cases.
    @Test
    void errorsByClassAddUp() {
        Schooled schooled = new Schooled(
                PLAN.settings(),
                "mild",
                Classroom.of(DATA, PLAN.settings().school(), 60).test(),
                OUTCOMES,
                new Seed(1));
        int asked = schooled.missingCases();
        double sum = asked * schooled.missing().error(schooled.teacher()).value()
                + (40 - asked) * schooled.others().error(schooled.teacher()).value();
        assertEquals(40 * schooled.ways().error(schooled.teacher()).value(), sum, 1e-9);
    }

    @Test
    void whatCannotBeDoneIsRefusedInALine() {
        for (Map<String, String> sets : List.of(
                Map.of("missing", "10"),
                Map.of("poolCases", "100"),
                Map.of("lessons", "30"),
                Map.of("lessons", "90,30"),
                Map.of("answerTemperatures", "0"),
                Map.of("answerTemperatures", "3,3"),
                Map.of("teachers", "1"))) {
            InputException refused =
                    assertThrows(InputException.class, () -> new Distillation().jobs(plan(sets)), sets.toString());
            assertEquals(1, String.valueOf(refused.getMessage()).lines().count(), sets.toString());
        }
    }
}
