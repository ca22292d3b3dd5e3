package mortal.learning.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mortal.learning.Learner;
import mortal.learning.Lesson;
import mortal.learning.Outcome;
import mortal.learning.Ports;
import mortal.learning.Readout;
import mortal.learning.readout.GoodnessReadout;
import mortal.learning.readout.ShortListReadout;
import mortal.learning.readout.SoftmaxReadout;
import mortal.learning.rule.ForwardForward.Form;
import mortal.learning.rule.ForwardForward.Layers;
import mortal.learning.rule.ForwardForward.Loss;
import mortal.learning.rule.ForwardForward.Negatives;
import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Population;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import mortal.substrate.Push;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;
import mortal.substrate.Substrate;

/// Forward-Forward at work. Holds nothing of the chip; in Hinton's form it holds the host's softmax.
final class ForwardForwardLearner implements Learner {
    private final ForwardForward rule;
    private final Ports ports;
    private final String input;
    private final List<Population> hidden;
    private final WrongLabels wrong;
    private final Contrast contrast;
    private final Strengths strengths;
    private final SoftmaxReadout softmax;
    private final List<Readout> readouts;

    ForwardForwardLearner(ForwardForward rule, Anatomy anatomy, Ports ports, Seed seed) {
        this.rule = rule;
        this.ports = ports;
        this.input = anatomy.of(Anatomy.Role.INPUT).getFirst().name();
        this.hidden = anatomy.of(Anatomy.Role.HIDDEN);
        this.wrong = new WrongLabels(ports.labels().classes(), seed.child("negatives"));
        this.contrast = new Contrast(rule, ports, wrong, seed.child("negatives"));
        this.strengths = new Strengths(rule, anatomy);
        this.softmax = new SoftmaxReadout(anatomy, ports);
        this.readouts = readouts(rule, ports, softmax);
    }

    private static List<Readout> readouts(ForwardForward rule, Ports ports, SoftmaxReadout softmax) {
        GoodnessReadout goodness = new GoodnessReadout(ports, rule.goodness());
        if (rule.form() == Form.SENSOR) {
            return List.of(goodness);
        }
        return ports.labels().strength() > 0
                ? List.of(goodness, softmax, new ShortListReadout(softmax, goodness, ports.shortList()))
                : List.of(softmax);
    }

    @Override
    public List<Readout> readouts() {
        return readouts;
    }

    /// Rows of a presentation that stand for the lesson's cases.
    private static final class Side {
        private final Presentation shown;
        private final int[] rows; // one a case

        Side(Presentation shown, int[] rows) {
            this.shown = shown;
            this.rows = rows;
        }

        static Side of(Presentation shown) {
            int[] rows = new int[shown.cases()];
            Arrays.setAll(rows, row -> row);
            return new Side(shown, rows);
        }

        /// What the sensor reported, one number a case.
        float[] reading(Population layer) {
            float[] all = shown.activity(layer.name(), 0);
            float[] mine = new float[rows.length];
            for (int c = 0; c < rows.length; c++) {
                mine[c] = all[rows[c]];
            }
            return mine;
        }

        /// For each row of the presentation what its case has, 0 for rows that stand for none.
        float[] spread(float[] cases) {
            float[] all = new float[shown.cases()];
            for (int c = 0; c < rows.length; c++) {
                all[rows[c]] = cases[c];
            }
            return all;
        }
    }

    @Override
    public Outcome learn(Lesson lesson, Substrate chip, When when) {
        float share = 1f / lesson.cases();
        strengths.commission(() -> present(chip, positives(lesson)));
        boolean nets = chip.anatomy().holds() >= 2 * lesson.cases() && rule.loss() != Loss.TARGET;
        if (nets) {
            return learn(lesson, contrast.made(lesson, when.firstCase()), chip, when, share, when.firstCase());
        }
        Batch made = contrast.made(lesson, when.firstCase());
        float own = rule.loss() == Loss.TARGET ? 1 : share;
        List<Outcome> outcomes = new ArrayList<>();
        for (int c = 0; c < lesson.cases(); c++) {
            Batch negative = made.cases() == 0 ? made : made.slice(c, c + 1);
            outcomes.add(learn(lesson.slice(c, c + 1), negative, chip, when, own, when.firstCase() + c));
        }
        return outcomes.stream().reduce(Outcome::plus).orElseThrow();
    }

    private Batch positives(Lesson lesson) {
        return ports.labels().with(lesson.inputs(), lesson.labels());
    }

