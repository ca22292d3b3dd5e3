package mortal.simulator.chip;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;

/// The whole state of something, copied bit by bit under the names it goes by.
final class State implements StateVisitor {
    private final String prefix;
    private final Map<String, ByteBuffer> pieces;

    private State(String prefix, Map<String, ByteBuffer> pieces) {
        this.prefix = prefix;
        this.pieces = pieces;
    }

    static State of(Stateful thing) {
        State state = new State("", new LinkedHashMap<>());
        thing.visit(state);
        return state;
    }

    float[] floats(String name) {
        ByteBuffer piece = Objects.requireNonNull(pieces.get(name), () -> name + " is not one of " + pieces.keySet());
        float[] values = new float[piece.capacity() / Float.BYTES];
        piece.duplicate().asFloatBuffer().get(values);
        return values;
    }

    /// SHA-256 over names and bits.
    String digest() {
        return digest("");
    }

    /// The same over what has a name with this start.
    String digest(String start) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            pieces.forEach((name, piece) -> {
                if (name.startsWith(start)) {
                    digest.update(name.getBytes(StandardCharsets.UTF_8));
                    digest.update(piece.duplicate());
                }
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Puts everything back as it was, bit by bit, into something of the same make.
    void into(Stateful thing) {
        thing.visit(new Restoring("", pieces));
    }

    private record Restoring(String prefix, Map<String, ByteBuffer> pieces) implements StateVisitor {
        private ByteBuffer piece(String name) {
            return Objects.requireNonNull(pieces.get(prefix + name)).duplicate();
        }

        @Override
        public long number(String name, long value) {
            return piece(name).getLong(0);
        }

        @Override
        public double number(String name, double value) {
            return piece(name).getDouble(0);
        }

        @Override
        public void floats(String name, float[] values) {
            piece(name).asFloatBuffer().get(values);
        }

        @Override
        public void longs(String name, long[] values) {
            piece(name).asLongBuffer().get(values);
        }

        @Override
        public void doubles(String name, double[] values) {
            piece(name).asDoubleBuffer().get(values);
        }

        @Override
        public StateVisitor within(String name) {
            return new Restoring(prefix + name + "/", pieces);
        }
    }

    private ByteBuffer piece(String name, int bytes) {
        ByteBuffer piece = ByteBuffer.allocate(bytes);
        pieces.put(prefix + name, piece);
        return piece;
    }

    @Override
    public long number(String name, long value) {
        piece(name, Long.BYTES).putLong(0, value);
        return value;
    }

    @Override
    public double number(String name, double value) {
        piece(name, Double.BYTES).putDouble(0, value);
        return value;
    }

    @Override
    public void floats(String name, float[] values) {
        piece(name, values.length * Float.BYTES).asFloatBuffer().put(values);
    }

    @Override
    public void longs(String name, long[] values) {
        piece(name, values.length * Long.BYTES).asLongBuffer().put(values);
    }

    @Override
    public void doubles(String name, double[] values) {
        piece(name, values.length * Double.BYTES).asDoubleBuffer().put(values);
    }

    @Override
    public StateVisitor within(String name) {
        return new State(prefix + name + "/", pieces);
    }
}
