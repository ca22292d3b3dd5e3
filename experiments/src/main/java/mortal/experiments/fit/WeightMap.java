package mortal.experiments.fit;

import mortal.substrate.InputException;

/// The straight line from readings to weights: `low` is −1 and `high` is +1; weights stay what they are.
///
/// @param unit of the readings, empty for weights
/// @param low (unit) reading at weight −1
/// @param high (unit) reading at weight +1, above `low`
public record WeightMap(String unit, double low, double high) {
    public WeightMap {
        if (!(low < high)) {
            throw new InputException(
                    "--range " + low + "," + high + ", must be two numbers, the first below the second");
        }
    }

    /// From the least to the greatest reading, or weights as they are.
    static WeightMap of(PulseData data) {
        if (data.unit().isEmpty()) {
            return new WeightMap("", -1, 1);
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (PulseData.Device device : data.devices()) {
            for (PulseData.Cycle cycle : device.cycles()) {
                for (double reading : cycle.readings()) {
                    low = Math.min(low, reading);
                    high = Math.max(high, reading);
                }
            }
        }
        return new WeightMap(data.unit(), low, high);
    }

    double weight(double reading) {
        return (reading - low) / scale() - 1;
    }

    double reading(double weight) {
        return low + (weight + 1) * scale();
    }

    /// (unit) of one unit of weight.
    double scale() {
        return (high - low) / 2;
    }

    /// The unit, or a word for its absence.
    String unitName() {
        return unit.isEmpty() ? "weight" : unit;
    }
}
