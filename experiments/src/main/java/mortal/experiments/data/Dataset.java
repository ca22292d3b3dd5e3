package mortal.experiments.data;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import mortal.substrate.Batch;

/// Labelled grey images, one byte a pixel, 0 black to 255 white. Immutable; a slice shares its parent's pixels.
public final class Dataset {
    private final String name;
    private final int rows;
    private final int columns;
    private final int classes;
    private final int first; // the first case of the arrays that is ours
    private final int cases;
    private final byte[] pixels; // [case × rows × columns], unsigned, never handed out
    private final byte[] labels; // [case], unsigned, never handed out
    private final Greys greys;
    private final float[] seen; // [grey]

    private Dataset(
            String name,
            int rows,
            int columns,
            int classes,
            int first,
            int cases,
            byte[] pixels,
            byte[] labels,
            Greys greys) {
        this.name = Objects.requireNonNull(name);
        this.rows = rows;
        this.columns = columns;
        this.classes = classes;
        this.first = first;
        this.cases = cases;
        this.pixels = pixels;
        this.labels = labels;
        this.greys = greys;
        this.seen = greys.seen();
    }

    /// A data set with copies of `pixels` and `labels`.
    ///
    /// @param rows (pixels) of one image, at least 1
    /// @param columns (pixels) of one image, at least 1
    /// @param classes (1) labels are 0 to `classes` − 1; 1 to 256
    /// @param pixels unsigned grey, image by image and row by row; not modified
    /// @param labels unsigned, one a case; not modified
    /// @throws IllegalArgumentException if the numbers do not fit together or a label is out of range
    public static Dataset of(String name, int rows, int columns, int classes, byte[] pixels, byte[] labels) {
        return owning(name, rows, columns, classes, pixels.clone(), labels.clone());
    }

    /// As [#of], but keeps the arrays: whoever calls gives them away.
    static Dataset owning(String name, int rows, int columns, int classes, byte[] pixels, byte[] labels) {
        if (rows < 1 || columns < 1 || classes < 1 || classes > 256) {
            throw new IllegalArgumentException("Dataset " + name + ": got " + rows + " × " + columns + " pixels and "
                    + classes + " classes, needs at least 1 × 1 and 1 to 256");
        }
        if (pixels.length != (long) labels.length * rows * columns) {
            throw new IllegalArgumentException("Dataset " + name + ": got " + pixels.length + " pixels, "
                    + labels.length + " labels of " + rows + " × " + columns + " need "
                    + (long) labels.length * rows * columns);
        }
        for (int i = 0; i < labels.length; i++) {
            if (Byte.toUnsignedInt(labels[i]) >= classes) {
                throw new IllegalArgumentException("Dataset " + name + ": label " + Byte.toUnsignedInt(labels[i])
                        + " of case " + i + " must be below the " + classes + " classes");
            }
        }
        return new Dataset(name, rows, columns, classes, 0, labels.length, pixels, labels, Greys.PLAIN);
    }

    public String name() {
        return name;
    }

    public int cases() {
        return cases;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public int classes() {
        return classes;
    }

    public int label(int index) {
        return Byte.toUnsignedInt(labels[first + checked(index)]);
    }

    /// The grey of one pixel, 0 to 255.
    public int pixel(int index, int row, int column) {
        Objects.checkIndex(row, rows);
        Objects.checkIndex(column, columns);
        return Byte.toUnsignedInt(pixels[((first + checked(index)) * rows + row) * columns + column]);
    }

    /// The named images, in that order, one a row of rows × columns pixels from 0 (black) to 1 (white), or as
    /// [#seen] says.
    public Batch images(int... indices) {
        int size = rows * columns;
        return Batch.fill(indices.length, size, into -> {
            for (int r = 0; r < indices.length; r++) {
                int from = (first + checked(indices[r])) * size;
                for (int p = 0; p < size; p++) {
                    into[r * size + p] = seen[Byte.toUnsignedInt(pixels[from + p])];
                }
            }
        });
    }

    /// What a learner sees of each grey.
    public Greys greys() {
        return greys;
    }

    /// The same pictures in other units, without copying.
    public Dataset seen(Greys others) {
        return new Dataset(name, rows, columns, classes, first, cases, pixels, labels, others);
    }

    /// (cases) of each grey: how many pixels have it.
    long[] counts() {
        long[] counts = new long[Greys.GREYS];
        int size = rows * columns;
        for (int i = first * size; i < (first + cases) * size; i++) {
            counts[Byte.toUnsignedInt(pixels[i])]++;
        }
        return counts;
    }

    /// Cases `start` … `end − 1`, without copying.
    public Dataset slice(int start, int end) {
        Objects.checkFromToIndex(start, end, cases);
        return new Dataset(name, rows, columns, classes, first + start, end - start, pixels, labels, greys);
    }

    /// The named cases, in that order.
    public Dataset select(int... indices) {
        int size = rows * columns;
        byte[] chosen = new byte[Math.multiplyExact(indices.length, size)];
        byte[] chosenLabels = new byte[indices.length];
        for (int i = 0; i < indices.length; i++) {
            int from = first + checked(indices[i]);
            System.arraycopy(pixels, from * size, chosen, i * size, size);
            chosenLabels[i] = labels[from];
        }
        return new Dataset(name, rows, columns, classes, 0, indices.length, chosen, chosenLabels, greys);
    }

    /// SHA-256 of the content, 64 hexadecimal digits: cases, rows, columns and classes as big-endian 32-bit numbers,
    /// then all pixels, then all labels. Neither the name nor
    /// [#greys] count.
    public String sha256() {
        int size = rows * columns;
        MessageDigest digest = digest();
        digest.update(ByteBuffer.allocate(16)
                .putInt(cases)
                .putInt(rows)
                .putInt(columns)
                .putInt(classes)
                .flip());
        digest.update(pixels, first * size, cases * size);
        digest.update(labels, first, cases);
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dataset d
                && name.equals(d.name)
                && cases == d.cases
                && rows == d.rows
                && columns == d.columns
                && classes == d.classes
                && greys.equals(d.greys)
                && Arrays.equals(labels, first, first + cases, d.labels, d.first, d.first + d.cases)
                && Arrays.equals(
                        pixels,
                        first * rows * columns,
                        (first + cases) * rows * columns,
                        d.pixels,
                        d.first * rows * columns,
                        (d.first + d.cases) * rows * columns);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, cases, rows, columns, classes);
    }

    @Override
    public String toString() {
        return "Dataset[" + name + ", " + cases + " of " + rows + " × " + columns + " pixels, " + classes + " classes]";
    }

    private int checked(int index) {
        return Objects.checkIndex(index, cases);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
