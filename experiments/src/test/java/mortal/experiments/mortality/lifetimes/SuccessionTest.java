package mortal.experiments.mortality.lifetimes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mortal.experiments.data.Data;
import mortal.experiments.data.Digits;
import mortal.experiments.mortality.Bench;
import mortal.experiments.run.LearningSettings;
import mortal.experiments.study.Job;
import mortal.experiments.study.Plan;
import mortal.simulator.chip.Crew;
import mortal.simulator.design.Designs;
import mortal.substrate.InputException;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;

/// What populations obey whoever wins.
class SuccessionTest {
    private static final Data DATA = Digits.data(300, 50);

    static LearningSettings school() {
        return mortal.experiments.config.Settings.bind(
                LearningSettings.class,
                mortal.experiments.mortality.SmallSchool.with(
                        "batch=20", "hidden=8,8", "epochs=1", "trainCases=100", "testCases=30"),
                java.util.Map.of("validationCases", "30"));
    }

    private static Plan<RelaySettings> plan(int population, double overlap, int pool) {
        return plan(population, overlap, pool, 1);
    }

    private static Plan<RelaySettings> plan(int population, double overlap, int pool, int lessonsPerCase) {
        RelaySettings settings = new RelaySettings(
                5,
                3,
                1,
                2,
                2,
                3,
                lessonsPerCase,
                pool,
                20,
                2,
                0.5,
                new RelaySettings.Grid(List.of(1), List.of(20), List.of(0.0), List.of(Told.DRAWN), 2, 1),
                new RelaySettings.Shown(population, 40, overlap, Told.EVENED, 3, 1),
                new Bench(),
                school());
        return new Plan<>(DATA, List.of(Designs.preset("mild")), new Seed(3), settings);
    }

    private static History history(Plan<RelaySettings> plan, String job) {
        Job<History> found = new Relay()
                .jobs(plan).stream()
                        .filter(j -> j.name().equals(job))
                        .findFirst()
                        .orElseThrow();
        try (Crew crew = new Crew(1)) {
            return found.work().run(crew);
        }
    }

    /// One place without overlap: the teacher is dead when the pupil is born.
    @Test
    void withoutOverlapALonelyChipTeachesNobody() {
        History history = history(plan(1, 0, 60), "chip-0-shown-taught-0");
        assertTrue(history.sessions() > 0, "there were sessions");
        assertEquals(history.sessions(), history.missed());
    }

    /// All of a newborn's sessions lie in its first year, and its predecessor lives so long.
    @Test
    void withOverlapASuccessorIsAlwaysTaught() {
        History history = history(plan(1, 1, 60), "chip-0-shown-taught-0");
        assertTrue(history.sessions() > 0, "there were sessions");
        assertEquals(0, history.missed());
    }

    /// A gap leaves the place empty, and an empty place guesses.
    @Test
    void anEmptyPlaceGuesses() {
        History history = history(plan(1, -4, 60), "chip-0-shown-taught-0");
        List<Look> empty =
                history.looks().stream().filter(look -> look.alive() == 0).toList();
        assertTrue(!empty.isEmpty(), "somebody was always there");
        empty.forEach(look -> assertEquals(0.9, look.error(), 1e-12));
    }

    @Test
    void everyUpbringingHasTheSameBirthsAndTimes() {
        Plan<RelaySettings> plan = plan(2, 0.5, 60);
        History taught = history(plan, "chip-0-shown-taught-0");
        for (String other : List.of("anchored", "written", "book", "library", "matched", "frozen")) {
            History history = history(plan, "chip-0-shown-" + other + "-0");
            assertEquals(taught.births(), history.births(), other);
            assertEquals(
                    taught.looks().stream().map(Look::alive).toList(),
                    history.looks().stream().map(Look::alive).toList(),
                    other);
        }
    }

    /// Asking is what teachers pay for, so a pupil that hears each answer four times costs less.
    @Test
    void lessonsOnFewerCasesCostTheTeachersLess() {
        History every = history(plan(2, 1, 60, 1), "chip-0-shown-taught-0");
        History fourth = history(plan(2, 1, 60, 4), "chip-0-shown-taught-0");
        assertEquals(every.births(), fourth.births());
        assertTrue(fourth.joules() < every.joules(), fourth.joules() + " J against " + every.joules());
    }

    /// Nobody is asked at the foundation, and true labels are true however answers are told.
    @Test
    void whatIsToldMattersOnlyWhereSomebodyIsAsked() {
        Plan<RelaySettings> plan = plan(2, 1, 60);
        RelaySettings.Shown hard = new RelaySettings.Shown(2, 40, 1, Told.HARD, 3, 1);
        RelaySettings set = mortal.experiments.config.Settings.bind(
                RelaySettings.class, plan.settings(), java.util.Map.of("shown.answers", "hard"));
        assertEquals(hard, set.shown());
        Plan<RelaySettings> other = new Plan<>(DATA, plan.chips(), new Seed(3), set);
        assertEquals(
                history(plan, "chip-0-shown-book-0").looks(),
                history(other, "chip-0-shown-book-0").looks());
    }

    @Test
    void theMapHasACellForEveryCombination() {
        RelaySettings.Grid map = new RelaySettings.Grid(
                List.of(1, 2, 3), List.of(20, 40), List.of(0.0, 1.0), List.of(Told.HARD, Told.EVENED), 2, 2);
        assertEquals(4, map.panels().distinct().count());
        RelaySettings.Shown cell = map.cell(map.panels().toList().getLast(), 3, 40);
        assertEquals(new RelaySettings.Shown(3, 40, 1, Told.EVENED, 2, 2), cell);
        assertThrows(
                IllegalArgumentException.class,
                () -> new RelaySettings.Grid(List.of(1), List.of(20), List.of(0.0), List.of(), 2, 1));
    }

    @Test
    void whatCannotBeDoneIsRefusedBeforeItBegins() {
        Relay relay = new Relay();
        assertThrows(InputException.class, () -> relay.jobs(plan(1, 0, 9)));
        assertThrows(InputException.class, () -> relay.jobs(plan(1, 0, 600)));
        assertThrows(IllegalArgumentException.class, () -> plan(0, 0, 60));
        assertThrows(
                IllegalArgumentException.class,
                () -> new RelaySettings.Grid(List.of(2, 1), List.of(20), List.of(0.0), List.of(Told.DRAWN), 2, 1));
    }

    /// Twenty cases of ten classes: one is missing in this order of the digits.
    @Test
    void aMissingClassIsNamed() {
        LearningSettings few = mortal.experiments.config.Settings.bind(
                LearningSettings.class, school(), java.util.Map.of("trainCases", "5"));
        GenerationsSettings settings = new GenerationsSettings(1, 1, 2, 20, 20, 3, new Bench(), few);
        Plan<GenerationsSettings> plan = new Plan<>(DATA, List.of(Designs.preset("mild")), new Seed(3), settings);
        InputException refusal = assertThrows(InputException.class, () -> new Generations().jobs(plan));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("class "), refusal.getMessage());
    }
}
