package mortal.experiments.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import mortal.substrate.InputException;
import mortal.substrate.Stateful;

/// A state on disk. Lines of text (`mortal state`, `format 1`, `program` and its version), then for each entry its line
/// `type length name` and its bits (little endian), then the line `end`, then the SHA-256 of everything before it
/// (32 bytes). That the last 32 bytes are the checksum holds for every format to come.
///
/// Reading and writing need one buffer, never a second copy of the state.
public final class StateFile {
    private static final String MAGIC = "mortal state";
    private static final String FORMAT = "format 1";
    private static final String END = "end";
    private static final int CHECKSUM = 32; // bytes of a SHA-256

    private StateFile() {}

    /// Puts `state` in the place of `file`, all or nothing.
    ///
    /// @throws InputException if the file cannot be written
    public static void save(Path file, Stateful state) {
        Disk.replace(file, out -> write(out, state));
    }

    static void write(OutputStream out, Stateful state) throws IOException {
        MessageDigest digest = StateHash.sha256();
        OutputStream hashed = new DigestOutputStream(out, digest);
        hashed.write((MAGIC + "\n" + FORMAT + "\nprogram " + Program.VERSION + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            state.visit(new StateWriter(hashed));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        hashed.write((END + "\n").getBytes(StandardCharsets.UTF_8));
        out.write(digest.digest());
    }

    /// Gives `into` the state in `file`. A damaged file and one of another version change nothing; one that does not
    /// fit leaves `into` partly restored and fit for nothing.
    ///
    /// @throws InputException if the file is damaged, was written by another version, or has an entry too many, too few
    ///     or of another shape than `into` has
    public static void restore(Path file, Stateful into) {
        damage(file).ifPresent(why -> {
            throw new InputException(file + " is damaged (" + why + ")");
        });
        take(file, into);
    }

    /// [#restore] of a file that is known to be undamaged.
    static void take(Path file, Stateful into) {
        try (FileChannel channel = FileChannel.open(file)) {
            var reader = new StateReader(file, channel);
            checkVersions(file, reader);
            into.visit(reader);
            reader.expect(END);
        } catch (IOException e) {
            throw Disk.unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw Disk.unreadable(file, Objects.requireNonNull(e.getCause()));
        }
    }

    /// The number that the undamaged `file` begins with.
    static long first(Path file, String name) {
        try (FileChannel channel = FileChannel.open(file)) {
            var reader = new StateReader(file, channel);
            checkVersions(file, reader);
            return reader.number(name, 0L);
        } catch (IOException e) {
            throw Disk.unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw Disk.unreadable(file, Objects.requireNonNull(e.getCause()));
        }
    }

    /// What is wrong with the bytes of `file`, in a few words; empty if they are as they were written.
    ///
    /// @throws InputException if the file is not there or not for us
    public static Optional<String> damage(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            long body = Files.size(file) - CHECKSUM;
            byte[] magic = (MAGIC + "\n").getBytes(StandardCharsets.UTF_8);
            if (body < magic.length) {
                return Optional.of("cut to " + Files.size(file) + " bytes");
            }
            ByteBuffer buffer = ByteBuffer.allocate(Disk.BUFFER);
            MessageDigest digest = StateHash.sha256();
            for (long left = body; left > 0; ) {
                left -= fill(channel, buffer, left);
                digest.update(buffer);
            }
            fill(channel, buffer, CHECKSUM);
            byte[] stored = new byte[CHECKSUM];
            buffer.get(stored);
            return verdict(stored, digest.digest());
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw Disk.unreadable(file, e);
        } catch (IOException e) {
            return Optional.of(Disk.reason(e)); // a disk that cannot give the bytes back
        }
    }

    private static Optional<String> verdict(byte[] stored, byte[] found) {
        if (MessageDigest.isEqual(stored, found)) {
            return Optional.empty();
        }
        HexFormat hex = HexFormat.of();
        return Optional.of(
                "checksum " + hex.formatHex(found, 0, 4) + "… instead of " + hex.formatHex(stored, 0, 4) + "…");
    }

    /// Fills `buffer` with the next bytes, at most `most` of them.
    private static int fill(FileChannel channel, ByteBuffer buffer, long most) throws IOException {
        buffer.clear().limit((int) Math.min(buffer.capacity(), most));
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new IOException("it became shorter while it was read");
            }
        }
        return buffer.flip().limit();
    }

    private static void checkVersions(Path file, StateReader reader) {
        if (!reader.line().equals(MAGIC)) {
            throw new InputException(file + " is not a state of Mortal: its first line is not '" + MAGIC + "'");
        }
        String format = reader.line();
        if (!format.equals(FORMAT)) {
            throw new InputException(file + " is in " + format + ", Mortal " + Program.VERSION + " reads " + FORMAT
                    + "; resume with the version that wrote it, or start the run anew");
        }
        String program = reader.line();
        if (!program.equals("program " + Program.VERSION)) {
            throw new InputException(file + " was written by " + program + ", this is " + Program.VERSION
                    + ", and another version may compute other bits; resume with the version that wrote it, or start the"
                    + " run anew");
        }
    }
}
