package mortal.substrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SeedTest {
    @Property
    void theSamePathGivesTheSameKey(@ForAll long root, @ForAll String name, @ForAll long index) {
        Seed path = new Seed(root).child("die").child(name).child(index);
        new Seed(root).child("noise").child(index);
        assertEquals(path, new Seed(root).child("die").child(name).child(index));
        assertEquals(path, new Seed(root).child("die").child(name, index));
    }

    /// A right tree fails with chance 10⁻¹⁶ a try: 64 bits.
    @Property
    void siblingsParentsAndCousinsDiffer(@ForAll long root, @ForAll String name, @ForAll long index) {
        Seed seed = new Seed(root);
        Seed child = seed.child(name);
        assertNotEquals(seed, child);
        assertNotEquals(child, seed.child(name + "1"));
        assertNotEquals(child, seed.child(index));
        assertNotEquals(seed.child(index), seed.child(index + 1));
        assertNotEquals(child, new Seed(root + 1).child(name));
        assertNotEquals(seed.child("a").child("b"), seed.child("b").child("a"));
        assertNotEquals(seed.child("a").child("b"), seed.child("ab"));
    }

    /// 200 roots in a row with 1000 children and 100 names each. Two of n = 220 000 keys agree with chance n² / 2⁶⁵ =
    /// 1.3·10⁻⁹.
    @Test
    void keysOfNeighboursDoNotMeet() {
        Set<Long> keys = new HashSet<>();
        for (long root = 0; root < 200; root++) {
            Seed seed = new Seed(root);
            for (int i = 0; i < 1000; i++) {
                keys.add(seed.child(i).key());
            }
            for (int i = 0; i < 100; i++) {
                keys.add(seed.child("tile" + i).key());
            }
        }
        assertEquals(220_000, keys.size());
    }

    /// Each bit is set in half of the keys of 100 000 children: 64 bits, bound 6 standard errors, false alarm 1.3·10⁻⁷.
    @Test
    void keysHaveEveryBitHalfTheTime() {
        int children = 100_000;
        int[] set = new int[64];
        for (int i = 0; i < children; i++) {
            long key = new Seed(0).child("layer", i).key();
            for (int bit = 0; bit < 64; bit++) {
                set[bit] += (int) (key >>> bit & 1);
            }
        }
        for (int count : set) {
            assertEquals(children / 2.0, count, 6 * Math.sqrt(children) / 2);
        }
    }

    /// Index + 1, and root + 1, flip each bit of the child's key half the time: 2 · 64 bits, bound 6 standard errors,
    /// false alarm 2.5·10⁻⁷.
    @Test
    void aStepFlipsHalfOfTheBits() {
        int tries = 100_000;
        int[] flips = new int[128];
        for (int i = 0; i < tries; i++) {
            long key = new Seed(i).child(i).key();
            long sibling = key ^ new Seed(i).child(i + 1).key();
            long cousin = key ^ new Seed(i + 1).child(i).key();
            for (int bit = 0; bit < 64; bit++) {
                flips[bit] += (int) (sibling >>> bit & 1);
                flips[64 + bit] += (int) (cousin >>> bit & 1);
            }
        }
        for (int count : flips) {
            assertEquals(tries / 2.0, count, 6 * Math.sqrt(tries) / 2);
        }
    }

    @Test
    void theKeysStay() {
        assertEquals(0x741e661a591ef2d0L, new Seed(0).child("die").key());
        assertEquals(0xcd73fe3de975ac26L, new Seed(0).child(0).key());
        assertEquals(0xe1901d1f1c2290b5L, new Seed(-1).child("tile", 3).key());
    }
}
