package mortal.experiments.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// Writes IDX files, good and bad.
final class IdxFiles {
    static final int IMAGES = 0x803;
    static final int LABELS = 0x801;

    private IdxFiles() {}

    /// Magic, sizes and data in IDX's order, whether they fit together or not.
    static byte[] idx(int magic, int[] sizes, byte[] data) {
        ByteBuffer bytes =
                ByteBuffer.allocate(4 + 4 * sizes.length + data.length).putInt(magic);
        for (int size : sizes) {
            bytes.putInt(size);
        }
        return bytes.put(data).array();
    }

    /// `cases` images of 2 × 3 pixels that count upwards from 0.
    static byte[] images(int cases) {
        return idx(IMAGES, new int[] {cases, 2, 3}, counting(6 * cases));
    }

    /// Labels 0, 1, 2, 0, 1, 2 …
    static byte[] labels(int cases) {
        byte[] labels = new byte[cases];
        for (int i = 0; i < cases; i++) {
            labels[i] = (byte) (i % 3);
        }
        return idx(LABELS, new int[] {cases}, labels);
    }

    static byte[] counting(int count) {
        byte[] data = new byte[count];
        for (int i = 0; i < count; i++) {
            data[i] = (byte) i;
        }
        return data;
    }

    static byte[] gzip(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Path write(Path file, byte[] data) {
        try {
            return Files.write(file, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
