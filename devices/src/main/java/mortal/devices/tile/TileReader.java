package mortal.devices.tile;

import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// Reads tiles, some cases at a time, and again those that clip. Holds nothing but arrays to work in: one for each
/// thread, for all tiles of one [Periphery].
public final class TileReader {
    /// (cases) read at a time, so that their sums stay in the second-level cache; a multiple of the product kernel's
    /// block of rows. Chosen by measurement.
    static final int CASES = 48;

    private static final float[] NOTHING = new float[0];

    private final Periphery law;
    private final Kernels kernels;
    private final int rounds;
    private final int[] signal = new int[CASES]; // where the case's signals begin
    private final int[] output = new int[CASES]; // where its outputs begin
    private final int[] from = new int[CASES]; // the same of the cases that are read, within the tile
    private final int[] to = new int[CASES];
    private final long[] number = new long[CASES];
    private final Lines lines;
    private final Currents currents;
    private Readout readout;
    private Panels panels;
    private float[] x = NOTHING;
    private float[] into = NOTHING;
    private Seed noise = new Seed(0);
    private long firstCase;
    private int some; // cases of this turn
    private int cases; // of them, those that are still read
    private int round;
    private int fed = -1; // first row of what the lines carry, for the first round of all cases of this turn

    public TileReader(Periphery law, Kernels kernels) {
        this.law = law;
        this.kernels = kernels;
        rounds = law.scaling().rounds(law.dac());
        lines = new Lines(law, CASES, law.rows(), kernels);
        currents = new Currents(law, CASES, law.columns(), kernels);
        readout = new Readout(law, law.columns(), kernels);
        panels = new Panels(law, 0);
    }

    void begin(Periphery itsLaw, Panels itsPanels, float[] signals, float[] outputs, Seed draws) {
        if (!law.equals(itsLaw)) {
            throw new IllegalArgumentException("TileReader: was made for " + law + ", must be for " + itsLaw);
        }
        panels = itsPanels;
        x = signals;
        into = outputs;
        noise = draws;
    }

    void cases(int count, int signalsAt, int signalsStride, int outputsAt, int outputsStride, long first) {
        some = count;
        firstCase = first;
        fed = -1;
        for (int c = 0; c < count; c++) {
            signal[c] = signalsAt + c * signalsStride;
            output[c] = outputsAt + c * outputsStride;
        }
    }

    /// Reads a tile and adds its outputs.
    Work read(Tile tile) {
        start(tile);
        long reads = 0;
        while (cases > 0) {
            Sources sources = Sources.of(noise, tile.number, round);
            if (fed != tile.firstRow) {
                lines.feed(cases, tile.rows, x, from, number, Math.scalb(1f, round), sources);
                fed = Lines.same(law) && round == 0 ? tile.firstRow : -1;
            }
            currents.add(cases, tile, lines, panels);
            reads += cases;
            cases = finish(tile, sources);
            fed = cases > 0 ? -1 : fed;
            round++;
        }
        return new Work(reads, reads * tile.rows, reads * tile.columns, reads * tile.rows * tile.columns);
    }

    private void start(Tile tile) {
        cases = some;
        round = 0;
        for (int c = 0; c < some; c++) {
            from[c] = signal[c] + tile.firstRow;
            to[c] = output[c] + tile.firstColumn;
            number[c] = firstCase + c;
        }
        if (readout.width() != tile.width) {
            readout = new Readout(law, tile.width, kernels);
        }
    }

    /// @return how many cases are to be read again; they are moved to the front
    private int finish(Tile tile, Sources sources) {
        int again = 0;
        for (int c = 0; c < cases; c++) {
            boolean clipped = readout.read(tile, c, number[c], lines, currents, sources);
            if (clipped && round < rounds) {
                from[again] = from[c];
                to[again] = to[c];
                number[again] = number[c];
                again++;
            } else {
                readout.add(tile.columns, into, to[c]);
            }
        }
        return again;
    }

    /// Puts what comes to a tile's converters, which are ideal, behind one another.
    ///
    /// @return how many numbers those are
    int outputs(Tile tile, float[] outputs, int at) {
        start(tile);
        Sources sources = Sources.of(noise, tile.number, 0);
        lines.feed(cases, tile.rows, x, from, number, 1, sources);
        currents.add(cases, tile, lines, panels);
        for (int c = 0; c < cases; c++) {
            readout.read(tile, c, number[c], lines, currents, sources);
            readout.unscaled(tile.columns, lines.scale[c], outputs, at + c * tile.columns);
        }
        return cases * tile.columns;
    }
}
