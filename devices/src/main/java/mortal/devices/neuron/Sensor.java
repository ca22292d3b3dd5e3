package mortal.devices.neuron;

import mortal.devices.Checks;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// The one instrument a layer has to see itself with: it reports the sum of squares of its units' activities, once a
/// case.
///
///     reading = (1 + gain) · Σ y² + offset · n,   rounded to a step of `resolution · n` where that is above 0
///
/// for n units, with gain = gainSpread · ξ₁ and offset = offsetSpread · ξ₂ frozen for each sensor.
///
/// @param gainSpread (1) relative, at least 0
/// @param offsetSpread (1) in units of a population's goodness at threshold, at least 0
/// @param resolution (1) in the same units, at least 0; 0 for a continuous sensor
public record Sensor(float gainSpread, float offsetSpread, float resolution) {

    public Sensor {
        Checks.atLeast("Sensor.gainSpread", gainSpread, 0);
        Checks.atLeast("Sensor.offsetSpread", offsetSpread, 0);
        Checks.atLeast("Sensor.resolution", resolution, 0);
    }

    /// A sensor that reports what is.
    public Sensor() {
        this(0, 0, 0);
    }

    /// Turns true sums of squares into readings, in place.
    ///
    /// @param die where this sensor's gain and offset are frozen
    /// @param units (units) of the population
    /// @param squares one number a case; modified
    public void read(Seed die, int units, float[] squares) {
        float gain = 1 + gainSpread * Draws.gaussian(die, 0);
        float offset = offsetSpread * Draws.gaussian(die, 1) * units;
        float step = resolution * units;
        for (int c = 0; c < squares.length; c++) {
            float reading = Math.fma(gain, squares[c], offset);
            squares[c] = step > 0 ? (float) Math.rint(reading / step) * step : reading;
        }
    }
}
