package mortal.devices.neuron;

import mortal.devices.Checks;

/// What comes back of a shift by [Ageing] once the stress is over: a share that grows with the logarithm of the time
/// t without stress,
///
///     recovered = share · min(1, lg(1 + t / seconds) / decades)
///
/// and is lost at once when the unit is under stress again, so that it depends on nothing but the time since then.
/// Temperature is left out: recovery hardly depends on it beside the shift itself.
///
/// Source: that recovery is partial and about linear in the logarithm of time is textbook; where it begins and ends is
/// chosen by whoever writes the design.
///
/// @param share (1) that comes back in the end, 0 … 1; 0 for none
/// @param seconds (s) after which it begins, above 0
/// @param decades (1) of time that it takes, above 0
public record Recovery(double share, double seconds, double decades) {

    public Recovery {
        Checks.atLeast("Recovery.share", share, 0);
        Checks.atLeast("Recovery.share's distance from 1", 1 - share, 0);
        Checks.above("Recovery.seconds (s)", seconds, 0);
        Checks.above("Recovery.decades", decades, 0);
    }

    /// None; from a microsecond to ten days, were there any.
    public Recovery() {
        this(0, 1e-6, 12);
    }

    /// (1) what is left of a shift.
    ///
    /// @param rested (s) without stress, at least 0
    public double left(double rested) {
        return share == 0
                ? 1
                : 1 - share * Math.min(1, StrictMath.log1p(rested / seconds) / (StrictMath.log(10) * decades));
    }
}
