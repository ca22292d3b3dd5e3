package mortal.devices.synapse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import mortal.substrate.StateVisitor;

/// Remembers a state it is shown, and after [#rewind] puts it into another.
final class Tape implements StateVisitor {
    private final List<Object> seen = new ArrayList<>();
    private final Deque<Object> left = new ArrayDeque<>();
    private boolean restoring;

    void rewind() {
        left.addAll(seen);
        restoring = true;
    }

    private Object next(Object value) {
        if (restoring) {
            return left.removeFirst();
        }
        seen.add(value);
        return value;
    }

    @Override
    public long number(String name, long value) {
        return (Long) next(value);
    }

    @Override
    public double number(String name, double value) {
        return (Double) next(value);
    }

    @Override
    public void floats(String name, float[] values) {
        System.arraycopy(next(values.clone()), 0, values, 0, values.length);
    }

    @Override
    public void longs(String name, long[] values) {
        System.arraycopy(next(values.clone()), 0, values, 0, values.length);
    }

    @Override
    public void doubles(String name, double[] values) {
        System.arraycopy(next(values.clone()), 0, values, 0, values.length);
    }

    @Override
    public StateVisitor within(String name) {
        return this;
    }
}
