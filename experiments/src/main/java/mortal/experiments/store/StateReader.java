package mortal.experiments.store;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mortal.substrate.InputException;
import mortal.substrate.StateVisitor;

/// Reads back what a [StateWriter] wrote: every entry must come with the name, type and length that are asked for.
final class StateReader implements StateVisitor {
    private final Path file;
    private final ReadableByteChannel in;
    private final String prefix;
    private final ByteBuffer buffer;

    /// @param file named in messages
    StateReader(Path file, ReadableByteChannel in) {
        this(file, in, "", ByteBuffer.allocate(Disk.BUFFER).order(ByteOrder.LITTLE_ENDIAN));
        buffer.limit(0);
    }

    private StateReader(Path file, ReadableByteChannel in, String prefix, ByteBuffer buffer) {
        this.file = file;
        this.in = in;
        this.prefix = prefix;
        this.buffer = buffer;
    }

    @Override
    public long number(String name, long value) {
        begin("long", 1, name);
        need(Long.BYTES);
        return buffer.getLong();
    }

    @Override
    public double number(String name, double value) {
        begin("double", 1, name);
        need(Double.BYTES);
        return buffer.getDouble();
    }

    @Override
    public void floats(String name, float[] values) {
        begin("floats", values.length, name);
        for (int at = 0; at < values.length; ) {
            int count = whole(Float.BYTES, values.length - at);
            buffer.asFloatBuffer().get(values, at, count);
            buffer.position(buffer.position() + count * Float.BYTES);
            at += count;
        }
    }

    @Override
    public void longs(String name, long[] values) {
        begin("longs", values.length, name);
        for (int at = 0; at < values.length; ) {
            int count = whole(Long.BYTES, values.length - at);
            buffer.asLongBuffer().get(values, at, count);
            buffer.position(buffer.position() + count * Long.BYTES);
            at += count;
        }
    }

    @Override
    public void doubles(String name, double[] values) {
        begin("doubles", values.length, name);
        for (int at = 0; at < values.length; ) {
            int count = whole(Double.BYTES, values.length - at);
            buffer.asDoubleBuffer().get(values, at, count);
            buffer.position(buffer.position() + count * Double.BYTES);
            at += count;
        }
    }

    @Override
    public StateVisitor within(String name) {
        return new StateReader(file, in, prefix + name + "/", buffer);
    }

    /// The next line of text, without its end.
    String line() {
        var line = new ByteArrayOutputStream();
        while (true) {
            need(1);
            byte next = buffer.get();
            if (next == '\n') {
                return line.toString(StandardCharsets.UTF_8);
            }
            line.write(next);
        }
    }

    /// Reads one line and refuses any but `wanted`.
    void expect(String wanted) {
        String found = line();
        if (!found.equals(wanted)) {
            throw new InputException(file + " has '" + found + "' where this run needs '" + wanted
                    + "': it was written with another configuration; resume with the one it was written with");
        }
    }

    private void begin(String type, int length, String name) {
        expect(StateWriter.entry(type, length, prefix + name));
    }

    /// How many numbers of `bytes` each can be taken now, at most `wanted`.
    private int whole(int bytes, int wanted) {
        need(bytes);
        return Math.min(wanted, buffer.remaining() / bytes);
    }

    private void need(int bytes) {
        try {
            while (buffer.remaining() < bytes) {
                buffer.compact();
                int got = in.read(buffer);
                buffer.flip();
                if (got < 0) {
                    throw new EOFException("it ends too early");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
