package mortal.experiments.mortality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mortal.experiments.config.Settings;
import mortal.experiments.data.Data;
import mortal.experiments.data.Dataset;
import mortal.experiments.data.Digits;
import mortal.experiments.run.LearningSettings;
import mortal.learning.distil.SoftLabels;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.design.Designs;
import mortal.substrate.InputException;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;

/// Courses, and the cases they are made of.
final class CourseTest {
    private static final Data DATA = Digits.data(200, 60);
    private static final Dataset POOL = DATA.training().slice(0, 70);

    private static LearningSettings school(String... sets) {
        Map<String, String> all = new java.util.HashMap<>(Map.of(
                "epochs",
                "1",
                "batch",
                "20",
                "hidden",
                "12",
                "trainCases",
                "100",
                "validationCases",
                "40",
                "testCases",
                "60"));
        for (int i = 0; i < sets.length; i += 2) {
            all.put(sets[i], sets[i + 1]);
        }
        return Settings.bind(LearningSettings.class, MortalitySettings.small().school(), all);
    }

    private static Chip chip(long serial, Crew crew) {
        return new Lot(Designs.preset("mild").sized(28 * 28, List.of(12)), new Seed(3)).chip(serial, crew);
    }

    /// 150 lessons of a pool of 70 are two epochs and 10 cases; the labels of each epoch are asked for once.
    @Test
    void lessonsAreCountedOut() {
        List<Integer> asked = new ArrayList<>();
        try (Crew crew = new Crew(1)) {
            Chip chip = chip(0, crew);
            new Course(POOL, 150, school())
                    .teach(
                            chip,
                            epoch -> {
                                asked.add(epoch);
                                return Labelling.labels(POOL);
                            },
                            new Seed(1));
            // One positive and three candidates for the negative.
            assertEquals(4 * 150, chip.reading().presentations());
        }
        assertEquals(List.of(1, 2, 3), asked);
        assertThrows(IllegalArgumentException.class, () -> new Course(POOL, 0, school()));
    }

    /// A teacher's answers are probabilities of every class, the same from the same moment, and asked of its ports.
    @Test
    void aTeacherAnswers() {
        try (Crew crew = new Crew(1)) {
            Chip teacher = chip(0, crew);
            Course.school(POOL, school()).teach(teacher, Labelling.book(POOL), new Seed(1));
            Chip asked = teacher.fork("teach");
            SoftLabels soft = Teacher.answers(asked, POOL, school(), 10);
            assertEquals(POOL.cases(), soft.cases());
            assertEquals(10L * POOL.cases(), asked.reading().presentations());
            SoftLabels again = Teacher.answers(teacher.fork("teach"), POOL, school(), 10);
            assertEquals(soft.hard(), again.hard());
            Labelling drawn = Labelling.drawn(soft, new Seed(5));
            assertEquals(drawn.of(1), drawn.of(1));
            assertNotEquals(drawn.of(1), drawn.of(2));
            assertEquals(soft.hard(), Labelling.hard(soft).of(7));
        }
    }

    @Test
    void noCaseIsInTwoParts() {
        Classroom room = Classroom.of(DATA, school(), 60);
        assertEquals(100, room.training().cases());
        assertEquals(60, room.pool().cases());
        assertEquals(DATA.training().slice(100, 160), room.pool());
        assertEquals(DATA.training().slice(160, 200), room.validation());
        assertEquals(
                140,
                Classroom.of(DATA, school("trainCases", "0"), 20).training().cases());
    }

    @Test
    void casesThatAreNotThereAreRefused() {
        refused("poolCases", school(), 61);
        refused("class", school("trainCases", "5"), 20);
        refused("class", school("testCases", "3"), 20);
        refused("testCases", school("testCases", "61"), 20);
    }

    private static void refused(String word, LearningSettings school, int pool) {
        String said = String.valueOf(assertThrows(InputException.class, () -> Classroom.of(DATA, school, pool))
                .getMessage());
        assertTrue(said.contains(word) && !said.contains("\n"), said);
    }
}
