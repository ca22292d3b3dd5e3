package mortal.experiments.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mortal.substrate.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckpointTest {
    /// (events) in the journal: as many as any state here was made after.
    private static final long KNOWN = 1000;

    private static final int SIZE = 10;

    @TempDir
    Path folder = Path.of("");

    private Path latest = Path.of("");
    private Path previous = Path.of("");
    private Checkpoint checkpoint = new Checkpoint(Path.of(""));
    private final SampleState into = new SampleState(99, SIZE);

    @BeforeEach
    void name() {
        latest = folder.resolve("checkpoint/latest.state");
        previous = folder.resolve("checkpoint/previous.state");
        checkpoint = new Checkpoint(folder.resolve("checkpoint"));
    }

    private void save(int... seeds) {
        for (int seed : seeds) {
            checkpoint.save(new SampleState(seed, SIZE), 10L * seed);
        }
    }

    private void assertIntoIs(int seed) {
        assertTrue(into.sameBits(new SampleState(seed, SIZE)));
    }

    @Test
    void aStateBehindTheJournalsEndFallsBackAndSaysSo() {
        save(1, 2);
        Checkpoint.Loaded loaded = checkpoint.load(into, 19).orElseThrow();
        assertEquals(10, loaded.events());
        assertTrue(
                loaded.warning().orElseThrow().contains("made after 20 events, the journal has 19"), loaded::toString);
        assertIntoIs(1);
    }

    @Test
    void aJournalThatLostMoreThanThatHasTheRunRepeated() throws IOException {
        save(1, 2);
        Checkpoint.Loaded loaded = checkpoint.load(into, 9).orElseThrow();
        assertEquals(0, loaded.events());
        assertTrue(loaded.warning().orElseThrow().endsWith("went back to event 0"), loaded::toString);
        assertIntoIs(99);
        assertEquals(List.of(), Scratch.list(folder.resolve("checkpoint")));
    }

    @Test
    void nothingSavedIsNothingLoaded() {
        assertEquals(Optional.empty(), checkpoint.load(into, KNOWN));
        assertIntoIs(99);
    }

    @Test
    void theLatestIsLoadedAndTwoGenerationsAreKept() throws IOException {
        save(1, 2, 3);
        assertEquals(Optional.of(new Checkpoint.Loaded(30, Optional.empty())), checkpoint.load(into, KNOWN));
        assertIntoIs(3);
        assertEquals(List.of(latest, previous), Scratch.list(folder.resolve("checkpoint")));
    }

    @Test
    void aDamagedLatestFallsBackToTheOneBeforeAndSaysSo() throws IOException {
        save(1, 2);
        damage(latest);
        Checkpoint.Loaded loaded = checkpoint.load(into, KNOWN).orElseThrow();
        assertEquals(10, loaded.events());
        String warning = loaded.warning().orElseThrow();
        assertTrue(warning.startsWith("checkpoint " + latest + " is damaged (checksum "), warning);
        assertTrue(warning.endsWith("went back to event 10"), warning);
        assertIntoIs(1);
    }

    /// If the damaged one were still there, this save would move it over the good one.
    @Test
    void aSaveAfterADamageKeepsTwoGoodGenerations() throws IOException {
        save(1, 2);
        damage(latest);
        checkpoint.load(into, KNOWN);
        save(5);
        damage(latest);
        assertEquals(10, checkpoint.load(into, KNOWN).orElseThrow().events());
        assertIntoIs(1);
    }

    @Test
    void bothDamagedIsOneLineNamingTheRemedy() throws IOException {
        save(1, 2);
        damage(latest);
        damage(previous);
        assertUnusable("; delete " + folder.resolve("checkpoint"));
        assertIntoIs(99);
    }

    @Test
    void theFirstDamagedIsUnusableToo() throws IOException {
        save(1);
        damage(latest);
        assertUnusable(", previous missing; delete");
    }

    @Test
    void onlyThePreviousIsLeftAndItIsDamaged() throws IOException {
        save(1, 2);
        Files.delete(latest);
        damage(previous);
        assertUnusable("latest missing, previous damaged (checksum ");
    }

    /// The moments of a save at which a kill leaves something else than before or after it.
    @Test
    void killedInTheMiddleOfASaveTheRunGoesOnFromAWholeState() throws IOException {
        save(1, 2);
        Path temporary = folder.resolve("checkpoint/latest.state.tmp");
        Files.writeString(temporary, "half wri");
        assertEquals(20, checkpoint.load(into, KNOWN).orElseThrow().events());
        Files.copy(latest, temporary);
        Files.delete(previous);
        Files.move(latest, previous);
        assertEquals(20, checkpoint.load(into, KNOWN).orElseThrow().events());
        assertIntoIs(2);
        assertEquals(List.of(previous), Scratch.list(folder.resolve("checkpoint")));
    }

    @Test
    void anotherConfigurationIsRefusedNotFallenBackFrom() {
        save(1, 2);
        String message =
                Refusal.message(InputException.class, () -> checkpoint.load(new SampleState(1, SIZE + 1), KNOWN));
        assertTrue(message.contains("floats 10 run/chip/tile 0/weights"), message);
        assertTrue(Files.exists(latest));
    }

    private void assertUnusable(String part) {
        String message = Refusal.message(InputException.class, () -> checkpoint.load(into, KNOWN));
        assertTrue(message.contains(part), message);
    }

    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}
