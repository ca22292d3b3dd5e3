package mortal.experiments.contrast;

import java.util.List;

/// What one die came to, taught by one rule under disturbances of one kind.
///
/// @param chip name of the design
/// @param stray which units shared the disturbance
/// @param arm what taught it
/// @param serial of the die
/// @param calm (1) test error, taught and asked without any disturbance
/// @param levels one for each memory, in order
public record CancelCurve(
        String chip, CancelSettings.Stray stray, ContrastArm arm, int serial, double calm, List<Level> levels) {
    public CancelCurve {
        levels = List.copyOf(levels);
    }

    /// One memory of the disturbance.
    ///
    /// @param memory (passes)
    /// @param turned (degrees) between the change of weights that one case makes with the disturbance and without, on
    ///     the chip that was taught without; the mean over cases
    /// @param bent (degrees) the same for the sum of all those cases' changes, the disturbance going on from case to
    /// case
    /// @param error (1) test error, taught and asked under the disturbance, which goes on
    /// @param later (1) test error, taught under it and asked long after, when it is another
    /// @param quiet (1) test error, taught under it and asked without
    public record Level(double memory, double turned, double bent, double error, double later, double quiet) {}
}
