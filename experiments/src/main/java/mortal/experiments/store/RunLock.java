package mortal.experiments.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import mortal.substrate.InputException;

/// Keeps a second process out of a run folder for as long as the first one lives. The file stays when the lock goes:
/// removing it would let two processes lock two files of the same name.
final class RunLock implements AutoCloseable {
    static final String NAME = ".lock";

    private final Path folder;
    private final FileChannel channel;

    private RunLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// @throws InputException if another process, or another run of this one, has it
    static RunLock take(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked;
        try {
            locked = locked(channel);
        } catch (IOException e) {
            channel.close();
            Disk.deleteQuietly(file); // nobody holds it: this file system has no locks
            throw e;
        }
        if (!locked) {
            channel.close();
            throw new InputException(
                    folder + " is in use by another run; wait for that one to end, or choose another --out");
        }
        return new RunLock(folder, channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ignored) {
            return false;
        }
    }

    /// Closing the channel gives the lock back.
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw Disk.unwritable(folder, e);
        }
    }
}
