package mortal.experiments.fit;

import java.util.List;
import mortal.experiments.config.Nearest;
import mortal.substrate.InputException;

/// The laws that are fitted, simplest first: of two that fit alike, the first is named first.
final class Curves {
    /// In the order of [#of].
    static final List<String> NAMES = List.of(
            "constant-step",
            "soft-bounds",
            "neurosim",
            "linear-step",
            "power-step",
            "exponential-step",
            "piecewise-step");

    private Curves() {}

    static List<PulseCurve> of(PulseData data, WeightMap map) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (PulseData.Device device : data.devices()) {
            Hints hints = Hints.of(Track.of(device.cycles(), map));
            low = Math.min(low, hints.low());
            high = Math.max(high, hints.high());
        }
        return List.of(
                new ConstantCurve(),
                new SoftBoundsCurve(),
                new NeuroSimCurve(data.longestPhase()),
                new LinearCurve(),
                new PowerCurve(),
                new ExponentialCurve(),
                new PiecewiseCurve(low, high));
    }

    /// @throws InputException if there is none of that name
    static void check(String name) {
        if (!NAMES.contains(name)) {
            throw new InputException("--law '" + name + "' is unknown" + Nearest.hint(name, NAMES));
        }
    }
}
