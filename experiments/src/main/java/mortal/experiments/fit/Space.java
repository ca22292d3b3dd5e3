package mortal.experiments.fit;

import java.util.ArrayList;
import java.util.List;

/// The coordinates of a search: those numbers of a law that the data can feel, then the direction φ of the noise.
final class Space {
    private final List<Parameter> parameters;
    private final List<Integer> free;
    private final double[] fixed;

    /// @param hasUp whether there are pulses up
    /// @param fixed values of what is left alone, not modified
    Space(PulseCurve curve, boolean hasUp, boolean hasDown, double[] fixed) {
        this.parameters = curve.parameters();
        this.fixed = fixed.clone();
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).use().in(hasUp, hasDown)) {
                used.add(i);
            }
        }
        this.free = List.copyOf(used);
    }

    /// Coordinates, the direction included.
    int size() {
        return free.size() + 1;
    }

    /// Which parameters are searched.
    List<Integer> free() {
        return free;
    }

    /// The law's values at coordinates.
    double[] values(double[] at) {
        double[] values = fixed.clone();
        for (int j = 0; j < free.size(); j++) {
            values[free.get(j)] = parameters.get(free.get(j)).value(at[j]);
        }
        return values;
    }

    double direction(double[] at) {
        return at[free.size()];
    }

    double[] coordinates(double[] values, double direction) {
        double[] at = new double[size()];
        for (int j = 0; j < free.size(); j++) {
            at[j] = parameters.get(free.get(j)).coordinate(values[free.get(j)]);
        }
        at[free.size()] = direction;
        return at;
    }

    /// (unit of the parameter) the change of the j-th searched value with its coordinate, in size.
    double slope(int j, double[] at) {
        return parameters.get(free.get(j)).slope(at[j]);
    }
}
