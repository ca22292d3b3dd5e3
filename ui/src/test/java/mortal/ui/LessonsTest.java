package mortal.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import mortal.ui.lesson.Goal;
import mortal.ui.lesson.GuidedLesson;
import mortal.ui.lesson.GuidedLessons;
import mortal.ui.lesson.Passage;
import mortal.ui.model.Stories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A scripted user goes through every lesson by mouse and keys.
final class LessonsTest {
    private static LabUser user;

    @BeforeAll
    static void sitDown() {
        user = new LabUser(GuidedLessons.all().getFirst().scenario());
    }

    @AfterAll
    static void standUp() {
        user.close();
    }

    static List<GuidedLesson> lessons() {
        return GuidedLessons.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void everyGoalIsReachedByItsActsAndNotWithoutItsKeyOne(GuidedLesson lesson) {
        List<Goal> goals = lesson.goals();
        user.begin(lesson);
        for (int g = 0; g < goals.size(); g++) {
            Goal goal = goals.get(g);
            goal.by().subList(0, goal.key()).forEach(user.hand::act);
            assertFalse(user.reached(g), "before its key act: " + goal.when());
            goal.by().subList(goal.key(), goal.by().size()).forEach(user.hand::act);
            assertTrue(user.reached(g), "with its acts: " + goal.when());
        }
        for (int without = 0; without < goals.size(); without++) {
            Goal goal = goals.get(without);
            if (goal.key() < goal.by().size() - 1) { // or else it was seen before its key act
                user.begin(lesson);
                goals.subList(0, without).forEach(each -> each.by().forEach(user.hand::act));
                attempt(goal);
                assertFalse(user.reached(without), "without its key act: " + goal.when());
            }
        }
    }

    /// What is left of its acts; some cannot be done without the key one.
    private static void attempt(Goal goal) {
        try {
            goal.keyless().forEach(user.hand::act);
        } catch (IllegalStateException cannot) {
            assertFalse(String.valueOf(cannot.getMessage()).isEmpty());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void whatALessonNamesIsThere(GuidedLesson lesson) {
        user.begin(lesson);
        List<String> ids = new ArrayList<>(lesson.locked());
        ids.addAll(lesson.hidden());
        Fx.run(user.lessons()::end); // gives all controls back
        for (String id : ids) {
            Node node = user.node(id);
            if (node == null) {
                Fx.run(() -> user.window.fleet(!lesson.fleet()));
                node = user.node(id);
                Fx.run(() -> user.window.fleet(lesson.fleet()));
            }
            assertNotNull(node, lesson.id() + ": #" + id);
        }
        assertFalse(lesson.text().isEmpty());
        assertTrue(lesson.text().stream().anyMatch(Passage.Question.class::isInstance), lesson.id());
        assertTrue(lesson.text().stream().anyMatch(Passage.Answer.class::isInstance), lesson.id());
    }

    @Test
    void aLessonTakesControlsAwayAndGivesThemBack() {
        GuidedLesson relay = lesson("08");
        user.begin(relay);
        assertTrue(user.node("dial-drift").isDisabled());
        assertFalse(user.node("deed-heat").isVisible());
        assertFalse(user.node("deed-heat").isManaged());
        user.hand.click("lesson-close");
        assertFalse(user.node("dial-drift").isDisabled());
        assertTrue(user.node("deed-heat").isVisible());
        assertTrue(user.node("deed-heat").isManaged());
        assertNull(user.node("lesson-pane"));
        user.hand.press("lessons", KeyCode.SPACE);
        user.hand.settle();
        assertNotNull(user.node("lesson-pane"));
        assertFalse(user.node("deed-heat").isVisible());
    }

    @Test
    void whatIsTakenAwayIsNotDoneByKeysEither() {
        user.begin(lesson("01"));
        user.hand.press("lesson-choice", KeyCode.K);
        user.hand.settle();
        assertFalse(user.model.chip("a").orElseThrow().dead());
        user.hand.click("lesson-close");
        user.hand.press("run", KeyCode.K);
        user.hand.settle();
        assertTrue(user.model.chip("a").orElseThrow().dead());
    }

    @Test
    void oneGoesFromLessonToLessonByKeysAlone() {
        user.begin(lesson("01"));
        user.hand.press("lesson-next", KeyCode.SPACE);
        user.hand.settle();
        assertEquals(lesson("02").id(), user.lessons().lesson().get().id());
        user.hand.press("lesson-choice", KeyCode.DOWN);
        user.hand.settle();
        assertEquals(lesson("03").id(), user.lessons().lesson().get().id());
        user.hand.press("lesson-previous", KeyCode.SPACE);
        user.hand.settle();
        assertEquals(lesson("02").id(), user.lessons().lesson().get().id());
    }

    @Test
    void aGoalStaysReachedUntilOneStartsAgain() {
        user.begin(lesson("10"));
        user.hand.act("click epoch 3");
        assertTrue(user.reached(0));
        user.hand.act("click rewind");
        assertTrue(user.reached(0));
        assertEquals(0, user.model.lesson());
        assertTrue(((Labeled) user.node("goal-1")).getText().startsWith("✔"));
        assertTrue(((Labeled) user.node("goal-3")).getText().startsWith("○"));
        user.hand.act("press lesson-again SPACE");
        assertFalse(user.reached(0));
    }

    @Test
    void anAnswerIsHiddenUntilItIsAskedFor() {
        user.begin(lesson("01"));
        Node button = user.node("answer-1");
        Node words = button.getParent().getChildrenUnmodifiable().getLast();
        assertFalse(words.isVisible());
        user.hand.press("answer-1", KeyCode.SPACE);
        assertTrue(words.isVisible());
        user.hand.press("answer-1", KeyCode.SPACE);
        assertFalse(words.isVisible());
    }

    @Test
    void anotherStoryEndsNoLessonButTakesItsLocksOff() {
        user.begin(lesson("08"));
        Fx.run(() -> user.model.open(Stories.first()));
        user.hand.settle();
        assertFalse(user.node("dial-drift").isDisabled());
        assertFalse(user.lessons().played().get());
        user.hand.act("click lesson-again");
        assertTrue(user.lessons().played().get());
        assertTrue(user.node("dial-drift").isDisabled());
    }

    private static GuidedLesson lesson(String number) {
        return GuidedLessons.all().stream()
                .filter(lesson -> lesson.id().startsWith(number))
                .findFirst()
                .orElseThrow();
    }
}
