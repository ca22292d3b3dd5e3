package mortal.experiments.lab;

import java.util.List;
import mortal.substrate.Batch;

/// What somebody looks at; nothing of it reaches a chip.
///
/// @param close names of the chips that are looked at closely
/// @param projection number of the one whose cells are looked at, from 0
/// @param rows (cells) at most so many of each column: those in the middle
/// @param columns (cells) at most so many of each row: the first
/// @param fields how many units of the first hidden population show what they see
/// @param picture 1 × inputs (1), 0 black to 1 white: what the close chips are shown
/// @param label (1) what the picture is; below 0 if nobody knows, and the chip's own answer stands for it then
/// @param source unit that the cell comes from whose story is told, from 0; below 0 for none
/// @param target unit that it leads to
public record Gaze(
        List<String> close,
        int projection,
        int rows,
        int columns,
        int fields,
        Batch picture,
        int label,
        int source,
        int target) {
    public Gaze {
        close = List.copyOf(close);
        if (projection < 0 || rows < 1 || columns < 1 || fields < 0 || picture.cases() != 1) {
            throw new IllegalArgumentException("Gaze: projection = " + projection + ", rows = " + rows + ", columns = "
                    + columns + ", fields = " + fields + ", picture = " + picture
                    + "; must be at least 0, 1, 1, 0 and one case");
        }
    }

    /// At all chips from afar: only what was noted.
    public static Gaze afar(int inputs) {
        return new Gaze(List.of(), 0, 1, 1, 0, Batch.fill(1, inputs, into -> {}), -1, -1, -1);
    }
}
