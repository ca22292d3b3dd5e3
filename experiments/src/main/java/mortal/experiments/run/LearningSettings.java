package mortal.experiments.run;

import java.util.List;
import mortal.learning.rule.ForwardForward;
import mortal.learning.rule.ForwardForward.Form;
import mortal.learning.rule.ForwardForward.Negatives;

/// Everything about a schooling that a user can set, apart from the chip. Ranges are checked here and by the rule.
///
/// @param epochs (epochs) at least 0; 0 only examines the chip as it is
/// @param restSeconds (s) the chip rests before its first lesson, at least 0
/// @param batch (cases) of a lesson, at least 1
/// @param hidden (units) of each hidden population
/// @param trainCases (cases) to learn from; 0 for all that validation leaves
/// @param validationCases (cases) held out of the training file
/// @param testCases (cases) to be examined on; 0 for all
/// @param form what the learner uses of the chip
/// @param negatives where wrong labels come from in the sensor form
/// @param candidates (labels) looked at for each negative chosen by goodness
/// @param rate (1) gate at full gain
/// @param threshold (1) share of a population's units
/// @param temperature (1) of the logistic
/// @param balance (1) of peer normalisation
/// @param labelStrength (1) of the label's unit
/// @param firstLayer lowest hidden population that answers, from 1
/// @param readoutRate (1) of the softmax
/// @param readoutDecay (1) of the softmax
/// @param shortList (labels) that the softmax proposes
/// @param evaluateEvery (epochs) between two looks at the validation cases, at least 1
/// @param evaluateCases (cases) of the validation cases looked at, 0 for all
/// @param fitCases (cases) that a softmax is fitted on at the end, for the chip and for its frozen twin; 0 for all
/// @param fitEpochs (epochs) of that fit, at least 1
public record LearningSettings(
        int epochs,
        double restSeconds,
        int batch,
        List<Integer> hidden,
        int trainCases,
        int validationCases,
        int testCases,
        Form form,
        Negatives negatives,
        int candidates,
        float rate,
        float threshold,
        float temperature,
        float balance,
        float labelStrength,
        int firstLayer,
        float readoutRate,
        float readoutDecay,
        int shortList,
        int evaluateEvery,
        int evaluateCases,
        int fitCases,
        int fitEpochs) {

    private static final double MOST_REST = 9.2e9; // seconds

    public LearningSettings {
        hidden = List.copyOf(hidden);
        ranges(epochs, batch, hidden, trainCases, validationCases, testCases);
        rest(restSeconds);
        atLeast("candidates", candidates, 2);
        atLeast("firstLayer", firstLayer, 1);
        atLeast("shortList", shortList, 1);
        atLeast("evaluateEvery", evaluateEvery, 1);
        atLeast("evaluateCases", evaluateCases, 0);
        atLeast("fitCases", fitCases, 0);
        atLeast("fitEpochs", fitEpochs, 1);
        above("threshold", threshold);
        above("temperature", temperature);
        above("rate", rate);
        above("labelStrength", labelStrength);
        above("readoutRate", readoutRate);
        atLeast("balance", balance, 0);
        atLeast("readoutDecay", readoutDecay, 0);
        rule(
                form,
                negatives,
                candidates,
                threshold,
                temperature,
                rate,
                balance,
                labelStrength,
                firstLayer,
                readoutRate,
                readoutDecay,
                shortList);
    }

    private static void ranges(
            int epochs, int batch, List<Integer> hidden, int trainCases, int validationCases, int testCases) {
        atLeast("epochs", epochs, 0);
        atLeast("batch", batch, 1);
        if (hidden.isEmpty()) {
            throw new IllegalArgumentException("hidden is empty, must name the size of at least one population");
        }
        hidden.forEach(units -> atLeast("hidden", units, 1));
        atLeast("trainCases", trainCases, 0);
        atLeast("validationCases", validationCases, 1);
        atLeast("testCases", testCases, 0);
    }

    /// A clock of 64 bits counts nanoseconds for 292 years.
    private static void rest(double seconds) {
        if (!(seconds >= 0 && seconds < MOST_REST)) {
            throw new IllegalArgumentException(
                    "restSeconds = " + seconds + ", must be 0 to " + MOST_REST + " (292 years)");
        }
    }

    private static void atLeast(String key, Number got, int least) {
        if (!(got.doubleValue() >= least)) {
            throw new IllegalArgumentException(key + " = " + got + ", must be at least " + least);
        }
    }

    private static void above(String key, float got) {
        if (!(got > 0)) {
            throw new IllegalArgumentException(key + " = " + got + ", must be above 0");
        }
    }

    /// The same with other negatives.
    public LearningSettings with(Negatives other) {
        return new LearningSettings(
                epochs,
                restSeconds,
                batch,
                hidden,
                trainCases,
                validationCases,
                testCases,
                form,
                other,
                candidates,
                rate,
                threshold,
                temperature,
                balance,
                labelStrength,
                firstLayer,
                readoutRate,
                readoutDecay,
                shortList,
                evaluateEvery,
                evaluateCases,
                fitCases,
                fitEpochs);
    }

    /// The learning rule these settings make.
    public ForwardForward rule() {
        return rule(
                form,
                negatives,
                candidates,
                threshold,
                temperature,
                rate,
                balance,
                labelStrength,
                firstLayer,
                readoutRate,
                readoutDecay,
                shortList);
    }

    private static ForwardForward rule(
            Form form,
            Negatives negatives,
            int candidates,
            float threshold,
            float temperature,
            float rate,
            float balance,
            float labelStrength,
            int firstLayer,
            float readoutRate,
            float readoutDecay,
            int shortList) {
        return new ForwardForward(
                form,
                negatives,
                candidates,
                threshold,
                temperature,
                rate,
                balance,
                labelStrength,
                firstLayer,
                readoutRate,
                readoutDecay,
                shortList);
    }

    /// Hinton's published program on MNIST: 3 × 1000 units, 125 epochs of 50 000 cases. Source: `ffnew.m` and the numpy
    /// port
    /// `ff-py` (125 epochs).
    public static LearningSettings hinton() {
        ForwardForward rule = ForwardForward.HINTON;
        return new LearningSettings(
                125,
                0,
                100,
                List.of(1000, 1000, 1000),
                0,
                10_000,
                0,
                rule.form(),
                rule.negatives(),
                rule.candidates(),
                rule.rate(),
                rule.threshold(),
                rule.temperature(),
                rule.balance(),
                rule.labelStrength(),
                rule.firstLayer(),
                rule.readoutRate(),
                rule.readoutDecay(),
                rule.shortList(),
                5,
                0,
                10_000,
                5);
    }
}
