package mortal.experiments.contrast;

import java.util.ArrayDeque;
import java.util.Deque;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;

/// What a learner knew at a moment, so that it can be taken back to it.
final class LearnerMemory {
    private final Deque<Object> pieces = new ArrayDeque<>();

    /// @param learner not modified
    static LearnerMemory of(Stateful learner) {
        LearnerMemory memory = new LearnerMemory();
        learner.visit(new Keeping(memory.pieces));
        return memory;
    }

    /// @param learner modified: it knows again what it knew
    void restore(Stateful learner) {
        learner.visit(new Restoring(new ArrayDeque<>(pieces)));
    }

    private record Keeping(Deque<Object> pieces) implements StateVisitor {
        @Override
        public long number(String name, long value) {
            pieces.add(value);
            return value;
        }

        @Override
        public double number(String name, double value) {
            pieces.add(value);
            return value;
        }

        @Override
        public void floats(String name, float[] values) {
            pieces.add(values.clone());
        }

        @Override
        public void longs(String name, long[] values) {
            pieces.add(values.clone());
        }

        @Override
        public void doubles(String name, double[] values) {
            pieces.add(values.clone());
        }

        @Override
        public StateVisitor within(String name) {
            return this;
        }
    }

    private record Restoring(Deque<Object> pieces) implements StateVisitor {
        @Override
        public long number(String name, long value) {
            return (long) pieces.remove();
        }

        @Override
        public double number(String name, double value) {
            return (double) pieces.remove();
        }

        @Override
        public void floats(String name, float[] values) {
            copy(values, values.length);
        }

        @Override
        public void longs(String name, long[] values) {
            copy(values, values.length);
        }

        @Override
        public void doubles(String name, double[] values) {
            copy(values, values.length);
        }

        @SuppressWarnings("SuspiciousSystemArraycopy") // pieces come back in the order and type in which they went
        private void copy(Object into, int length) {
            System.arraycopy(pieces.remove(), 0, into, 0, length);
        }

        @Override
        public StateVisitor within(String name) {
            return this;
        }
    }
}
