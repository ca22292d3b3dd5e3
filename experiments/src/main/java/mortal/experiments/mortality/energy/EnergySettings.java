package mortal.experiments.mortality.energy;

import java.util.List;
import mortal.experiments.mortality.Bench;
import mortal.experiments.run.LearningSettings;
import mortal.learning.rule.ForwardForward.Form;
import mortal.learning.rule.ForwardForward.Negatives;

/// What can be set of `energy`.
///
/// @param lives of each chip, a die each, raised and priced; at least 2
/// @param directRate (1) gate at full gain of chips that hold one push, in place of `rate`, as they do not smooth;
/// above 0
/// @param poolCases (cases) that are taught from chip to chip; none of them is in the teacher's schooling
/// @param lessons (cases) taught to a pupil, at least 1
/// @param answerTemperature (1) of a teacher's softmax over goodness, above 0
/// @param pupilNegatives how pupils choose negatives
/// @param ages (s) after which a raised chip is asked again, without a lesson in between; rising, above 0
/// @param endurance (pulses) that a cell is taken to bear where a design does not say
/// @param digitalHidden (units) of the one hidden layer of digital rivals; the rival of the chip's own shape comes by
/// itself
/// @param digitalRate (1) step size of their backpropagation, above 0
/// @param digitalBatch (cases) of their steps, at least 1
/// @param digitalEpochs (epochs) after which a rival that has not become as good gives up, at least 1
/// @param digitalCheck (cases) taught between two looks at the validation cases, at least 1
/// @param watts (W) of the brain-sized budget, above 0
/// @param brainEvents (events/s) of synapses of a brain, above 0
/// @param bench for copying
/// @param school of the chips
public record EnergySettings(
        int lives,
        float directRate,
        int poolCases,
        int lessons,
        float answerTemperature,
        Negatives pupilNegatives,
        List<Double> ages,
        double endurance,
        List<Integer> digitalHidden,
        double digitalRate,
        int digitalBatch,
        int digitalEpochs,
        int digitalCheck,
        double watts,
        double brainEvents,
        Bench bench,
        LearningSettings school) {
    private static final double HOUR = 3600;
    private static final double DAY = 24 * HOUR;
    private static final double YEAR = 365.25 * DAY;
    private static final double OLDEST = 9.2e9; // seconds: what a clock of 64 bits counts

    public EnergySettings {
        ages = List.copyOf(ages);
        digitalHidden = List.copyOf(digitalHidden);
        atLeast("lives", lives, 2);
        atLeast("poolCases", poolCases, 1);
        atLeast("lessons", lessons, 1);
        atLeast("digitalBatch", digitalBatch, 1);
        atLeast("digitalEpochs", digitalEpochs, 1);
        atLeast("digitalCheck", digitalCheck, 1);
        digitalHidden.forEach(units -> atLeast("digitalHidden", units, 1));
        above("directRate", directRate);
        above("answerTemperature", answerTemperature);
        above("endurance", endurance);
        above("digitalRate", digitalRate);
        above("watts", watts);
        above("brainEvents", brainEvents);
        if (ages.isEmpty()
                || !ages.equals(ages.stream().distinct().sorted().toList())
                || !(ages.getFirst() > 0)
                || !(ages.getLast() < OLDEST)) {
            throw new IllegalArgumentException(
                    "ages (s) = " + ages + ", must be numbers above 0 and below " + OLDEST + " that rise");
        }
    }

    /// A minute or so on two cores. Rates chosen in trials with another seed. Of the brain: 10¹⁴ synapses at about one
    /// event a second, orders of magnitude of textbooks. 10⁶ pulses are the least that resistive memories are quoted
    /// at, see [Wear].
    ///
    /// [Wear]: mortal.devices.synapse.Wear
    public static EnergySettings small() {
        return new EnergySettings(
                3,
                0.03f,
                2000,
                4000,
                10,
                Negatives.OWN,
                List.of(1.0, HOUR, DAY, 30 * DAY, YEAR, 10 * YEAR),
                1e6,
                List.of(10, 30),
                0.1,
                10,
                30,
                500,
                30,
                1e14,
                new Bench(),
                usualSchool());
    }

    private static LearningSettings usualSchool() {
        return new LearningSettings(
                8,
                0,
                50,
                List.of(100, 100),
                2000,
                1000,
                1000,
                Form.SENSOR,
                Negatives.GOODNESS,
                3,
                0.03f,
                1,
                30,
                0.03f,
                3,
                1,
                0.1f,
                0.003f,
                3,
                1,
                500,
                2000,
                3);
    }

    private static void atLeast(String key, int got, int least) {
        if (got < least) {
            throw new IllegalArgumentException(key + " = " + got + ", must be at least " + least);
        }
    }

    private static void above(String key, double got) {
        if (!(got > 0)) {
            throw new IllegalArgumentException(key + " = " + got + ", must be above 0");
        }
    }
}
