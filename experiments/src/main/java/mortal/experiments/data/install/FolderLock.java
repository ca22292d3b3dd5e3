package mortal.experiments.data.install;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import mortal.substrate.InputException;

/// Keeps a second process out of a data folder while the first one installs. The file stays when the lock goes.
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Makes the folder if it is not there.
    ///
    /// @throws InputException if another process, or another thread of this one, has it
    static FolderLock take(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InputException(folder + " is a file, data need a folder; choose another --to");
        }
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new InputException(folder + " is being filled by another mortal; wait for that one to end");
        }
        return new FolderLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ignored) {
            return false;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /// Closing the channel gives the lock back.
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
