package mortal.experiments.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import mortal.substrate.InputException;

/// Reads IDX files of unsigned bytes (format: "The MNIST database", LeCun, Cortes and Burges): a magic number, one
/// big-endian 32-bit size a dimension, then the bytes, last dimension fastest. Plain or gzip, told apart by content.
///
/// A file is never believed further than its length allows, so one that lies costs neither memory nor time.
public final class IdxReader {
    /// The third byte, 8, says unsigned bytes; the fourth is the number of dimensions.
    private static final int IMAGES = 0x0000_0803;

    private static final int LABELS = 0x0000_0801;
    /// (pixels) the longest side of an image that is believed; chosen.
    private static final int LONGEST_SIDE = 4096;
    /// (1) what a compressed byte can become: deflate makes at most 1032 (zlib's technical notes), and a little more.
    private static final long INFLATION = 1100;

    private IdxReader() {}

    /// Reads a pair of files whose classes are 0 to the largest label.
    ///
    /// @throws InputException in one line naming the file, if either is missing, unreadable or not what it should be
    public static Dataset read(String name, Path images, Path labels) {
        return read(name, images, labels, 0);
    }

    /// Reads a pair of files whose labels must be below `classes`; 0 stands for what the labels themselves say.
    static Dataset read(String name, Path images, Path labels, int classes) {
        Content labelContent = open(labels, LABELS);
        Content imageContent = open(images, IMAGES);
        if (imageContent.sizes[0] != labelContent.sizes[0]) {
            throw new InputException(images + " has " + imageContent.sizes[0] + " images, " + labels + " has "
                    + labelContent.sizes[0] + " labels; the numbers must agree");
        }
        int largest = 0;
        for (int i = 0; i < labelContent.bytes.length; i++) {
            int label = Byte.toUnsignedInt(labelContent.bytes[i]);
            if (classes > 0 && label >= classes) {
                throw new InputException(labels + ": label " + label + " of case " + i
                        + ", the training labels allow 0 to " + (classes - 1));
            }
            largest = Math.max(largest, label);
        }
        return Dataset.owning(
                name,
                imageContent.sizes[1],
                imageContent.sizes[2],
                classes > 0 ? classes : largest + 1,
                imageContent.bytes,
                labelContent.bytes);
    }

    /// What one file holds.
    private static final class Content {
        final int[] sizes;
        final byte[] bytes;

        Content(int[] sizes, byte[] bytes) {
            this.sizes = sizes;
            this.bytes = bytes;
        }
    }

    private static Content open(Path file, int magic) {
        if (!Files.exists(file)) {
            throw new InputException(file + " does not exist");
        }
        if (!Files.isRegularFile(file)) {
            throw new InputException(file + " is not a file");
        }
        try (InputStream stored = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            stored.mark(2);
            boolean compressed = stored.read() == 0x1f && stored.read() == 0x8b; // RFC 1952, 2.3.1
            stored.reset();
            long most = compressed ? Math.multiplyExact(Files.size(file), INFLATION) : Files.size(file);
            try (DataInputStream in = new DataInputStream(compressed ? new GZIPInputStream(stored, 1 << 16) : stored)) {
                return parse(file, in, magic, most);
            }
        } catch (EOFException e) {
            throw new InputException(file + " is truncated: it ends before its header or compressed data do", e);
        } catch (ZipException e) {
            throw new InputException(file + " is damaged gzip data: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new InputException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// @param most (bytes) the file can hold, header included
    private static Content parse(Path file, DataInputStream in, int magic, long most) throws IOException {
        int found = in.readInt();
        if (found != magic) {
            throw new InputException(file + " starts with 0x" + hex(found) + ", IDX "
                    + (magic == IMAGES ? "images" : "labels") + " start with 0x" + hex(magic));
        }
        int[] sizes = new int[magic & 0xff];
        for (int d = 0; d < sizes.length; d++) {
            sizes[d] = in.readInt();
        }
        int promised = promised(file, sizes, most - 4 - 4L * sizes.length);
        byte[] bytes = new byte[promised];
        int got = in.readNBytes(bytes, 0, promised);
        if (got < promised) {
            throw new InputException(
                    file + " is truncated: " + got + " bytes of data, the header promises " + promised);
        }
        if (in.read() >= 0) {
            throw new InputException(file + " has bytes after the " + promised + " its header promises");
        }
        return new Content(sizes, bytes);
    }

    /// The number of bytes that the sizes ask for, if it can be true.
    private static int promised(Path file, int[] sizes, long most) {
        long product = 1;
        for (int d = 0; d < sizes.length; d++) {
            int allowed = d == 0 ? Integer.MAX_VALUE : LONGEST_SIDE;
            if (sizes[d] < 1 || sizes[d] > allowed) {
                throw new InputException(file + ": " + (d == 0 ? "number of cases" : "side of an image") + " is "
                        + Integer.toUnsignedString(sizes[d]) + ", must be 1 to " + allowed);
            }
            product *= sizes[d]; // at most 2³¹ · 2¹² · 2¹², no overflow
        }
        if (product > most) {
            throw new InputException(file + " is truncated or its header is wrong: it promises " + product
                    + " bytes of data, the file can hold " + Math.max(0, most));
        }
        long room = Runtime.getRuntime().maxMemory() / 2;
        if (product > Math.min(room, Integer.MAX_VALUE - 16)) {
            throw new InputException(file + " promises " + product + " bytes of data, at most "
                    + Math.min(room, Integer.MAX_VALUE - 16) + " can be held (half of the heap, below 2 GiB)");
        }
        return (int) product;
    }

    private static String hex(int magic) {
        return HexFormat.of().toHexDigits(magic);
    }
}
