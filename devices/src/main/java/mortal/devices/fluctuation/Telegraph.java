package mortal.devices.fluctuation;

import mortal.devices.Checks;

/// Random telegraph noise: a trap beside a cell's path that is empty or full and lowers what the cell conducts while it
/// is full. Log-normal amplitudes: devices reference §7.2. What [Switches] follow.
///
/// @param share (1) of the cells that have a trap, 0 … 1
/// @param amplitude (of what fluctuates) median of the drop while full, at least 0
/// @param amplitudeSpread (1) standard deviation of its logarithm, at least 0
/// @param full (1) share of the time that a trap is full, 0 … 1
/// @param shortestSeconds (s) correlation time of the quickest trap, at least 1 ns
/// @param longestSeconds (s) of the slowest; in between they are spread evenly by logarithm; from the shortest to 30
///     years
public record Telegraph(
        float share,
        float amplitude,
        float amplitudeSpread,
        float full,
        double shortestSeconds,
        double longestSeconds) {
    private static final double LEAST_SECONDS = 1e-9;
    private static final double MOST_SECONDS = 30 * 365.25 * 86_400;

    public Telegraph {
        Checks.atLeast("Telegraph.share", share, 0);
        Checks.atLeast("1 less Telegraph.share", 1 - share, 0);
        Checks.atLeast("Telegraph.amplitude", amplitude, 0);
        Checks.atLeast("Telegraph.amplitudeSpread", amplitudeSpread, 0);
        Checks.atLeast("Telegraph.full", full, 0);
        Checks.atLeast("1 less Telegraph.full", 1 - full, 0);
        Checks.atLeast("Telegraph.shortestSeconds (s)", shortestSeconds, LEAST_SECONDS);
        Checks.atLeast("Telegraph.longestSeconds (s)", longestSeconds, shortestSeconds);
        Checks.atLeast("30 years less Telegraph.longestSeconds (s)", MOST_SECONDS - longestSeconds, 0);
    }
}
