package mortal.experiments.forward;

import java.util.List;
import mortal.experiments.mortality.Demands;

/// What can be set of `fast-weights`.
///
/// @param chips (dies) of each design, at least 1
/// @param cases (cases) shown to each, each to a fork of its own, at least 1
/// @param gains (1) of goodness that an update shall bring, S*/S, each above 1
/// @param hidden (units) of the populations
/// @param labelStrength (1) of the label's unit, above 0
/// @param bare whether a capacitor in front of the cells is taken away: what smooths cannot hit a target at once
public record FastWeightsSettings(
        int chips, int cases, List<Double> gains, List<Integer> hidden, float labelStrength, boolean bare) {

    public FastWeightsSettings {
        gains = List.copyOf(gains);
        hidden = List.copyOf(hidden);
        Demands.atLeast("chips", chips, 1);
        Demands.atLeast("cases", cases, 1);
        if (gains.isEmpty() || hidden.isEmpty()) {
            throw new IllegalArgumentException("gains and hidden, must each name at least one");
        }
        gains.forEach(gain -> Demands.above("gains", gain, 1));
        hidden.forEach(units -> Demands.atLeast("hidden", units, 1));
        Demands.above("labelStrength", labelStrength, 0);
    }

    /// Half a minute on two cores.
    public static FastWeightsSettings small() {
        return new FastWeightsSettings(8, 24, List.of(1.21, 2.25), List.of(200, 200), 3, true);
    }
}