    /// A positive and a negative push of each case.
    ///
    /// @param made negatives, none where the chip or the host chooses them
    /// @param share (1) of the batch that one case is
    /// @param first number of the first case within the schooling
    private Outcome learn(Lesson lesson, Batch made, Substrate chip, When when, float share, long first) {
        double gain = gain(when);
        float gate = (float) (rule.rate() * gain);
        List<Population> taught = taught(when);
        boolean nets = chip.anatomy().holds() >= 2 * lesson.cases() && rule.loss() != Loss.TARGET;
        boolean pairwise = rule.loss() == Loss.PAIRWISE;

        Side positive = Side.of(present(chip, positives(lesson)));
        if (!pairwise) {
            push(chip, positive, strengths.up(positive::reading, taught), share, rule.balance());
            act(chip, nets, gate);
        }
        Side negative = negative(lesson, made, chip, first, (float) (ports.readoutRate() * gain));
        if (pairwise) {
            List<float[]> apart = strengths.apart(positive::reading, negative::reading, taught);
            push(chip, positive, apart, share, rule.balance());
            act(chip, nets, gate);
            push(chip, negative, apart, -share, 0);
        } else {
            push(chip, negative, strengths.down(negative::reading, taught), share, 0);
        }
        chip.consolidate(gate);
        return outcome(lesson.cases(), positive, negative);
    }

    private static void act(Substrate chip, boolean nets, float gate) {
        if (!nets) {
            chip.consolidate(gate);
        }
    }

    /// Of the rate, by the schedule; of layers that learn one after another each has its own.
    private double gain(When when) {
        if (rule.layers() == Layers.TOGETHER) {
            return rule.schedule().gain(when.epoch(), when.epochs());
        }
        int stage = stage(when);
        int begun = Math.ceilDiv(stage * when.epochs(), hidden.size());
        int ended = Math.ceilDiv((stage + 1) * when.epochs(), hidden.size());
        return rule.schedule().gain(when.epoch() - begun, ended - begun);
    }

    /// The one layer that learns now, from 0, where they learn one after another.
    private int stage(When when) {
        return Math.min(hidden.size() - 1, (int) ((when.epoch() - 1L) * hidden.size() / when.epochs()));
    }

    private List<Population> taught(When when) {
        return rule.layers() == Layers.TOGETHER ? hidden : List.of(hidden.get(stage(when)));
    }

    private Presentation present(Substrate chip, Batch inputs) {
        return chip.present(Drive.of(input, inputs));
    }

    /// Shows each case's negative.
    private Side negative(Lesson lesson, Batch made, Substrate chip, long first, float readoutRate) {
        float[] q = rule.form() == Form.HINTON ? softmax.learn(lesson, chip, readoutRate) : new float[0];
        if (rule.negatives() == Negatives.HARD) {
            List<Integer> hard = wrong.byProbability(lesson.labels(), q, first);
            return Side.of(present(chip, ports.labels().with(lesson.inputs(), hard)));
        }
        if (!rule.negatives().chosen()) {
            return Side.of(present(chip, made));
        }
        List<List<Integer>> candidates = contrast.candidates(lesson.labels(), first);
        Presentation shown = present(chip, ports.labels().each(lesson.inputs(), candidates));
        float[] sum = new float[shown.cases()];
        for (Population layer : hidden.subList(Math.min(ports.firstLayer(), hidden.size()) - 1, hidden.size())) {
            float[] reading = shown.activity(layer.name(), 0);
            for (int r = 0; r < sum.length; r++) {
                sum[r] += (float) rule.goodness().score(reading[r], layer.size()) / rule.temperature();
            }
        }
        return new Side(shown, wrong.byGoodness(sum, candidates.getFirst().size(), first));
    }

    /// Reinforces the populations that are taught.
    ///
    /// @param strengths (1) one a case for each of the hidden populations, none for one that is not taught
    private void push(Substrate chip, Side side, List<float[]> strengths, float share, float balance) {
        for (int l = 0; l < hidden.size(); l++) {
            if (strengths.get(l).length > 0) {
                float[] rows = side.spread(strengths.get(l));
                for (int r = 0; r < rows.length; r++) {
                    rows[r] *= share;
                }
                chip.reinforce(side.shown, new Push(hidden.get(l).name(), 0, rows, Math.abs(share) * balance));
            }
        }
    }

    private Outcome outcome(int cases, Side up, Side down) {
        List<Outcome.Layer> layers = new ArrayList<>();
        for (Population layer : hidden) {
            float[] good = up.reading(layer);
            float[] bad = down.reading(layer);
            double positive = 0;
            double negative = 0;
            int errors = 0;
            for (int c = 0; c < cases; c++) {
                positive += good[c];
                negative += bad[c];
                errors += rule.goodness().score(bad[c], layer.size())
                                > rule.goodness().score(good[c], layer.size())
                        ? 1
                        : 0;
            }
            layers.add(new Outcome.Layer(layer.name(), positive, negative, errors));
        }
        return new Outcome(cases, layers);
    }

    @Override
    public void visit(StateVisitor visitor) {
        softmax.visit(visitor.within("softmax"));
        strengths.visit(visitor);
    }
}
