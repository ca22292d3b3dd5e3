package mortal.experiments.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mortal.devices.kernel.Kernels;
import mortal.experiments.data.Dataset;
import mortal.learning.Learner;
import mortal.learning.Lesson;
import mortal.learning.Outcome;
import mortal.learning.Readout;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Foundry;
import mortal.simulator.design.Designs;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;
import mortal.substrate.Substrate;
import org.junit.jupiter.api.Test;

final class SchoolingTest {
    private static final int CASES = 23;
    private static final int BATCH = 5;

    /// A learner that only notes what it is shown; the one pixel of a case is its number.
    private static final class Note implements Learner {
        final List<List<Integer>> lessons = new ArrayList<>();
        final List<When> moments = new ArrayList<>();

        @Override
        public Outcome learn(Lesson lesson, Substrate chip, When when) {
            moments.add(when);
            lessons.add(IntStream.range(0, lesson.cases())
                    .map(c -> Math.round(255 * lesson.inputs().at(c, 0)))
                    .boxed()
                    .toList());
            return new Outcome(lesson.cases(), List.of());
        }

        @Override
        public List<Readout> readouts() {
            return List.of();
        }

        @Override
        public void visit(StateVisitor visitor) {
            // It has no state.
        }
    }

    private static Dataset numbered() {
        byte[] pixels = new byte[CASES];
        for (int c = 0; c < CASES; c++) {
            pixels[c] = (byte) c;
        }
        return Dataset.of("numbered", 1, 1, 1, pixels, new byte[CASES]);
    }

    private static Note taught(long seed, int epochs, List<Long> progress) {
        LearningSettings settings = mortal.experiments.config.Settings.bind(
                LearningSettings.class,
                LearningSettings.hinton(),
                java.util.Map.of("epochs", String.valueOf(epochs), "batch", String.valueOf(BATCH)));
        Note note = new Note();
        try (Crew crew = new Crew(1)) {
            Chip chip = Foundry.fabricate(Designs.preset("ideal").sized(1, List.of(1)), new Seed(1), 0)
                    .powerOn(new Seed(2), crew, Kernels.best());
            Schooling schooling = new Schooling(chip, note, numbered(), settings, new Seed(seed));
            for (int epoch = 1; epoch <= epochs; epoch++) {
                assertFalse(schooling.ended());
                assertEquals(CASES, schooling.teach(progress::add).cases());
                assertEquals(epoch, schooling.epoch());
            }
            assertTrue(schooling.ended());
        }
        return note;
    }

    private static List<Integer> epoch(Note note, int epoch) {
        int lessons = (CASES + BATCH - 1) / BATCH;
        return note.lessons.subList((epoch - 1) * lessons, epoch * lessons).stream()
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void anEpochShowsEveryCaseOnceInBatches() {
        Note note = taught(3, 2, new ArrayList<>());
        for (int epoch = 1; epoch <= 2; epoch++) {
            assertEquals(
                    IntStream.range(0, CASES).boxed().toList(),
                    epoch(note, epoch).stream().sorted().toList());
        }
        assertEquals(
                List.of(5, 5, 5, 5, 3),
                note.lessons.subList(0, 5).stream().map(List::size).toList());
    }

    @Test
    void theOrderBelongsToTheSeedAndTheEpoch() {
        Note note = taught(3, 2, new ArrayList<>());
        assertNotEquals(epoch(note, 1), epoch(note, 2));
        assertEquals(note.lessons, taught(3, 2, new ArrayList<>()).lessons);
        assertNotEquals(epoch(note, 1), epoch(taught(4, 1, new ArrayList<>()), 1));
    }

    @Test
    void lessonsAreNumberedAndProgressCountsCases() {
        List<Long> progress = new ArrayList<>();
        Note note = taught(3, 2, progress);
        List<Long> begun = List.of(0L, 5L, 10L, 15L, 20L, 23L, 28L, 33L, 38L, 43L);
        assertEquals(begun, note.moments.stream().map(Learner.When::firstCase).toList());
        assertEquals(
                List.of(1, 1, 1, 1, 1, 2, 2, 2, 2, 2),
                note.moments.stream().map(Learner.When::epoch).toList());
        assertEquals(List.of(5L, 10L, 15L, 20L, 23L, 28L, 33L, 38L, 43L, 46L), progress);
    }
}
