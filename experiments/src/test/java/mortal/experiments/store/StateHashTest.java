package mortal.experiments.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class StateHashTest {

    @Property(tries = 60)
    void equalStatesHaveEqualHashes(@ForAll long seed, @ForAll @IntRange(max = 200) int size) {
        SampleState state = new SampleState(seed, size);
        String hash = StateHash.of(state);
        assertEquals(hash, StateHash.of(new SampleState(seed, size)));
        assertTrue(state.sameBits(new SampleState(seed, size)), "hashing changed the state");
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void oneBitTurnedOverGivesAnotherHash(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 200) int size,
            @ForAll @IntRange(max = 3) int kind,
            @ForAll @IntRange(max = 31) int bit) {
        SampleState state = new SampleState(seed, size);
        assertNotEquals(StateHash.of(state), StateHash.of(state.flipped(kind, bit)));
    }

    @Test
    void namesTypesAndTheCutBetweenArraysCount() {
        String hash = StateHash.of(visitor -> {
            visitor.floats("a", new float[2]);
            visitor.floats("b", new float[2]);
        });
        assertNotEquals(hash, StateHash.of(visitor -> {
            visitor.floats("a", new float[2]);
            visitor.floats("c", new float[2]);
        }));
        assertNotEquals(hash, StateHash.of(visitor -> {
            visitor.floats("a", new float[3]);
            visitor.floats("b", new float[1]);
        }));
        assertNotEquals(
                StateHash.of(visitor -> visitor.longs("a", new long[2])),
                StateHash.of(visitor -> visitor.doubles("a", new double[2])));
    }

    /// The bytes by hand: `printf 'long 1 clock\n\001\0\0\0\0\0\0\0floats 1 chip/w\n\0\0\200\077' | sha256sum`.
    @Test
    void isTheSha256OfTheLinesAndLittleEndianBits() {
        assertEquals("f23930c26c4cff8725e16a8cc6fbfbb29dbe4beb915b94d1faae2ae1d899d64b", StateHash.of(visitor -> {
            visitor.number("clock", 1L);
            visitor.within("chip").floats("w", new float[] {1});
        }));
    }

    @Test
    void aNameWithALineBreakIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> StateHash.of(visitor -> visitor.number("a\nb", 1L)));
    }
}
