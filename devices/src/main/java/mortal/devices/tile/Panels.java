package mortal.devices.tile;

/// What the kernels read of a projection's cells, by panel: the weights, which belong to the cells, and what was worked
/// out from them when they were last looked at.
final class Panels {
    /// [panel][row · 32 + column], as all of these.
    final float[][] weights;
    /// (1) Conductance on the line, of the highest.
    final float[][] loads;
    /// (weight²) As the cells said.
    final float[][] said;
    /// (weight) What multiplies x² and x³.
    final float[][] squares;

    final float[][] cubes;

    private final Periphery tile;
    private final boolean loaded;
    private float[] silence = new float[0];

    Panels(Periphery tile, int count) {
        this.tile = tile;
        loaded = tile.wire().drops() || tile.readNoise().kind() == ReadNoise.Kind.PCM;
        weights = new float[count][0];
        loads = new float[count][0];
        said = new float[count][0];
        squares = new float[count][0];
        cubes = new float[count][0];
    }

    float[][] variances(ReadNoise.Kind kind) {
        return kind == ReadNoise.Kind.PCM ? loads : said;
    }

    /// Zeros for cells without noise, the same for all panels.
    synchronized float[] silent(int cells) {
        silence = sized(silence, cells);
        return silence;
    }

    void settle(int panel, float[] cells) {
        weights[panel] = cells;
        if (loaded) {
            loads[panel] = sized(loads[panel], cells.length);
            tile.signs().loads(cells, loads[panel]);
        }
        if (tile.curve().needsProducts()) {
            squares[panel] = sized(squares[panel], cells.length);
            cubes[panel] = sized(cubes[panel], cells.length);
            tile.curve().coefficients(tile.signs(), cells, squares[panel], cubes[panel]);
        }
    }

    private static float[] sized(float[] array, int size) {
        return array.length == size ? array : new float[size];
    }
}
