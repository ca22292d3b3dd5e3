package mortal.devices.tile;

/// What reads did, for a meter. Repeated reads of bound management count as often as they were made.
///
/// @param reads (reads) of a tile, one a case
/// @param rows (conversions) of row converters
/// @param columns (conversions) of column converters
/// @param cells (reads) of single weights
public record Work(long reads, long rows, long columns, long cells) {
    /// Nothing done.
    public static final Work NONE = new Work(0, 0, 0, 0);

    public Work plus(Work other) {
        return new Work(reads + other.reads, rows + other.rows, columns + other.columns, cells + other.cells);
    }
}
