package mortal.ui.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mortal.experiments.lab.Scenario;
import mortal.substrate.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lessons are files; a broken one says where and what is allowed.
final class LessonFileTest {
    private static final String GOOD = """
            ---
            title: A test
            view: bench
            chips:
              - {name: a, chip: mild, serial: 0, teacher: book}
              - {name: b, chip: mild, serial: 1, teacher: nobody}
            goals:
              - text: Teach it
                when: error a < 0.5
                by: [click epoch]
            ---
            # A test

            Two lines
            of **one** paragraph with `code`.

            - an item
            2. another

            > What will
            > happen?

            >> This.

            [Try](school rule.negatives=random)

            ```
            as it  is
            ```
            """;

    private static GuidedLesson read(String text) {
        return LessonFile.read(text, "00-test.md");
    }

    @Test
    void aFileIsALesson() {
        GuidedLesson lesson = read(GOOD);
        assertEquals("00-test", lesson.id());
        assertEquals("A test", lesson.scenario().name());
        assertFalse(lesson.fleet());
        assertEquals("a", lesson.lane());
        assertEquals(0, lesson.goals().getFirst().key());
        assertEquals(
                List.of(
                        new Passage.Heading(1, Markdown.spans("A test")),
                        new Passage.Paragraph(List.of(
                                new Passage.Span("Two lines of ", Passage.Style.PLAIN),
                                new Passage.Span("one", Passage.Style.BOLD),
                                new Passage.Span(" paragraph with ", Passage.Style.PLAIN),
                                new Passage.Span("code", Passage.Style.CODE),
                                new Passage.Span(".", Passage.Style.PLAIN))),
                        new Passage.Item("•", Markdown.spans("an item")),
                        new Passage.Item("2.", Markdown.spans("another")),
                        new Passage.Question(Markdown.spans("What will happen?")),
                        new Passage.Answer(Markdown.spans("This.")),
                        new Passage.Try("Try", "", List.of("rule.negatives=random")),
                        new Passage.Code("as it  is")),
                lesson.text());
    }

    @Test
    void theLineWithAStarIsTheKeyOne() {
        Goal goal = read(GOOD.replace("[click epoch]", "[click run, \"* click epoch\", click step]"))
                .goals()
                .getFirst();
        assertEquals(1, goal.key());
        assertEquals(List.of("click run", "click epoch", "click step"), goal.by());
        assertEquals(List.of("click run", "click step"), goal.keyless());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            error a < 0.5      | error c < 0.5            | 00-test.md:9: | 'c' where there must be a chip: a, b
            error a < 0.5      | eror a < 0.5             | 00-test.md:9: | 'eror' where there must be a number, did, dead
            error a < 0.5      | error a                  | 00-test.md:9: | the end where there must be '<', '>' or '='
            error a < 0.5      | error a < 0.5 or dead a  | 00-test.md:9: | 'or' where there must be 'and', 'after' or the end
            error a < 0.5      | did explode a            | 00-test.md:9: | 'explode' where there must be a deed: heat, supply
            error a < 0.5      | dial size a < 1          | 00-test.md:9: | one of spread, noise, jitter
            error a < 0.5      | school rate.x = 1        | 00-test.md:9: | a key of the schooling: epochs
            error a < 0.5      | stepped up               | 00-test.md:9: | 'up' where there must be 'back'
            error a < 0.5      | joules a all > joules b all * b | 00-test.md:9: | 'b' where there must be a number
            view: bench        | view: side               | 00-test.md:3  | must be bench or fleet
            view: bench        | veiw: bench              | 00-test.md:3  | unknown key veiw
            teacher: nobody    | teacher: carl            | 00-test.md    | must be book, nobody or another chip
            [click epoch]      | []                       | 00-test.md:10 | must say how the goal is reached
            (school rule       | (school rule nothing     | 00-test.md    | must be (school KEY=VALUE
            ```                | ''                       | 00-test.md    | without its end
            title: A test      | '---'                    | 00-test.md    | is empty
            """)
    void aBrokenFileSaysWhereAndWhatIsAllowed(String good, String bad, String where, String what) {
        String broken =
                good.equals("```") ? GOOD.stripTrailing().substring(0, GOOD.length() - 5) : GOOD.replace(good, bad);
        InputException refused = assertThrows(InputException.class, () -> read(broken));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith(where), message);
        assertTrue(message.contains(what), message);
        assertEquals(1, message.lines().count(), message);
    }

    @Test
    void aFileWithoutAHeadIsRefused() {
        InputException refused = assertThrows(InputException.class, () -> read("# Text\n"));
        assertEquals(
                "00-test.md:1: a lesson begins with '---', its head in YAML, and '---' again", refused.getMessage());
    }

    @Test
    void theLessonsThatShipAreWhole() {
        List<GuidedLesson> all = GuidedLessons.all();
        assertTrue(all.size() >= 8, "there are " + all.size());
        assertEquals(
                all.size(), all.stream().map(GuidedLesson::title).distinct().count());
        assertEquals(
                all.size(),
                all.stream()
                        .map(GuidedLesson::scenario)
                        .map(Scenario::name)
                        .distinct()
                        .count());
    }
}
