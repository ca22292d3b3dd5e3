package mortal.experiments.mortality.lifetimes;

import java.util.List;
import mortal.experiments.mortality.Bench;
import mortal.experiments.mortality.Demands;
import mortal.experiments.mortality.SmallSchool;
import mortal.experiments.run.LearningSettings;

/// What can be set of `ageing`.
///
/// @param chips of each body, schooled and then left to age, at least 1
/// @param hours (h) after graduation at which they are examined, rising, from 0
/// @param fewLessons (cases) with true labels at each of those moments, for those who get any, at least 1
/// @param heatKelvin (K) of the temperature cycle, above the environment
/// @param heatHours (h) that it stays hot, at least 0
/// @param burst (1) of the disturbance that all units feel at once, in units of the RMS activity
/// @param idleDuty (1) share of the years for which units that age are under stress, 0 to 1
/// @param bench for calibration and for programming cells anew
/// @param life of cells in school
/// @param school of all
public record AgeingSettings(
        int chips,
        List<Double> hours,
        int fewLessons,
        double heatKelvin,
        double heatHours,
        float burst,
        double idleDuty,
        Bench bench,
        Life life,
        LearningSettings school) {

    private static final double HOURS_OF_A_YEAR = 8766;

    /// Schoolings with cells that bear only so many pulses.
    ///
    /// @param endurances (pulses) after which 63 % of the cells are worn out, rising, above 0
    /// @param shape (1) Weibull exponent of endurance, above 0
    /// @param chips of each remedy and endurance, at least 1
    /// @param pass (1) error with which a chip graduates, above 0 and below 1
    public record Life(List<Double> endurances, double shape, int chips, double pass) {
        public Life {
            endurances = List.copyOf(endurances);
            Demands.rising("life.endurances (pulses)", endurances, 1);
            Demands.above("life.shape", shape, 0);
            Demands.atLeast("life.chips", chips, 1);
            if (!(pass > 0 && pass < 1)) {
                throw new IllegalArgumentException("life.pass = " + pass + ", must be above 0 and below 1");
            }
        }
    }

    public AgeingSettings {
        hours = List.copyOf(hours);
        Demands.atLeast("chips", chips, 1);
        Demands.rising("hours (h)", hours, 0);
        Demands.above("hours: the first (h)", hours.getFirst(), 0);
        Demands.between("hours: the last (h)", hours.getLast(), 0, RelaySettings.MOST_YEARS * HOURS_OF_A_YEAR);
        Demands.atLeast("fewLessons", fewLessons, 1);
        Demands.between("heatKelvin (K)", heatKelvin, -250, 1000);
        Demands.between("heatHours (h)", heatHours, 0, RelaySettings.MOST_YEARS * HOURS_OF_A_YEAR);
        Demands.between("burst", burst, -100, 100);
        Demands.between("idleDuty", idleDuty, 0, 1);
    }

    /// Small enough for a minute on two cores.
    public static AgeingSettings small() {
        return new AgeingSettings(
                3,
                List.of(0.01, 1.0, 24.0, 720.0, 8766.0, 87_660.0),
                100,
                60,
                1,
                1,
                0.5,
                new Bench(),
                new Life(List.of(30.0, 300.0, 3000.0, 1e6), 2, 2, 0.35),
                SmallSchool.with("batch=20", "hidden=60,60", "epochs=2", "trainCases=1500", "testCases=300"));
    }
}
