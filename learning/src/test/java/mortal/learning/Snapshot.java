package mortal.learning;

import java.util.HashMap;
import java.util.Map;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;

/// A state in memory: taken once, given to anything of the same form.
public final class Snapshot {
    private final Map<String, Object> values = new HashMap<>();

    public static Snapshot of(Stateful state) {
        Snapshot snapshot = new Snapshot();
        state.visit(snapshot.new Visitor("", false));
        return snapshot;
    }

    public void restore(Stateful state) {
        state.visit(new Visitor("", true));
    }

    private final class Visitor implements StateVisitor {
        private final String path;
        private final boolean restores;

        Visitor(String path, boolean restores) {
            this.path = path;
            this.restores = restores;
        }

        private Object kept(String name, Object now) {
            if (!restores && values.put(path + name, now) != null) {
                throw new IllegalStateException("two states are named " + path + name);
            }
            Object kept = values.get(path + name);
            if (kept == null) {
                throw new IllegalStateException("no state is named " + path + name);
            }
            return kept;
        }

        @Override
        public long number(String name, long value) {
            return (Long) kept(name, value);
        }

        @Override
        public double number(String name, double value) {
            return (Double) kept(name, value);
        }

        @Override
        public void floats(String name, float[] values) {
            System.arraycopy(kept(name, values.clone()), 0, values, 0, values.length);
        }

        @Override
        public void longs(String name, long[] values) {
            System.arraycopy(kept(name, values.clone()), 0, values, 0, values.length);
        }

        @Override
        public void doubles(String name, double[] values) {
            System.arraycopy(kept(name, values.clone()), 0, values, 0, values.length);
        }

        @Override
        public StateVisitor within(String name) {
            return new Visitor(path + name + "/", restores);
        }
    }
}
