package mortal.ui.play;

import mortal.experiments.lab.LabFrame;
import mortal.experiments.lab.Scenario;
import org.jspecify.annotations.Nullable;

/// All that a window draws at a moment. Immutable.
///
/// @param scenario being played, with all that was done
/// @param frame of the lab; null before the first lab is made
/// @param play how it is played
public record Shot(Scenario scenario, @Nullable LabFrame frame, Play play) {

    /// How a lab is played.
    ///
    /// @param running whether it goes on by itself
    /// @param wanted (lessons/s) asked for; infinite for as fast as it goes
    /// @param reached (lessons/s) over the last half second
    /// @param perFrame (lessons) from the picture before to this one
    /// @param target (lessons) that it is being played to, when it was taken somewhere; the lesson itself otherwise
    /// @param furthest (lessons) that it has ever come to
    /// @param perEpoch (lessons) of an epoch
    /// @param notice one line worth knowing, or empty
    /// @param trouble one line on what went wrong, or empty
    /// @param number of what was opened: it rises when another scenario begins
    public record Play(
            boolean running,
            double wanted,
            double reached,
            long perFrame,
            long target,
            long furthest,
            int perEpoch,
            String notice,
            String trouble,
            long number) {}
}
