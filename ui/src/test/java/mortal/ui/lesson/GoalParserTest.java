package mortal.ui.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mortal.experiments.data.Digits;
import mortal.experiments.lab.Act;
import mortal.experiments.lab.Deed;
import mortal.experiments.lab.Dials;
import mortal.experiments.lab.Gaze;
import mortal.experiments.lab.Lab;
import mortal.experiments.lab.Scenario;
import mortal.experiments.mortality.SmallSchool;
import mortal.ui.play.Shot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a goal says is what it sees: on two chips, untaught but for three lessons of one, that then swapped brains.
final class GoalParserTest {
    private static final Scenario OPENED = new Scenario(
            "test",
            1,
            "digits",
            1,
            20,
            List.of(lane("a", 0, "book"), lane("b", 1, "nobody")),
            SmallSchool.with("hidden=8,8", "batch=10", "trainCases=60", "validationCases=40", "testCases=40"),
            List.of(new Act(1, Deed.HEAT, "a", "", 5, 0)));
    private static final Lab LAB = new Lab(OPENED, Digits.data(100, 40));
    private static final Shot BEFORE = shot(0);
    private static final Shot NOW = played();

    private static Scenario.Lane lane(String name, long serial, String teacher) {
        return new Scenario.Lane(name, "mild", List.of(), Dials.AS_DESIGNED, serial, teacher);
    }

    private static Shot played() {
        while (LAB.lesson() < 3) {
            LAB.step();
        }
        LAB.act(Act.of(0, Deed.SWAP, "a", "b"));
        LAB.act(new Act(0, Deed.KILL, "b", "", 0, 0));
        return shot(3);
    }

    private static Shot shot(long target) {
        Gaze gaze = new Gaze(
                List.of("a"), 0, 1, 1, 0, LAB.looked().images(0), LAB.looked().label(0), -1, -1);
        return new Shot(LAB.scenario(), LAB.frame(gaze), new Shot.Play(false, 1, 0, 0, target, 3, 6, "", "", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "lesson = 3, true",
        "lesson > 3, false",
        "chips = 2, true",
        "error a < 2, true",
        "error a < error a + 0.1, true",
        "error a < error a - 0.1, false",
        "travel b > 0, true",
        "taught a = 3 and taught b = 0, true",
        "taught a = 3 and taught b = 1, false",
        "age a > 0, true",
        "joules a probe > 0, true",
        "joules a all > joules a probe * 1, true",
        "dial spread a = 1, true",
        "dial kelvin b = 300, true",
        "dial stuck b > 0, false",
        "serial b = 1, true",
        "positive a 1 > 0, true",
        "positive a 3 > 0, false",
        "positive b 1 > 0, false",
        "answer a > -1, true",
        "answer b > -1, false",
        "differ a a = 0, true",
        "did swap, true",
        "did swap a b, true",
        "did swap b a, false",
        "did heat, false",
        "dead b, true",
        "dead a, false",
        "teaches a b, false",
        "school rule.negatives = goodness, true",
        "school batch = 10.0, true",
        "school batch = 11, false",
        "stepped back, false",
    })
    void aConditionHoldsOrNot(String when, boolean holds) {
        List<Condition> stages = GoalParser.stages(when, OPENED);
        assertEquals(1, stages.size());
        assertEquals(holds, stages.getFirst().holds(new Sight(NOW, BEFORE, OPENED)));
    }

    @Test
    void everyMeasureIsInTheDocuments() throws IOException {
        String document = Files.readString(Path.of("../docs/lab.md"));
        for (Measure measure : Measure.values()) {
            String row = "| `" + measure.form() + "` | " + measure.meaning() + " |";
            assertTrue(document.contains(row), row);
        }
    }

    @Test
    void rightAndWrongAreOpposites() {
        Sight sight = new Sight(NOW, NOW, OPENED);
        boolean right = GoalParser.stages("right a", OPENED).getFirst().holds(sight);
        assertEquals(!right, GoalParser.stages("wrong a", OPENED).getFirst().holds(sight));
    }

    @Test
    void whoIsTakenToAnEarlierLessonStepsBack() {
        Condition back = GoalParser.stages("stepped back", OPENED).getFirst();
        assertTrue(back.holds(new Sight(BEFORE, NOW, OPENED)));
        assertFalse(back.holds(new Sight(NOW, NOW, OPENED)));
    }

    @Test
    void stagesArePassedInTheirOrder() {
        List<Condition> stages = GoalParser.stages("dead b after lesson = 0", OPENED);
        Goal goal = new Goal("", "", List.of("click run"), 0, stages);
        Sight late = new Sight(NOW, NOW, OPENED);
        Sight early = new Sight(BEFORE, BEFORE, OPENED);
        assertEquals(0, goal.passed(0, late));
        int passed = goal.passed(0, early);
        assertEquals(1, passed);
        assertEquals(2, goal.passed(passed, late));
    }
}
