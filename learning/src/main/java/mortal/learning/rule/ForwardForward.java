package mortal.learning.rule;

import java.util.Locale;
import mortal.learning.Learner;
import mortal.learning.LearningRule;
import mortal.substrate.Anatomy;
import mortal.substrate.Seed;

/// Forward-Forward (G. Hinton, arXiv 2212.13345; his program `ffnew.m`): every hidden population learns by itself to be
/// active on positive cases (an input with its label) and quiet on negative ones (with a wrong label):
///
///     p = σ((g − θ) / T),  g = Σ y²,  θ = threshold · units
///     positive: strength 1 − p, balance λ;  negative: strength −p;  gate = rate · schedule
///
/// Strengths and balance are divided by the batch, so that the gate is the rate of a batch's mean.
///
/// @param form what the learner uses of the chip
/// @param negatives where wrong labels come from in the sensor form; Hinton's form has its softmax choose
/// @param candidates (labels) looked at for each negative chosen by goodness, 2 up to the wrong ones there are
/// @param threshold (1) θ as a share of a population's units, above 0
/// @param temperature (1) T, above 0
/// @param rate (1) gate at full gain, above 0
/// @param balance (1) λ, peer normalisation, at least 0
/// @param labelStrength (1) of the label's unit, above 0
/// @param firstLayer lowest hidden population that answers, from 1
/// @param readoutRate (1) of the softmax, above 0
/// @param readoutDecay (1) of the softmax relative to its rate, at least 0
/// @param shortList (labels) that the softmax proposes to the short-list read-out, at least 1
public record ForwardForward(
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
        int shortList)
        implements LearningRule {

    /// What the learner uses of the chip.
    public enum Form {
        /// Sensors alone: random negatives or negatives chosen by goodness, answers by goodness.
        SENSOR,
        /// Hinton's: a neutral pass is read out unit by unit, a softmax on the host learns from it and chooses hard
        /// negatives.
        HINTON
    }

    /// Where wrong labels come from in the sensor form.
    public enum Negatives {
        /// Any wrong label, all equally likely.
        RANDOM,
        /// One of a few random wrong labels, chosen with a probability proportional to the exponential of its goodness
        /// over
        /// the temperature.
        GOODNESS,
        /// Drawn in the same way from all labels, the positive one too: what the chip itself would answer. The pushes
        /// up
        /// and down of a case then have the mean of (what it is taught − what it answers), class by class: for teaching
        /// by another chip, whose answers are no certainties. The number of candidates does not count.
        OWN
    }

    /// Hinton's published program.
    public static final ForwardForward HINTON =
            new ForwardForward(Form.HINTON, Negatives.RANDOM, 2, 1, 1, 0.01f, 0.03f, 1, 2, 0.1f, 0.003f, 3);

    public ForwardForward {
        check("candidates", candidates, candidates >= 2);
        check("threshold", threshold, threshold > 0);
        check("temperature", temperature, temperature > 0);
        check("rate", rate, rate > 0);
        check("balance", balance, balance >= 0);
        check("labelStrength", labelStrength, labelStrength > 0);
        check("firstLayer", firstLayer, firstLayer >= 1);
        check("readoutRate", readoutRate, readoutRate > 0);
        check("readoutDecay", readoutDecay, readoutDecay >= 0);
        check("shortList", shortList, shortList >= 1);
    }

    private static void check(String what, Number got, boolean allowed) {
        if (!allowed) {
            throw new IllegalArgumentException("ForwardForward." + what + " = " + got + " is out of its range");
        }
    }

    @Override
    public String name() {
        return "forward-forward, " + form.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Learner learner(Anatomy anatomy, int classes, Seed seed) {
        return new ForwardForwardLearner(this, anatomy, classes, seed);
    }

    /// Hinton's schedule: 1 for the first half, then linearly to 1 / epochs. Source: `ffnew.m`.
    ///
    /// @param epoch (epochs) from 1
    public static double schedule(int epoch, int epochs) {
        return epoch <= epochs / 2.0 ? 1 : (1 + 2.0 * (epochs - epoch)) / epochs;
    }

    /// p = σ((g − θ) / T) (1), the probability that a case is positive.
    ///
    /// @param goodness (1) the sensor's reading
    /// @param units (units) of the population
    public double probability(float goodness, int units) {
        return 1 / (1 + StrictMath.exp(-((double) goodness - (double) threshold * units) / temperature));
    }
}
