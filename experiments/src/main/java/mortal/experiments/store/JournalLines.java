package mortal.experiments.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import mortal.substrate.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads a journal line by line, and forgives what a kill can do to its end: a last line that is not whole.
final class JournalLines {
    private final Path file;
    private final Taker taker;
    private long number; // of the line to come, from 0
    private long sound; // bytes of whole, good lines
    private @Nullable String broken; // why the line before was no event

    /// Takes one event.
    interface Taker {
        /// @param line without its end
        void take(long number, byte[] line, JsonNode event);
    }

    private JournalLines(Path file, Taker taker) {
        this.file = file;
        this.taker = taker;
    }

    /// Shows every event of `file` to `taker`, in order.
    ///
    /// @return (bytes) how much of the file is good; the rest is a torn last line
    /// @throws InputException if a line other than the last is no event, or has a number out of order
    static long read(Path file, Taker taker) {
        try (InputStream in = Files.newInputStream(file)) {
            return new JournalLines(file, taker).read(in);
        } catch (IOException e) {
            throw Disk.unreadable(file, e);
        }
    }

    private long read(InputStream in) throws IOException {
        byte[] chunk = new byte[Disk.BUFFER];
        var line = new ByteArrayOutputStream();
        for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
            int from = 0;
            for (int i = 0; i < got; i++) {
                if (chunk[i] == '\n') {
                    line.write(chunk, from, i - from);
                    take(line.toByteArray());
                    line.reset();
                    from = i + 1;
                }
            }
            line.write(chunk, from, got - from);
        }
        return sound;
    }

    private void take(byte[] line) {
        if (broken != null) {
            throw damaged(number, broken);
        }
        JsonNode event;
        try {
            event = Json.LINE.readTree(line);
        } catch (JacksonException e) {
            broken = Json.reason(e);
            return;
        }
        if (event.path("n").asLong(-1) != number) {
            throw damaged(number, "it is not event " + number);
        }
        taker.take(number, line, event);
        number++;
        sound += line.length + 1;
    }

    private InputException damaged(long number, String why) {
        return new InputException(file + " is damaged in line " + (number + 1) + " (" + why
                + "); put back a copy of the file, or start the run anew");
    }
}
