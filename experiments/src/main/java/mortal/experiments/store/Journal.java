package mortal.experiments.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import mortal.substrate.InputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The file `events.jsonl`: what a run reported, one JSON object a line, each with its number `n` in front. What is in
/// it
/// stays in it: a run that goes back to a checkpoint must emit the same lines again, byte for byte.
///
/// Events carry no wall-clock time. Not thread-safe.
public final class Journal implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final MessageDigest digest = StateHash.sha256();
    /// Lines already in the file that the resumed run has still to emit again.
    private final ArrayDeque<byte[]> stored = new ArrayDeque<>();

    private final List<Consumer<JsonNode>> listeners = new ArrayList<>();
    private long next;

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// An empty journal.
    ///
    /// @throws InputException if there is one already, or it cannot be written
    public static Journal create(Path file) {
        try {
            return new Journal(file, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw Disk.unwritable(file, e);
        }
    }

    /// The journal of a run that goes on behind its first `events` events. A torn last line is cut off; the events
    /// after
    /// the first `events` stay, and are compared with what the run emits. A missing file counts as an empty one.
    ///
    /// @param events (events) that the checkpoint knows; 0 to repeat the run from its start
    /// @throws InputException if a line before the last is damaged, or fewer than `events` are there
    public static Journal resume(Path file, long events) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                var journal = new Journal(file, channel);
                journal.takeUp(events);
                return journal;
            } catch (IOException | InputException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw Disk.unwritable(file, e);
        }
    }

    /// The events of a journal, which may still be growing; a torn last line is left out and left alone.
    ///
    /// @throws InputException if the file cannot be read, or a line before the last is damaged
    public static List<JsonNode> read(Path file) {
        List<JsonNode> events = new ArrayList<>();
        JournalLines.read(file, (number, line, event) -> events.add(event));
        return List.copyOf(events);
    }

    /// Shows every event emitted from now on to `listener`, after it is in the file. In a resumed run that includes the
    /// events after the checkpoint that an earlier process had already reported, and none before it: for those,
    /// [#read] the file. An exception from a listener reaches the run.
    public void listen(Consumer<JsonNode> listener) {
        listeners.add(listener);
    }

    /// Emits an event. When this returns, the line is with the operating system and outlives the process.
    ///
    /// @param event a record (its components in order) or a map (sorted by key) without a field `n`
    /// @return its number, from 0
    /// @throws IllegalStateException if an earlier process reported something else under that number
    public long append(Object event) {
        ObjectNode numbered = numbered(event);
        byte[] line = Json.LINE.writeValueAsBytes(numbered);
        byte[] before = stored.poll();
        if (before == null) {
            write(line);
        } else if (!Arrays.equals(before, line)) {
            throw new IllegalStateException("event " + next + " of " + file + " was " + text(before) + ", is now "
                    + text(line) + ": the run does not reproduce itself");
        }
        hash(line);
        long number = next++;
        listeners.forEach(listener -> listener.accept(numbered));
        return number;
    }

    /// (events) emitted so far, those before the checkpoint included; the number of the next one.
    public long next() {
        return next;
    }

    /// SHA-256 of the lines of all events emitted so far, in 64 hexadecimal digits.
    public String digest() {
        try {
            return StateHash.hex((MessageDigest) digest.clone());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this platform's SHA-256 cannot be read while it is running", e);
        }
    }

    /// Declares the run ended.
    ///
    /// @throws IllegalStateException if an earlier process reported more events than this one has emitted
    public void finish() {
        if (!stored.isEmpty()) {
            throw new IllegalStateException("the run ended with " + next + " events, " + file + " has "
                    + (next + stored.size()) + ": the run does not reproduce itself");
        }
        force();
    }

    /// Makes all events so far outlast a loss of power too.
    public void force() {
        try {
            channel.force(true);
        } catch (IOException e) {
            throw Disk.unwritable(file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw Disk.unwritable(file, e);
        }
    }

    private void takeUp(long events) throws IOException {
        long sound = JournalLines.read(file, (number, line, event) -> {
            if (number < events) {
                hash(line);
                next++;
            } else {
                stored.add(line);
            }
        });
        if (next < events) {
            throw new InputException(file + " has " + next + " events, the checkpoint was made after " + events
                    + "; put back a copy of the file, or start the run anew");
        }
        if (Files.size(file) > sound) {
            channel.truncate(sound);
        }
        channel.position(sound);
    }

    private ObjectNode numbered(Object event) {
        if (!(Json.LINE.valueToTree(event) instanceof ObjectNode fields) || fields.has("n")) {
            throw new IllegalArgumentException("event " + event + " must be a record or a map without a field 'n'");
        }
        return Json.LINE.createObjectNode().put("n", next).setAll(fields);
    }

    private void write(byte[] line) {
        ByteBuffer bytes =
                ByteBuffer.allocate(line.length + 1).put(line).put((byte) '\n').flip();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw Disk.unwritable(file, e);
        }
    }

    private void hash(byte[] line) {
        digest.update(line);
        digest.update((byte) '\n');
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }
}
