package mortal.experiments.fit;

import java.util.List;
import java.util.Map;

/// A law of pulses as a fit sees it: the mean step at every weight, for numbers that are sought. All laws are written
/// by
/// their step at weight 0 and by how it changes from there, because data say that most directly.
///
/// Source of the laws: the pulsed devices of aihwkit 1.1.0 and NeuroSim's benchmark devices.
interface PulseCurve {

    /// The name of the synapse law, or of the curve where there is none.
    String name();

    List<Parameter> parameters();

    /// (1) mean size of a pulse at a weight, before bounds cut it.
    ///
    /// @param p values in the order of the parameters, not modified
    double step(boolean up, double w, double[] p);

    /// (1) bound at which pulses downwards stop; none where steps vanish by themselves.
    default double lower(double[] p) {
        return Double.NEGATIVE_INFINITY;
    }

    /// (1) bound at which pulses upwards stop; none where steps vanish by themselves.
    default double upper(double[] p) {
        return Double.POSITIVE_INFINITY;
    }

    /// Values to begin a search with, the likeliest first.
    List<double[]> starts(Hints hints);

    /// What else the numbers say, by name with unit.
    default Map<String, Double> derived(double[] p) {
        return Map.of();
    }

    /// The numbers as keys of the synapse law called [#name()]; empty where these numbers have no such form.
    default Map<String, Object> keys(double[] p) {
        return Map.of();
    }
}
