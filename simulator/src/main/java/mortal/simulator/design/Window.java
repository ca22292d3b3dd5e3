package mortal.simulator.design;

import mortal.devices.Checks;

/// When a chip counts as dead: it is shown fixed stimuli, and every population must answer within a window.
///
/// @param stimuli (cases) fixed drives of a check-up, at least 2
/// @param low (1) least mean goodness of a population, in units of its goodness at threshold (one a unit), at least 0
/// @param high (1) most of it, above `low`
/// @param contrast (1) least relative standard deviation of a population's answers over the stimuli, at least 0
public record Window(int stimuli, float low, float high, float contrast) {
    public Window {
        Checks.atLeast("Window.stimuli (cases)", stimuli, 2);
        Checks.atLeast("Window.low", low, 0);
        Checks.above("Window.high", high, low);
        Checks.atLeast("Window.contrast", contrast, 0);
    }

    /// Wide enough for every chip that answers at all. Chosen.
    public static Window wide() {
        return new Window(16, 0.001f, 1000, 0.001f);
    }
}
