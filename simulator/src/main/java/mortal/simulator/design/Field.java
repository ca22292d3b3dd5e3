package mortal.simulator.design;

/// A hidden population as a grid of locations, each of which sees a window of the grid below and shares no weights with
/// the others. Units are numbered location by location, row by row.
///
/// @param rows (locations) of the grid, at least 1
/// @param columns (locations) of the grid, at least 1
/// @param window (locations) along a side of what a location sees, at least 1; of the lowest population, pixels
/// @param stride (locations) from one window to the next, at least 1; of the lowest population, pixels
/// @param units (units) at each location, at least 1
public record Field(int rows, int columns, int window, int stride, int units) {
    /// (1) Beyond what any picture has, and small enough to be multiplied.
    private static final int MOST = 1 << 14;

    public Field {
        check("rows", rows);
        check("columns", columns);
        check("window", window);
        check("stride", stride);
        check("units", units);
    }

    private static void check(String key, int got) {
        if (got < 1 || got > MOST) {
            throw new IllegalArgumentException("Field." + key + " = " + got + ", must be 1 … " + MOST);
        }
    }

    /// (locations) of the grid.
    public int locations() {
        return rows * columns;
    }

    /// (units) of the population.
    public long size() {
        return (long) locations() * units;
    }
}
