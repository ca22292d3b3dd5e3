package mortal.ui.play;

import java.util.List;
import mortal.experiments.lab.LabFrame;
import mortal.experiments.lab.Look;
import mortal.experiments.lab.Scenario;

/// Whether anything changes any more.
final class Stillness {
    private Stillness() {}

    /// Of so many looks back, for every chip: either nobody teaches it, or the mean error of the newer half lies within
    /// the mean interval of the older.
    ///
    /// @param looks at least 2
    static boolean of(LabFrame frame, int looks) {
        return frame.chips().stream().allMatch(chip -> idle(chip) || still(chip.looks(), looks));
    }

    private static boolean idle(LabFrame.ChipView chip) {
        return chip.dead() || chip.teacher().equals(Scenario.NOBODY);
    }

    private static boolean still(List<Look> all, int looks) {
        if (all.size() < looks) {
            return false;
        }
        List<Look> last = all.subList(all.size() - looks, all.size());
        List<Look> older = last.subList(0, looks / 2);
        double newer = last.subList(looks / 2, looks).stream()
                .mapToDouble(look -> look.error().value())
                .average()
                .orElse(0);
        double before = older.stream()
                .mapToDouble(look -> look.error().value())
                .average()
                .orElse(0);
        double half = older.stream()
                .mapToDouble(look -> (look.error().high() - look.error().low()) / 2)
                .average()
                .orElse(0);
        return Math.abs(newer - before) < half / 4;
    }
}
