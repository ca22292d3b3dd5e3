package mortal.devices.tile;

import mortal.substrate.Seed;

/// Where the draws of one tile come from in one round of reading. Within each, a case's draws stand at its number times
/// the padded width, so that they belong to the case and not to the batch it came in.
///
/// @param rounding of the row converters
/// @param input noise of the rows
/// @param cells noise of reading the cells
/// @param offset noise of reading the offset column
/// @param output noise of the amplifiers
record Sources(Seed rounding, Seed input, Seed cells, Seed offset, Seed output) {

    /// @param round how often the cases have been read before
    static Sources of(Seed noise, int tile, int round) {
        Seed here = noise.child("tile", tile).child(round);
        return new Sources(
                here.child("rounding"),
                here.child("input"),
                here.child("cells"),
                here.child("offset"),
                here.child("output"));
    }
}
