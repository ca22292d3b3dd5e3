package mortal.experiments.mortality.energy;

import java.util.List;
import mortal.experiments.mortality.Bench;
import mortal.experiments.mortality.Demands;
import mortal.experiments.mortality.SmallSchool;
import mortal.experiments.run.LearningSettings;
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
        Demands.atLeast("lives", lives, 2);
        Demands.atLeast("poolCases", poolCases, 1);
        Demands.atLeast("lessons", lessons, 1);
        Demands.atLeast("digitalBatch", digitalBatch, 1);
        Demands.atLeast("digitalEpochs", digitalEpochs, 1);
        Demands.atLeast("digitalCheck", digitalCheck, 1);
        digitalHidden.forEach(units -> Demands.atLeast("digitalHidden", units, 1));
        Demands.above("directRate", directRate, 0);
        Demands.above("answerTemperature", answerTemperature, 0);
        Demands.above("endurance", endurance, 0);
        Demands.above("digitalRate", digitalRate, 0);
        Demands.above("watts", watts, 0);
        Demands.above("brainEvents", brainEvents, 0);
        Demands.rising("ages (s)", ages, 0);
        Demands.above("ages: the first (s)", ages.getFirst(), 0);
        Demands.between("ages: the last (s)", ages.getLast(), 0, OLDEST);
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
                SmallSchool.with("validationCases=1000"));
    }
}
