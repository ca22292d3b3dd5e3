package mortal.substrate;

import java.util.Arrays;

/// How strongly what a population did in a presentation shall be done more (above 0) or less (below 0).
///
/// A final class and not a record because it holds an array.
public final class Push {
    private final String population;
    private final int step;
    private final float[] strength;
    private final float balance;

    /// @param step (frames) of the presentation, from 0
    /// @param strength (1) one number a case; not modified
    /// @param balance (1) weight of peer normalisation: how much units less active than their peers are helped up;
    ///     0 leaves the running means alone
    public Push(String population, int step, float[] strength, float balance) {
        this.population = population;
        this.step = step;
        this.strength = strength.clone();
        this.balance = balance;
    }

    public String population() {
        return population;
    }

    public int step() {
        return step;
    }

    public int cases() {
        return strength.length;
    }

    public float strength(int row) {
        return strength[row];
    }

    public float balance() {
        return balance;
    }

    @Override
    public String toString() {
        return "Push[" + population + ", step " + step + ", " + Arrays.toString(strength) + ", balance " + balance
                + "]";
    }
}
