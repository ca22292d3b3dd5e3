package mortal.devices.neuron;

import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// The one instrument a layer has to see itself with: it reports one number a case.
///
///     reading = (1 + gain(t)) · true + offset(t) · n,   rounded to a step of `resolution · n` where that is above 0
///     gain(t) = gainSpread · ξ₁ + gainWalk · W₁(t),   offset(t) = offsetSpread · ξ₂ + offsetWalk · W₂(t)
///
/// for n units, with ξ frozen for each sensor and W its [Walk]s. What is true depends on how it is wired:
///
///     squares:  Σ y²                                  one squarer a unit
///     sum:      Σ y                                   a wire
///     groups:   Σ_g (Σ_{i in g} y_i)² / |g|           one squarer a group of neighbours
///
/// @param form how it is wired
/// @param group (units) of a group, at least 1; the last one takes what is left. Read where `form` is groups
/// @param gainSpread (1) relative, at least 0
/// @param offsetSpread (1) in units of a population's goodness at threshold, at least 0
/// @param resolution (1) in the same units, at least 0; 0 for a continuous sensor
/// @param gainWalk (1) relative deviation of the gain's walk, at least 0
/// @param offsetWalk (1) deviation of the offset's walk, in units of a population's goodness at threshold, at least 0
/// @param walkSeconds (s) memory of both walks, above 10⁻⁶
public record Sensor(
        Form form,
        int group,
        float gainSpread,
        float offsetSpread,
        float resolution,
        float gainWalk,
        float offsetWalk,
        double walkSeconds) {

    /// What a sensor adds up.
    public enum Form {
        SQUARES,
        SUM,
        GROUPS
    }

    public Sensor {
        Checks.atLeast("Sensor.group", group, 1);
        Checks.atLeast("Sensor.gainSpread", gainSpread, 0);
        Checks.atLeast("Sensor.offsetSpread", offsetSpread, 0);
        Checks.atLeast("Sensor.resolution", resolution, 0);
        Checks.atLeast("Sensor.gainWalk", gainWalk, 0);
        Checks.atLeast("Sensor.offsetWalk", offsetWalk, 0);
        Checks.above("Sensor.walkSeconds (s)", walkSeconds, 1e-6);
    }

    /// A sum of squares that stands still.
    public Sensor(float gainSpread, float offsetSpread, float resolution) {
        this(Form.SQUARES, 1, gainSpread, offsetSpread, resolution, 0, 0, 1);
    }

    /// A sensor that reports what is.
    public Sensor() {
        this(0, 0, 0);
    }

    /// Makes the sensor of one population.
    ///
    /// @param units (units) of the population
    /// @param die where gain and offset are frozen
    /// @param life where their walks come from
    public LayerSensor fabricate(int units, Seed die, Seed life, Kernels kernels) {
        return new LayerSensor(this, units, die, life, kernels);
    }
}
