package mortal.learning.rule;

import java.util.Locale;
import mortal.learning.Goodness;
import mortal.learning.Goodness.Aim;
import mortal.learning.Learner;
import mortal.learning.LearningRule;
import mortal.learning.Ports;
import mortal.substrate.Anatomy;
import mortal.substrate.Seed;

/// Forward-Forward (G. Hinton, arXiv 2212.13345; his program `ffnew.m`): every hidden population learns by itself to be
/// active on positive cases (an input with its label) and quiet on negative ones (with a wrong label):
///
///     p = σ((g − θ) / T),  g = Σ y²,  θ = threshold · units
///     positive: strength 1 − p, balance λ;  negative: strength −p;  gate = rate · schedule
///
/// Strengths and balance are divided by the batch, so that the gate is the rate of a batch's mean. What g is, which way
/// it shall go, where negatives come from, what is asked of a case and in which order layers learn are variants that go
/// together as far as [#check] lets them.
///
/// @param form what the learner uses of the chip
/// @param negatives where they come from
/// @param candidates (labels) looked at for each negative chosen by goodness, 2 up to the wrong ones there are
/// @param blurs (1) of a hybrid's mask, at least 0
/// @param goodness what it is
/// @param loss what is asked of a case
/// @param threshold (1) θ: the goodness of units that each read this much, above 0
/// @param margin (1) with `loss: target`, how far beyond θ a case shall come, as a share of it, 0 … below 1
/// @param temperature (1) T, above 0
/// @param noise (1) T is at least so many standard deviations of the goodness from one look to the next, measured in
/// the
///     first lesson; 0 for a T that is what it is; at least 0
/// @param layers which of them learn
/// @param schedule of the gate
/// @param rate (1) gate at full gain, above 0
/// @param balance (1) λ, peer normalisation, at least 0
public record ForwardForward(
        Form form,
        Negatives negatives,
        int candidates,
        int blurs,
        Goodness goodness,
        Loss loss,
        float threshold,
        float margin,
        float temperature,
        float noise,
        Layers layers,
        Schedule schedule,
        float rate,
        float balance)
        implements LearningRule {

    /// What the learner uses of the chip.
    public enum Form {
        /// Sensors alone: answers by goodness.
        SENSOR,
        /// Units too, as Hinton's program does: after each positive a neutral pass is read out unit by unit, and a
        /// softmax
        /// on the host learns from it.
        HINTON
    }

    /// Where negatives come from.
    public enum Negatives {
        /// Any wrong label, all equally likely.
        RANDOM,
        /// Any label, the true one too: accidental positives. Source: widely used copies of Forward-Forward.
        COLLIDING,
        /// The labels of the lesson's other cases, in a random order: accidental positives as often as a label is
        /// common.
        SHUFFLED,
        /// Any label, the true one too, but always the same for a picture. Source: widely used copies, which shuffle
        /// labels once for a whole run.
        FIXED,
        /// A wrong label drawn by the host's softmax. Source: Hinton, `ffnew.m`.
        HARD,
        /// One of a few random wrong labels, chosen with a probability proportional to the exponential of its goodness
        /// over the temperature.
        GOODNESS,
        /// Drawn in the same way from all labels, the positive one too: what the chip itself would answer. The pushes
        /// up and down of a case then have the mean of (what it is taught − what it answers), class by class: for
        /// teaching by another chip, whose answers are no certainties. The number of candidates does not count.
        OWN,
        /// Two pictures in the patches of a mask, no labels: unsupervised. Source: Hinton, section 3.2.
        HYBRID,
        /// By the [NegativeMaker] on the class path.
        MADE;

        /// Whether candidates are shown and one of them is pushed.
        boolean chosen() {
            return this == GOODNESS || this == OWN;
        }

        /// Whether inputs can do without labels.
        boolean unlabelled() {
            return this == HYBRID || this == MADE;
        }
    }

    /// What is asked of a case.
    public enum Loss {
        /// log p of positives, log(1 − p) of negatives, each by itself. Source: Hinton; with the mean of squares as
        /// goodness it is the loss of widely used copies.
        LOGISTIC,
        /// log σ((g⁺ − g⁻) / T): that a case's positive is better than its negative; no threshold. Source: SymBa
        /// (H.-C. Lee, J. Song, arXiv 2303.08418).
        PAIRWISE,
        /// That a population's reading comes to θ (1 ± margin) at once, with one push: ε = √(S*/S) − 1, positives that
        /// are
        /// below and negatives that are above; case by case. Source: Hinton, arXiv 2212.13345, "fast weights".
        TARGET
    }

    /// Which layers learn.
    public enum Layers {
        /// All in every lesson.
        TOGETHER,
        /// One after another, bottom up, each for an equal share of the epochs with a schedule of its own.
        GREEDY
    }

    /// How the gate goes over the epochs.
    public enum Schedule {
        /// Full for the first half, then linearly to nearly nothing. Source: Hinton, `ffnew.m`.
        HINTON,
        /// Full to the end. Source: widely used copies.
        CONSTANT;

        /// (1) Of the rate.
        ///
        /// @param epoch (epochs) from 1
        double gain(int epoch, int epochs) {
            return this == HINTON ? ForwardForward.schedule(epoch, epochs) : 1;
        }
    }

    /// Hinton's published program.
    public static final ForwardForward HINTON = new ForwardForward(
            Form.HINTON,
            Negatives.HARD,
            2,
            6,
            new Goodness(),
            Loss.LOGISTIC,
            1,
            0.1f,
            1,
            0,
            Layers.TOGETHER,
            Schedule.HINTON,
            0.01f,
            0.03f);

    /// With sensors alone, as found for small chips (`docs/tried.md`): negatives by goodness of three.
    ///
    /// @param temperature (1) T
    public static ForwardForward sensor(float temperature) {
        return new ForwardForward(
                Form.SENSOR,
                Negatives.GOODNESS,
                3,
                HINTON.blurs,
                new Goodness(),
                Loss.LOGISTIC,
                1,
                HINTON.margin,
                temperature,
                0,
                Layers.TOGETHER,
                Schedule.HINTON,
                0.03f,
                0.03f);
    }

    /// [#HINTON].
    public ForwardForward() {
        this(
                HINTON.form,
                HINTON.negatives,
                HINTON.candidates,
                HINTON.blurs,
                HINTON.goodness,
                HINTON.loss,
                HINTON.threshold,
                HINTON.margin,
                HINTON.temperature,
                HINTON.noise,
                HINTON.layers,
                HINTON.schedule,
                HINTON.rate,
                HINTON.balance);
    }

    public ForwardForward {
        require("candidates", candidates, candidates >= 2, "at least 2");
        require("blurs", blurs, blurs >= 0, "at least 0");
        require("threshold", threshold, threshold > 0, "above 0");
        require("margin", margin, margin >= 0 && margin < 1, "0 to below 1");
        require("temperature", temperature, temperature > 0, "above 0");
        require("noise", noise, noise >= 0, "at least 0");
        require("rate", rate, rate > 0, "above 0");
        require("balance", balance, balance >= 0, "at least 0");
    }

    private static void require(String what, Number got, boolean met, String allowed) {
        if (!met) {
            throw new IllegalArgumentException("ForwardForward." + what + " = " + got + ", must be " + allowed);
        }
    }

    @Override
    public String name() {
        return "forward-forward";
    }

    @Override
    public String summary() {
        return "each layer learns to be active on right and quiet on wrong inputs; form, negatives, goodness, loss are keys";
    }

    @Override
    public String words() {
        return name() + ", " + form.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean readsUnits() {
        return form == Form.HINTON;
    }

    @Override
    public double passes(int classes) {
        double neutral = form == Form.HINTON ? 2 : 1;
        return neutral
                + switch (negatives) {
                    case GOODNESS -> candidates;
                    case OWN -> classes;
                    default -> 1;
                };
    }

    @Override
    public void check(Ports ports) {
        int classes = ports.labels().classes();
        boolean labelled = ports.labels().strength() > 0;
        String kind = negatives.name().toLowerCase(Locale.ROOT);
        demand(
                labelled || negatives.unlabelled(),
                "negatives = " + kind
                        + " are labels, but labelStrength = 0 writes none; use hybrid or give a strength");
        demand(
                !labelled || negatives != Negatives.HYBRID,
                "negatives = hybrid have no labels, but labelStrength = "
                        + ports.labels().strength()
                        + " writes them into positives, which would give those away; use labelStrength = 0");
        demand(
                labelled || form == Form.HINTON,
                "labelStrength = 0 leaves no label for an answer by goodness; use form = hinton, whose softmax reads units");
        demand(
                negatives != Negatives.HARD || form == Form.HINTON,
                "negatives = hard come from a softmax on the host, form = sensor has none; use form = hinton or"
                        + " negatives = goodness");
        demand(
                !negatives.chosen() || candidates < classes || negatives == Negatives.OWN,
                "candidates = " + candidates + ", must be 2 to " + (classes - 1)
                        + ", the wrong labels that each case has");
        demand(
                form != Form.HINTON || ports.shortList() <= classes,
                "shortList = " + ports.shortList() + ", must be 1 to " + classes + ", the labels that the data have");
        demand(
                loss != Loss.TARGET || (goodness.measure() == Goodness.Measure.TOTAL && goodness.aim() == Aim.UP),
                "loss = target sets Σy² by its own formula; use goodness.measure = total and goodness.aim = up");
    }

    private static void demand(boolean met, String words) {
        if (!met) {
            throw new IllegalArgumentException(words);
        }
    }

    @Override
    public Learner learner(Anatomy anatomy, Ports ports, Seed seed) {
        check(ports);
        return new ForwardForwardLearner(this, anatomy, ports, seed);
    }

    /// Hinton's schedule: 1 for the first half, then linearly to 1 / epochs. Source: `ffnew.m`.
    ///
    /// @param epoch (epochs) from 1
    public static double schedule(int epoch, int epochs) {
        return epoch <= epochs / 2.0 ? 1 : (1 + 2.0 * (epochs - epoch)) / epochs;
    }

    /// p = σ((g − θ) / T) (1), the probability that a case is positive.
    ///
    /// @param reading (1) of the sensor
    /// @param units (units) of the population
    /// @param warm (1) T
    public double probability(float reading, int units, double warm) {
        return sigmoid((goodness.score(reading, units) - goodness.threshold(threshold, units)) / warm);
    }

    static double sigmoid(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
