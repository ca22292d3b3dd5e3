package mortal.substrate;

import java.util.Arrays;
import java.util.function.Consumer;

/// A matrix of signals, one row a case, one column a unit. Immutable: a batch once made stays valid for ever.
///
/// Shape: `cases` × `size`, both at least 0. Values are dimensionless unless whoever made the batch says otherwise.
public final class Batch {
    private final int cases;
    private final int size;
    private final float[] values; // [cases × size], row by row, never handed out

    private Batch(int cases, int size, float[] values) {
        this.cases = cases;
        this.size = size;
        this.values = values;
    }

    /// A batch with a copy of `values`.
    ///
    /// @param values row by row, `cases` × `size` of them; not modified
    /// @throws IllegalArgumentException if the number of values does not fit the shape
    public static Batch of(int cases, int size, float... values) {
        if (values.length != Math.multiplyExact(cases, size)) {
            throw new IllegalArgumentException("Batch.values: got " + values.length + " numbers, " + cases
                    + " cases of " + size + " need " + (long) cases * size);
        }
        return new Batch(cases, size, values.clone());
    }

    /// A batch whose values `fill` writes once into an array of zeros; the array must not be kept.
    public static Batch fill(int cases, int size, Consumer<float[]> fill) {
        float[] values = new float[Math.multiplyExact(cases, size)];
        fill.accept(values);
        return new Batch(cases, size, values);
    }

    public int cases() {
        return cases;
    }

    public int size() {
        return size;
    }

    public float at(int row, int unit) {
        return values[row * size + unit];
    }

    /// Copies rows `first` … `first + count − 1` to `into`, row r starting at `offset + r · stride`.
    ///
    /// @param into modified
    /// @param stride at least [#size]
    public void copyTo(int first, int count, float[] into, int offset, int stride) {
        for (int r = 0; r < count; r++) {
            System.arraycopy(values, (first + r) * size, into, offset + r * stride, size);
        }
    }

    /// The cases named by `rows`, in that order.
    public Batch select(int... rows) {
        return fill(rows.length, size, into -> {
            for (int r = 0; r < rows.length; r++) {
                System.arraycopy(values, rows[r] * size, into, r * size, size);
            }
        });
    }

    /// Cases `first` … `end − 1`.
    public Batch slice(int first, int end) {
        return new Batch(end - first, size, Arrays.copyOfRange(values, first * size, end * size));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Batch b && cases == b.cases && size == b.size && Arrays.equals(values, b.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Batch[" + cases + " × " + size + "]";
    }
}
