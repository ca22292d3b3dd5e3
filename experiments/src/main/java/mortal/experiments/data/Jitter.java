package mortal.experiments.data;

import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// Shifts pictures at random; what comes in from outside is 0. A case's shift belongs to its number.
///
/// @param most (pixels) across and down, each way, all shifts equally likely; at least 0
public record Jitter(int most, Seed seed) {

    /// @param columns (pixels) of a row
    /// @param first number of the first case
    public Batch of(Batch pictures, int columns, long first) {
        if (most == 0) {
            return pictures;
        }
        int size = pictures.size();
        return Batch.fill(pictures.cases(), size, into -> {
            for (int c = 0; c < pictures.cases(); c++) {
                int across = Draws.integer(seed.child("across"), first + c, 2 * most + 1) - most;
                int down = Draws.integer(seed.child("down"), first + c, 2 * most + 1) - most;
                for (int i = 0; i < size; i++) {
                    int row = i / columns - down;
                    int column = i % columns - across;
                    boolean inside = row >= 0 && row * columns < size && column >= 0 && column < columns;
                    into[c * size + i] = inside ? pictures.at(c, row * columns + column) : 0;
                }
            }
        });
    }
}
