package mortal.experiments.mortality;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import mortal.experiments.run.Forecast;
import mortal.experiments.run.LearningSettings;

/// What a pupil's error is held against, and the mean error over budgets: the area under the curve divided by its
/// width,
/// budgets taken by their logarithm.
enum Budget {
    LESSONS("lessons (cases taught)"),
    /// Of the pupil, and of its teachers when they were asked.
    PRESENTATIONS("presentations (cases shown to pupil and teachers)"),
    /// At most; a hard answer told again tells nothing.
    BITS("bits told (at most)");

    private final String axis;

    Budget(String axis) {
        this.axis = axis;
    }

    /// For a figure, with its unit.
    String axis() {
        return axis;
    }

    /// @param classes of the data
    double of(Arm arm, DistillationSettings settings, int classes) {
        return switch (this) {
            case LESSONS -> arm.lessons();
            case PRESENTATIONS -> arm.asked() + arm.lessons() * passes(arm, settings, classes);
            case BITS -> arm.bits();
        };
    }

    private static double passes(Arm arm, DistillationSettings settings, int classes) {
        LearningSettings school = settings.school();
        boolean otherwise = arm.way().equals(Tuition.OTHERWISE);
        return Forecast.passes(school.with(otherwise ? settings.otherNegatives() : settings.pupilNegatives()), classes);
    }

    /// The budgets that all of several curves reach: from the largest of their first to the least of their last.
    static Range common(List<NavigableMap<Double, Double>> curves) {
        double from =
                curves.stream().mapToDouble(curve -> curve.firstKey()).max().orElseThrow();
        double to = curves.stream().mapToDouble(curve -> curve.lastKey()).min().orElseThrow();
        return new Range(from, to);
    }

    /// @param from (of the budget) above 0
    /// @param to (of the budget) nothing lies between them if it is not above `from`
    record Range(double from, double to) {
        /// The mean over the logarithm of budgets of a curve that is straight between its points; NaN over nothing.
        ///
        /// @param curve error by budget, reaching over the range
        double mean(NavigableMap<Double, Double> curve) {
            if (!(to > from)) {
                return Double.NaN;
            }
            NavigableMap<Double, Double> within = new TreeMap<>(curve.subMap(from, false, to, false));
            within.put(from, at(curve, from));
            within.put(to, at(curve, to));
            double area = 0;
            double last = from;
            for (double budget : within.keySet()) {
                area += Math.log(budget / last) * (at(curve, last) + at(curve, budget)) / 2;
                last = budget;
            }
            return area / Math.log(to / from);
        }

        private static double at(NavigableMap<Double, Double> curve, double budget) {
            var below = curve.floorEntry(budget);
            var above = curve.ceilingEntry(budget);
            if (below == null || above == null) {
                throw new IllegalArgumentException("budget = " + budget + ", the curve ends at " + curve.lastKey());
            }
            double width = Math.log(above.getKey() / below.getKey());
            double share = width == 0 ? 0 : Math.log(budget / below.getKey()) / width;
            return below.getValue() + share * (above.getValue() - below.getValue());
        }
    }
}
