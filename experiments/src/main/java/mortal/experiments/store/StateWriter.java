package mortal.experiments.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import mortal.substrate.StateVisitor;

/// Writes a state as bytes: for each entry the line `type length name`, then its bits, little endian. Different states
/// give different bytes, and only looking is done: every number is answered with itself.
///
/// Numbers go by their raw bits, so −0 differs from 0 and every NaN is kept.
final class StateWriter implements StateVisitor {
    private final OutputStream out;
    private final String prefix;
    private final ByteBuffer buffer;

    StateWriter(OutputStream out) {
        this(out, "", ByteBuffer.allocate(Disk.BUFFER).order(ByteOrder.LITTLE_ENDIAN));
    }

    private StateWriter(OutputStream out, String prefix, ByteBuffer buffer) {
        this.out = out;
        this.prefix = prefix;
        this.buffer = buffer;
    }

    /// The line in front of an entry's bits, without its end.
    static String entry(String type, int length, String name) {
        if (name.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("name of a state's entry has a line break: " + name);
        }
        return type + " " + length + " " + name;
    }

    @Override
    public long number(String name, long value) {
        begin("long", 1, name);
        buffer.clear().putLong(value);
        flush();
        return value;
    }

    @Override
    public double number(String name, double value) {
        begin("double", 1, name);
        buffer.clear().putDouble(value);
        flush();
        return value;
    }

    @Override
    public void floats(String name, float[] values) {
        begin("floats", values.length, name);
        for (int at = 0; at < values.length; ) {
            int count = Math.min(values.length - at, buffer.capacity() / Float.BYTES);
            buffer.clear().asFloatBuffer().put(values, at, count);
            buffer.position(count * Float.BYTES);
            flush();
            at += count;
        }
    }

    @Override
    public void longs(String name, long[] values) {
        begin("longs", values.length, name);
        for (int at = 0; at < values.length; ) {
            int count = Math.min(values.length - at, buffer.capacity() / Long.BYTES);
            buffer.clear().asLongBuffer().put(values, at, count);
            buffer.position(count * Long.BYTES);
            flush();
            at += count;
        }
    }

    @Override
    public void doubles(String name, double[] values) {
        begin("doubles", values.length, name);
        for (int at = 0; at < values.length; ) {
            int count = Math.min(values.length - at, buffer.capacity() / Double.BYTES);
            buffer.clear().asDoubleBuffer().put(values, at, count);
            buffer.position(count * Double.BYTES);
            flush();
            at += count;
        }
    }

    @Override
    public StateVisitor within(String name) {
        return new StateWriter(out, prefix + name + "/", buffer);
    }

    private void begin(String type, int length, String name) {
        write((entry(type, length, prefix + name) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void write(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flush() {
        try {
            out.write(buffer.array(), buffer.arrayOffset(), buffer.position());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
