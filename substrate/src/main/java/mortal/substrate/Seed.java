package mortal.substrate;

/// A node of the seed tree. The same path from the root gives the same key, whatever else was drawn before; a node has
/// as many children as one cares to name. 0 is a root like any other.
///
/// A child's key is the parent's key and the name's hash sent through the 64-bit finaliser of Stafford, variant 13
/// (D. Stafford, "Better bit mixing", 2011), as used by SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
///
/// @param key (1) any 64 bits
public record Seed(long key) {
    /// The odd number nearest to 2⁶⁴ / golden ratio: the step of SplitMix64.
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    /// Offset basis and prime of the 64-bit FNV-1a hash (Fowler, Noll and Vo).
    private static final long FNV_BASIS = 0xCBF29CE484222325L;

    private static final long FNV_PRIME = 0x100000001B3L;

    public Seed child(String name) {
        long hash = FNV_BASIS;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return new Seed(mix(mix(key + GOLDEN) ^ hash));
    }

    public Seed child(String name, long index) {
        return child(name).child(index);
    }

    public Seed child(long index) {
        return new Seed(mix(mix(key + 2 * GOLDEN) + index * GOLDEN));
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
