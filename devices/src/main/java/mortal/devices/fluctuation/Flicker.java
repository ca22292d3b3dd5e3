package mortal.devices.fluctuation;

import mortal.devices.Checks;

/// 1/f noise between two correlation times: what a [Fluctuation] follows.
///
/// It is a sum of processes of equal variance whose memories lie a factor of 4 apart, which makes a spectrum of slope
/// −1
/// (densities of neighbours overlap; the autocorrelation ripples by 0.031 of a decade's variance around a straight line
/// over
/// the logarithm of time). That few
/// processes a decade suffice was shown by Costanzi and Dahlberg, PRL 119, 097201 (2017).
///
/// @param perDecade (of what fluctuates) standard deviation of what one decade of frequency holds, at least 0
/// @param shortestSeconds (s) memory of the fastest process, at least 16 ns
/// @param longestSeconds (s) the slowest process remembers at least as long; from the shortest to 30 years
public record Flicker(float perDecade, double shortestSeconds, double longestSeconds) {
    /// (1) from one memory to the next
    static final int RATIO = 4;

    private static final double NANOS = 1e9;
    private static final double LEAST_SECONDS = 16e-9;
    /// 30 years; the next memory still fits a long of nanoseconds.
    private static final double MOST_SECONDS = 30 * 365.25 * 86_400;

    public Flicker {
        Checks.atLeast("Flicker.perDecade", perDecade, 0);
        Checks.atLeast("Flicker.shortestSeconds (s)", shortestSeconds, LEAST_SECONDS);
        Checks.atLeast("Flicker.longestSeconds (s)", longestSeconds, shortestSeconds);
        Checks.atLeast("30 years less Flicker.longestSeconds (s)", MOST_SECONDS - longestSeconds, 0);
    }

    /// Flicker whose variance over all is 1.
    public static Flicker unit(double shortestSeconds, double longestSeconds) {
        Flicker one = new Flicker(1, shortestSeconds, longestSeconds);
        return new Flicker((float) (1 / one.deviation()), shortestSeconds, longestSeconds);
    }

    /// (processes) summed.
    public int processes() {
        int count = 1;
        for (double nanos = shortestNanos(); nanos < longestSeconds * NANOS; nanos *= RATIO) {
            count++;
        }
        return count;
    }

    /// (ns) memory of the fastest process.
    long shortestNanos() {
        return Math.round(shortestSeconds * NANOS);
    }

    /// (of what fluctuates) standard deviation of one process.
    double each() {
        return perDecade * Math.sqrt(StrictMath.log10(RATIO));
    }

    /// (of what fluctuates) standard deviation of the whole, at every moment.
    public double deviation() {
        return each() * Math.sqrt(processes());
    }
}
