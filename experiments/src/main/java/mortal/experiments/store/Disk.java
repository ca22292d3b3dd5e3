package mortal.experiments.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import mortal.substrate.InputException;

/// Writing so that a reader finds the old file or the new one, whole, whatever happens in between.
final class Disk {
    /// (bytes) of every buffer between memory and a file; chosen.
    static final int BUFFER = 1 << 16;

    static final String TEMPORARY = ".tmp";

    /// What a file shall hold.
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private Disk() {}

    /// Puts `content` in the place of `file`: written beside it, forced to the disk, then moved.
    ///
    /// @throws InputException if that cannot be; `file` is then as it was, and nothing lies beside it
    static void replace(Path file, Content content) {
        Path temporary = writeBeside(file, content);
        try {
            move(temporary, file);
            forceFolderOf(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /// Writes `content` next to `file` and forces it to the disk.
    ///
    /// @return the temporary file, complete
    static Path writeBeside(Path file, Content content) {
        Path temporary = file.resolveSibling(file.getFileName() + TEMPORARY);
        boolean done = false;
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            content.writeTo(out);
            out.flush();
            channel.force(true);
            done = true;
            return temporary;
        } catch (IOException e) {
            throw unwritable(file, e);
        } finally {
            if (!done) {
                deleteQuietly(temporary);
            }
        }
    }

    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Makes moves to `file` outlast a loss of power, where the system can (Windows cannot open a folder).
    static void forceFolderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException ignored) {
            // The move itself has happened and is whole; it may only be undone by a loss of power.
        }
    }

    /// Removes what an interrupted write left in `folder`.
    static void removeTemporaries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var left = Files.newDirectoryStream(folder, "*" + TEMPORARY)) {
            left.forEach(Disk::deleteQuietly);
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException ignored) {
            // It is in nobody's way: the next write truncates it.
        }
    }

    static InputException unwritable(Path file, IOException e) {
        return new InputException("cannot write " + file + ": " + reason(e), e);
    }

    static InputException unreadable(Path file, IOException e) {
        return new InputException("cannot read " + file + ": " + reason(e), e);
    }

    /// Why, in a few words and without the path, which Java's own messages often are alone.
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return String.valueOf(reason).lines().findFirst().orElse("input/output error");
    }
}
