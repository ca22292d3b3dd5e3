package mortal.simulator.chip;

import java.util.Arrays;
import mortal.devices.kernel.Kernels;
import mortal.devices.tile.TileReader;
import mortal.devices.tile.Work;
import mortal.substrate.Seed;
import org.jspecify.annotations.Nullable;

/// One crossbar of a projection and where it stands in it: its rows are some of the projection's rows, the bias line
/// among them, and its columns some of the columns, side by side.
final class Patch {
    final Crossbar crossbar;
    private final int number; // from 0
    private final int first; // column of the projection that its first column is
    private final int[] rows; // [row] of the projection; empty where it is all of it
    private final int[] places; // [row of the projection] its row here, -1 for none; empty likewise

    /// All of a projection.
    Patch(Crossbar crossbar) {
        this(crossbar, 0, 0, new int[0], new int[0]);
    }

    /// @param rows of the projection, one a row of the crossbar, rising; kept
    /// @param all (rows) of the projection
    static Patch of(Crossbar crossbar, int number, int first, int[] rows, int all) {
        int[] places = new int[all];
        Arrays.fill(places, -1);
        for (int i = 0; i < rows.length; i++) {
            places[rows[i]] = i;
        }
        return new Patch(crossbar, number, first, rows, places);
    }

    private Patch(Crossbar crossbar, int number, int first, int[] rows, int[] places) {
        this.crossbar = crossbar;
        this.number = number;
        this.first = first;
        this.rows = rows;
        this.places = places;
    }

    Patch fork() {
        return new Patch(crossbar.fork(), number, first, rows, places);
    }

    boolean whole() {
        return rows.length == 0;
    }

    /// (columns) of the projection that come before its own.
    int first() {
        return first;
    }

    /// Its own branch of something that all crossbars of a projection draw from.
    Seed own(Seed seed) {
        return whole() ? seed : seed.child("location", number);
    }

    /// Where a row of the projection is, -1 if it does not come here.
    int row(int row) {
        return whole() ? row : places[row];
    }

    /// As [Crossbar#drive] for all rows and columns of the projection.
    Work drive(
            int cases,
            float[] x,
            int xOffset,
            int xStride,
            float[] into,
            int offset,
            int stride,
            Seed noise,
            long firstCase,
            @Nullable TileReader reader) {
        if (whole()) {
            return crossbar.drive(cases, x, xOffset, xStride, into, offset, stride, noise, firstCase, reader);
        }
        float[] seen = gather(cases, x, xOffset, xStride);
        int height = rows.length;
        if (crossbar.columns % Kernels.PANEL == 0) {
            return crossbar.drive(cases, seen, 0, height, into, offset + first, stride, own(noise), firstCase, reader);
        }
        // Panels are written whole, and behind the last unit of a ragged one stand those of the next location.
        int width = crossbar.panels() * Kernels.PANEL;
        float[] apart = new float[cases * width];
        copy(cases, into, offset + first, stride, apart, 0, width);
        Work work = crossbar.drive(cases, seen, 0, height, apart, 0, width, own(noise), firstCase, reader);
        copy(cases, apart, 0, width, into, offset + first, stride);
        return work;
    }

    private void copy(int cases, float[] from, int at, int stride, float[] into, int offset, int step) {
        for (int c = 0; c < cases; c++) {
            System.arraycopy(from, at + c * stride, into, offset + c * step, crossbar.columns);
        }
    }

    /// The signals of its rows, case by case without gaps.
    private float[] gather(int cases, float[] x, int offset, int stride) {
        float[] seen = new float[cases * rows.length];
        for (int c = 0; c < cases; c++) {
            int to = c * rows.length;
            int from = offset + c * stride;
            for (int i = 0; i < rows.length; i++) {
                seen[to + i] = x[from + rows[i]];
            }
        }
        return seen;
    }

    void mark(Mark mark) {
        crossbar.marks.add(
                whole() ? mark : mark.at(gather(mark.cases, mark.before, 0, mark.stride), rows.length, first));
    }

    /// Of a value for each cell of the projection, listed row by row, those of its own.
    ///
    /// @param columns (columns) of the projection
    float[] own(float[] values, int columns) {
        if (whole()) {
            return values;
        }
        float[] own = new float[crossbar.rows * crossbar.columns];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, rows[i] * columns + first, own, i * crossbar.columns, crossbar.columns);
        }
        return own;
    }

    boolean[] own(boolean[] values, int columns) {
        if (whole()) {
            return values;
        }
        boolean[] own = new boolean[crossbar.rows * crossbar.columns];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, rows[i] * columns + first, own, i * crossbar.columns, crossbar.columns);
        }
        return own;
    }
}
