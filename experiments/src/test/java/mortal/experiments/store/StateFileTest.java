package mortal.experiments.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import mortal.substrate.InputException;
import mortal.substrate.Stateful;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StateFileTest {

    /// Sizes around the buffer's 16 384 floats and 8192 longs included.
    @Property(tries = 40)
    void whatWasSavedComesBackToTheBit(@ForAll long seed, @ForAll @IntRange(max = 40_000) int size) {
        Scratch.in(folder -> {
            Path file = folder.resolve("state");
            SampleState state = new SampleState(seed, size);
            StateFile.save(file, state);
            SampleState back = new SampleState(seed + 1, size);
            StateFile.restore(file, back);
            assertTrue(back.sameBits(state));
            assertEquals(StateHash.of(state), StateHash.of(back));
            assertEquals(List.of(file), Scratch.list(folder));
        });
    }

    @Test
    void anyFlippedByteIsDetectedAndChangesNothing(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("state");
        StateFile.save(file, new SampleState(1, 12));
        byte[] good = Files.readAllBytes(file);
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= (byte) (1 << at % 8);
            assertRefusedAsDamaged(file, bad);
        }
    }

    @Test
    void aFileCutAtAnyLengthIsDetectedAndChangesNothing(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("state");
        StateFile.save(file, new SampleState(1, 12));
        byte[] good = Files.readAllBytes(file);
        for (int length = 0; length < good.length; length++) {
            assertRefusedAsDamaged(file, Arrays.copyOf(good, length));
        }
        assertRefusedAsDamaged(file, Arrays.copyOf(good, good.length + 1));
    }

    private static void assertRefusedAsDamaged(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        SampleState untouched = new SampleState(2, 12);
        String message = Refusal.message(InputException.class, () -> StateFile.restore(file, untouched));
        assertTrue(message.startsWith(file + " is damaged ("), message);
        assertTrue(untouched.sameBits(new SampleState(2, 12)));
    }

    @Test
    void anEntryOfAnotherLengthNameOrTypeIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("state");
        StateFile.save(file, visitor -> visitor.within("chip").floats("w", new float[3]));
        assertRefused(file, visitor -> visitor.within("chip").floats("w", new float[4]), "floats 3 chip/w");
        assertRefused(file, visitor -> visitor.within("chip").floats("v", new float[3]), "floats 3 chip/w");
        assertRefused(file, visitor -> visitor.within("chip").longs("w", new long[3]), "longs 3 chip/w");
    }

    @Test
    void aMissingAndASurplusEntryAreNamed(@TempDir Path folder) {
        Path file = folder.resolve("state");
        StateFile.save(file, visitor -> visitor.number("a", 1L));
        assertRefused(file, visitor -> {}, "long 1 a");
        assertRefused(
                file,
                visitor -> {
                    visitor.number("a", 1L);
                    visitor.number("b", 1.0);
                },
                "double 1 b");
    }

    @Test
    void anotherProgramVersionAndAnotherFormatAreRefusedWithThatReason(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("state");
        StateFile.save(file, visitor -> {});
        Files.write(file, signed("mortal state\nformat 1\nprogram 0.0.1\nend\n"));
        assertRefused(file, visitor -> {}, "program 0.0.1, this is " + Program.VERSION);
        Files.write(file, signed("mortal state\nformat 2\nsomething else\n"));
        assertRefused(file, visitor -> {}, "format 2");
        Files.write(file, signed("mortal statue\nformat 1\n"));
        assertRefused(file, visitor -> {}, "not a state of Mortal");
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        assertRefused(folder.resolve("none"), visitor -> {}, "no such file");
    }

    private static byte[] signed(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = StateHash.sha256();
        byte[] sum = digest.digest(body);
        byte[] all = Arrays.copyOf(body, body.length + sum.length);
        System.arraycopy(sum, 0, all, body.length, sum.length);
        return all;
    }

    private static void assertRefused(Path file, Stateful into, String part) {
        String message = Refusal.message(InputException.class, () -> StateFile.restore(file, into));
        assertTrue(message.contains(file.toString()) && message.contains(part), message);
    }

    /// The visit fails half way, as it does when the disk is full.
    @Test
    void aSaveThatFailsLeavesTheOldFileAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("state");
        StateFile.save(file, new SampleState(1, 12));
        byte[] old = Files.readAllBytes(file);
        assertThrows(
                IllegalStateException.class,
                () -> StateFile.save(file, visitor -> {
                    visitor.floats("half", new float[100_000]);
                    throw new IllegalStateException("in the middle");
                }));
        assertTrue(Arrays.equals(old, Files.readAllBytes(file)));
        assertEquals(List.of(file), Scratch.list(folder));
    }
}
