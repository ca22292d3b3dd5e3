package mortal.substrate;

/// Randomness by address: the draw for (seed, index) is a pure function of both.
public final class Draws {
    private Draws() {}
}
