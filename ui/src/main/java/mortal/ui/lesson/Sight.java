package mortal.ui.lesson;

import java.util.List;
import java.util.Optional;
import mortal.experiments.lab.Act;
import mortal.experiments.lab.LabFrame;
import mortal.experiments.lab.LabFrame.ChipView;
import mortal.experiments.lab.Scenario;
import mortal.ui.play.Shot;

/// What a goal is judged by: a picture, the one before it, and what the lesson began with.
///
/// @param now the newest
/// @param before the one that was shown before; the same as `now` for the first
/// @param opened the lesson's own scenario: what its script does is nobody's merit
record Sight(Shot now, Shot before, Scenario opened) {

    /// A chip that is there now.
    Optional<ChipView> chip(String name) {
        LabFrame frame = now.frame();
        return frame == null
                ? Optional.empty()
                : frame.chips().stream()
                        .filter(chip -> chip.name().equals(name))
                        .findFirst();
    }

    /// (lessons) played.
    long lesson() {
        LabFrame frame = now.frame();
        return frame == null ? 0 : frame.lesson();
    }

    /// What somebody has done up to now, beside the lesson's own script.
    List<Act> done() {
        return now.scenario().script().stream()
                .filter(act -> act.at() <= lesson() && !opened.script().contains(act))
                .toList();
    }
}
