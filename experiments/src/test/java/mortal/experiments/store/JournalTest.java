package mortal.experiments.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import mortal.substrate.InputException;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
    private static final int EVENTS = 8;

    /// An event as a run emits it: a name that is more than one byte a letter, numbers, nothing of the clock.
    record Epoch(String kind, int epoch, double error, String note) {}

    private static Epoch event(long n) {
        return new Epoch("epoch", (int) n, 1.0 / (n + 3), "Fehler größer als 3 %".repeat((int) n % 3));
    }

    private static void emit(Journal journal, long from, long end) {
        for (long n = from; n < end; n++) {
            assertEquals(n, journal.append(event(n)));
        }
    }

    /// Written once for all tries.
    private static final class Undisturbed {
        static final byte[] BYTES = write();

        private static byte[] write() {
            var bytes = new ByteArrayOutputStream();
            Scratch.in(folder -> bytes.writeBytes(undisturbed(folder.resolve("events.jsonl"))));
            return bytes.toByteArray();
        }
    }

    private static byte[] undisturbed(Path file) throws IOException {
        try (Journal journal = Journal.create(file)) {
            emit(journal, 0, EVENTS);
            journal.finish();
        }
        return Files.readAllBytes(file);
    }

    /// Every length a kill can leave, each with one of the distances to the last checkpoint.
    @Test
    void killedAtAnyByteTheResumedRunEndsWithTheSameFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("events.jsonl");
        byte[] whole = undisturbed(file);
        for (int length = 0; length <= whole.length; length++) {
            byte[] rest = Arrays.copyOf(whole, length);
            long reported = lines(rest);
            resumeAndEnd(file, rest, Math.max(0, reported - length % (EVENTS + 1)));
            assertArrayEquals(whole, Files.readAllBytes(file));
        }
    }

    private static void resumeAndEnd(Path file, byte[] rest, long from) throws IOException {
        Files.write(file, rest);
        try (Journal journal = Journal.resume(file, from)) {
            byte[] kept = Files.readAllBytes(file);
            assertEquals(lines(rest), lines(kept), "what was reported stays");
            assertTrue(kept.length == 0 || kept[kept.length - 1] == '\n', "the torn end is cut off");
            emit(journal, from, EVENTS);
            assertEquals(hash(Files.readAllBytes(file)), journal.digest());
        }
    }

    /// Killed twice: the second time anywhere in what the first resumed run made of the file.
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void killedTwiceTheResumedRunEndsWithTheSameFile(
            @ForAll @IntRange(max = EVENTS) int from,
            @ForAll @IntRange(max = EVENTS) int reached,
            @ForAll @IntRange(max = 1000) int permille) {
        Scratch.in(folder -> {
            Path file = folder.resolve("events.jsonl");
            byte[] whole = Undisturbed.BYTES;
            Files.write(file, Arrays.copyOf(whole, whole.length * permille / 1000));
            long first = Math.min(from, lines(Files.readAllBytes(file)));
            try (Journal journal = Journal.resume(file, first)) {
                emit(journal, first, Math.max(first, reached));
            }
            resumeAndEnd(file, Files.readAllBytes(file), first);
            assertArrayEquals(whole, Files.readAllBytes(file));
        });
    }

    private static long lines(byte[] bytes) {
        long lines = 0;
        for (byte b : bytes) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(StateHash.sha256().digest(bytes));
    }

    @Test
    void anEventIsOnTheDiskWhenAppendReturns(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("events.jsonl");
        try (Journal journal = Journal.create(file)) {
            journal.append(new Epoch("epoch", 1, 0.25, ""));
            assertEquals(
                    "{\"n\":0,\"kind\":\"epoch\",\"epoch\":1,\"error\":0.25,\"note\":\"\"}\n", Files.readString(file));
            assertEquals(hash(Files.readAllBytes(file)), journal.digest());
        }
    }

    @Test
    void aMapIsSortedByKey(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("events.jsonl");
        try (Journal journal = Journal.create(file)) {
            journal.append(Map.of("c", 1, "a", List.of(1, 2), "b", Map.of("z", 1, "y", 2)));
        }
        assertEquals("{\"n\":0,\"a\":[1,2],\"b\":{\"y\":2,\"z\":1},\"c\":1}\n", Files.readString(file));
    }

    @Test
    void listenersSeeEveryEventEmittedAgainAndNoneBefore(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("events.jsonl");
        undisturbed(file);
        List<Long> seen = new ArrayList<>();
        try (Journal journal = Journal.resume(file, 5)) {
            journal.listen(event -> seen.add(event.path("n").asLong()));
            emit(journal, 5, EVENTS + 1);
        }
        assertEquals(List.of(5L, 6L, 7L, 8L), seen);
        assertEquals(EVENTS + 1, Journal.read(file).size());
    }

    @Test
    void anEventThatDiffersFromTheOneReportedStopsTheRun(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("events.jsonl");
        byte[] whole = undisturbed(file);
        try (Journal journal = Journal.resume(file, 2)) {
            String message = Refusal.message(IllegalStateException.class, () -> journal.append(event(3)));
            assertTrue(message.startsWith("event 2 of " + file + " was {\"n\":2,"), message);
            assertTrue(message.contains("is now {\"n\":2,"), message);
        }
        assertArrayEquals(whole, Files.readAllBytes(file));
    }

    @Test
    void aRunThatEndsBeforeWhatWasReportedIsNoticed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("events.jsonl");
        undisturbed(file);
        try (Journal journal = Journal.resume(file, 2)) {
            emit(journal, 2, 5);
            assertThrows(IllegalStateException.class, journal::finish);
        }
    }

    @Test
    void aDamagedLineInTheMiddleIsNamedByNumber(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("events.jsonl");
        byte[] bytes = undisturbed(file);
        bytes[0] = 'x';
        Files.write(file, bytes);
        assertRefused(file, 0, "is damaged in line 1 (");
    }

    @Test
    void aMissingLineIsNamedByNumber(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("events.jsonl");
        undisturbed(file);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.remove(3);
        Files.write(file, lines);
        assertRefused(file, 0, "is damaged in line 4 (it is not event 3)");
    }

    @Test
    void aLastLineThatIsNoEventIsCutOff(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("events.jsonl");
        byte[] whole = undisturbed(file);
        byte[] bad = whole.clone();
        bad[bad.length - 2] = 0;
        Files.write(file, bad);
        assertEquals(EVENTS - 1, Journal.read(file).size());
        assertArrayEquals(bad, Files.readAllBytes(file), "reading must not write");
        try (Journal journal = Journal.resume(file, 0)) {
            emit(journal, 0, EVENTS);
        }
        assertArrayEquals(whole, Files.readAllBytes(file));
    }

    @Test
    void aJournalShorterThanTheCheckpointIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("events.jsonl");
        undisturbed(file);
        assertRefused(file, EVENTS + 1, "has 8 events, the checkpoint was made after 9");
    }

    private static void assertRefused(Path file, long events, String part) {
        String message = Refusal.message(
                InputException.class, () -> Journal.resume(file, events).close());
        assertTrue(message.startsWith(file.toString()) && message.contains(part), message);
    }

    @Test
    void aSecondJournalOfTheSameNameIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("events.jsonl");
        undisturbed(file);
        assertThrows(InputException.class, () -> Journal.create(file).close());
    }

    @Test
    void whatIsNoObjectOrBringsItsOwnNumberIsNoEvent(@TempDir Path folder) throws IOException {
        try (Journal journal = Journal.create(folder.resolve("events.jsonl"))) {
            assertThrows(IllegalArgumentException.class, () -> journal.append("text"));
            assertThrows(IllegalArgumentException.class, () -> journal.append(Map.of("n", 3)));
            assertEquals(0, journal.next());
        }
    }
}
