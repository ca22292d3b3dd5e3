package mortal.experiments.run;

import java.util.List;
import java.util.Map;
import mortal.experiments.config.Settings;
import mortal.experiments.data.Dataset;
import mortal.learning.Goodness;
import mortal.learning.Labels;
import mortal.learning.LearningRule;
import mortal.learning.Ports;
import mortal.learning.readout.GoodnessReadout;
import mortal.learning.rule.ForwardForward;
import mortal.substrate.InputException;

/// Everything about a schooling that a user can set, apart from the chip. Ranges are checked here and by the rule.
///
/// @param epochs (epochs) at least 0; 0 only examines the chip as it is
/// @param restSeconds (s) the chip rests before its first lesson, at least 0
/// @param batch (cases) of a lesson, at least 1
/// @param hidden (units) of each hidden population
/// @param trainCases (cases) to learn from; 0 for all that validation leaves
/// @param validationCases (cases) held out of the training file
/// @param testCases (cases) to be examined on; 0 for all
/// @param jitter (pixels) that a picture is shifted by in a lesson, each way and at most, at least 0
/// @param standardise whether pictures are shown in units in which the pixels learned from have mean 0 and deviation 1
/// @param rule that teaches
/// @param labelStrength (1) of the label's unit, at least 0; 0 for no labels in inputs, as it counts for a rule that
/// writes none
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
        int jitter,
        boolean standardise,
        LearningRule rule,
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
        atLeast("epochs", epochs, 0);
        rest(restSeconds);
        atLeast("batch", batch, 1);
        if (hidden.isEmpty()) {
            throw new IllegalArgumentException("hidden is empty, must name the size of at least one population");
        }
        hidden.forEach(units -> atLeast("hidden", units, 1));
        atLeast("trainCases", trainCases, 0);
        atLeast("validationCases", validationCases, 1);
        atLeast("testCases", testCases, 0);
        atLeast("jitter", jitter, 0);
        if (standardise && jitter > 0) {
            throw new IllegalArgumentException("standardise = true and jitter = " + jitter
                    + ": what is shifted in is 0, which is not black once standardised; use one of them");
        }
        atLeast("labelStrength", labelStrength, 0);
        atLeast("firstLayer", firstLayer, 1);
        if (!(readoutRate > 0)) {
            throw new IllegalArgumentException("readoutRate = " + readoutRate + ", must be above 0");
        }
        atLeast("readoutDecay", readoutDecay, 0);
        atLeast("shortList", shortList, 1);
        atLeast("evaluateEvery", evaluateEvery, 1);
        atLeast("evaluateCases", evaluateCases, 0);
        atLeast("fitCases", fitCases, 0);
        atLeast("fitEpochs", fitEpochs, 1);
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

    /// The same with these in place.
    ///
    /// @param sets values by key, as one writes them after `--set`
    /// @throws mortal.substrate.InputException if a key is unknown or a value does not fit
    public LearningSettings with(Map<String, String> sets) {
        return Settings.bind(LearningSettings.class, this, sets);
    }

    /// The same with other negatives, for a rule that has any.
    public LearningSettings with(ForwardForward.Negatives other) {
        return with(Map.of("rule.negatives", other.name()));
    }

    /// How labels go in and answers come out.
    ///
    /// @param cases that are taught
    public Ports ports(Dataset cases) {
        return new Ports(
                new Labels(cases.classes(), rule.writesLabels() ? labelStrength : 0),
                cases.columns(),
                firstLayer,
                readoutRate,
                readoutDecay,
                shortList);
    }

    /// What the rule does with labels must be possible with those that the data have.
    ///
    /// @throws InputException in one line
    public void check(Dataset cases) {
        try {
            rule.check(ports(cases));
        } catch (IllegalArgumentException impossible) {
            throw new InputException(String.valueOf(impossible.getMessage()), impossible);
        }
    }

    /// Answers by the goodness that the rule teaches; by Hinton's where it teaches none.
    public GoodnessReadout goodness(int classes) {
        Goodness goodness = rule instanceof ForwardForward taught ? taught.goodness() : new Goodness();
        return new GoodnessReadout(new Labels(classes, labelStrength), firstLayer, goodness);
    }

    /// Hinton's published program on MNIST: 3 × 1000 units, 125 epochs of 50 000 cases. Source: `ffnew.m` and the numpy
    /// port
    /// `ff-py` (125 epochs).
    public static LearningSettings hinton() {
        return new LearningSettings(
                125,
                0,
                100,
                List.of(1000, 1000, 1000),
                0,
                10_000,
                0,
                0,
                false,
                ForwardForward.HINTON,
                1,
                2,
                0.1f,
                0.003f,
                3,
                5,
                0,
                10_000,
                5);
    }

    /// With sensors alone on 500-500: the embedded digits in seconds.
    ///
    /// @param temperature (1) of the logistic
    public static LearningSettings sensor(float temperature) {
        return new LearningSettings(
                6,
                0,
                100,
                List.of(500, 500),
                0,
                2000,
                0,
                0,
                false,
                ForwardForward.sensor(temperature),
                3,
                1,
                0.1f,
                0.003f,
                3,
                1,
                1000,
                10_000,
                3);
    }
}
