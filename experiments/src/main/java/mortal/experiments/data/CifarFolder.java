package mortal.experiments.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mortal.substrate.InputException;

/// A folder with the six files of CIFAR-10's binary version: for each case one byte of label, then its 32 × 32 pixels
/// of red, of green and of blue (format: Krizhevsky, "The CIFAR-10 dataset").
///
/// A [Dataset] is grey, so a case becomes 96 × 32 pixels: the red plane above the green one above the blue one, 3072
/// inputs in the order of the file. What shifts or cuts pictures by rows must mind the seams. CIFAR has no black
/// border: a label written into the input replaces the first ten reds of the top row.
public final class CifarFolder {
    private static final int SIDE = 32;
    private static final int PLANES = 3;
    private static final int SIZE = PLANES * SIDE * SIDE;
    private static final int CLASSES = 10;
    private static final String TEST = "test_batch.bin";
    private static final List<String> TRAINING = IntStream.rangeClosed(1, 5)
            .mapToObj(n -> "data_batch_" + n + ".bin")
            .toList();

    private CifarFolder() {}

    /// Whether any of the six files is there.
    public static boolean is(Path folder) {
        return Stream.concat(TRAINING.stream(), Stream.of(TEST)).anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    /// Reads training and test data, always of ten classes.
    ///
    /// @throws InputException naming the file that is missing or bad
    public static Data read(Path folder) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        String name = last == null ? folder.toString() : last.toString();
        List<Path> training = TRAINING.stream().map(folder::resolve).toList();
        return new Data(
                name, dataset(name + " training", training), dataset(name + " test", List.of(folder.resolve(TEST))));
    }

    private static Dataset dataset(String name, List<Path> files) {
        long cases = files.stream().mapToLong(CifarFolder::cases).sum();
        long room = Math.min(Runtime.getRuntime().maxMemory() / 2, Integer.MAX_VALUE - 16);
        if (cases * SIZE > room) {
            throw new InputException(files.getFirst().resolveSibling("") + " holds " + cases * SIZE
                    + " bytes of data, at most " + room + " can be held (half of the heap, below 2 GiB)");
        }
        byte[] pixels = new byte[(int) cases * SIZE];
        byte[] labels = new byte[(int) cases];
        int first = 0;
        for (Path file : files) {
            first = fill(file, first, pixels, labels);
        }
        return Dataset.owning(name, PLANES * SIDE, SIDE, CLASSES, pixels, labels);
    }

    private static long cases(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InputException("folder " + file.getParent() + " has no " + file.getFileName()
                    + "; CIFAR-10 needs data_batch_1.bin to data_batch_5.bin and " + TEST);
        }
        try {
            long bytes = Files.size(file);
            if (bytes == 0 || bytes % (1 + SIZE) != 0) {
                throw new InputException(file + " has " + bytes + " bytes, must be a multiple of " + (1 + SIZE)
                        + ", a label and " + SIZE + " pixels a case; it is damaged or not CIFAR-10");
            }
            return bytes / (1 + SIZE);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /// @param first case to fill
    /// @return the case after the last filled
    private static int fill(Path file, int first, byte[] pixels, byte[] labels) {
        long cases = cases(file);
        int at = first;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (int c = 0; c < cases; c++, at++) {
                int label = in.readUnsignedByte();
                if (label >= CLASSES) {
                    throw new InputException(file + ": label " + label + " of case " + c + ", must be 0 to "
                            + (CLASSES - 1) + "; it is damaged or not CIFAR-10");
                }
                labels[at] = (byte) label;
                in.readFully(pixels, at * SIZE, SIZE);
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return at;
    }

    private static InputException unreadable(Path file, IOException e) {
        return new InputException(file + " cannot be read: " + e.getMessage(), e);
    }
}
