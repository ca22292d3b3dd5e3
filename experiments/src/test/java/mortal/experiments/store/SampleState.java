package mortal.experiments.store;

import java.util.Arrays;
import java.util.SplittableRandom;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;

/// A state with every kind of entry, whose bits a seed decides: all of them, NaNs of any payload included.
final class SampleState implements Stateful {
    private long count;
    private double level;
    private final float[] weights;
    private final long[] pulses;
    private final double[] joules;

    SampleState(long seed, int size) {
        var bits = new SplittableRandom(seed);
        count = bits.nextLong();
        level = Double.longBitsToDouble(bits.nextLong());
        weights = new float[size];
        for (int i = 0; i < size; i++) {
            weights[i] = Float.intBitsToFloat(bits.nextInt());
        }
        pulses = bits.longs(size / 2).toArray();
        joules = bits.longs(size / 3).mapToDouble(Double::longBitsToDouble).toArray();
    }

    int size() {
        return weights.length;
    }

    /// The same state with one bit of one entry turned over.
    SampleState flipped(int kind, int bit) {
        SampleState other = new SampleState(0, size());
        System.arraycopy(weights, 0, other.weights, 0, size());
        System.arraycopy(pulses, 0, other.pulses, 0, pulses.length);
        System.arraycopy(joules, 0, other.joules, 0, joules.length);
        other.count = count;
        other.level = level;
        other.flip(kind, bit);
        return other;
    }

    private void flip(int kind, int bit) {
        int at = bit % Math.max(1, pulses.length);
        switch (kind) {
            case 0 -> count ^= 1L << bit;
            case 1 -> level = Double.longBitsToDouble(Double.doubleToRawLongBits(level) ^ 1L << bit);
            case 2 -> weights[at] = Float.intBitsToFloat(Float.floatToRawIntBits(weights[at]) ^ 1 << bit);
            default -> pulses[at] ^= 1L << bit;
        }
    }

    boolean sameBits(SampleState other) {
        return count == other.count
                && Double.doubleToRawLongBits(level) == Double.doubleToRawLongBits(other.level)
                && Arrays.equals(bits(weights), bits(other.weights))
                && Arrays.equals(pulses, other.pulses)
                && Arrays.equals(bits(joules), bits(other.joules));
    }

    private static int[] bits(float[] values) {
        int[] bits = new int[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToRawIntBits(values[i]);
        }
        return bits;
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    @Override
    public void visit(StateVisitor visitor) {
        count = visitor.number("count", count);
        StateVisitor chip = visitor.within("chip");
        level = chip.number("level", level);
        chip.within("tile 0").floats("weights", weights);
        chip.within("tile 0").longs("pulses", pulses);
        visitor.doubles("joules", joules);
    }
}
