package mortal.learning.rule;

import java.util.ArrayList;
import java.util.List;
import mortal.learning.Labels;
import mortal.learning.Learner;
import mortal.learning.Lesson;
import mortal.learning.Outcome;
import mortal.learning.Readout;
import mortal.learning.readout.GoodnessReadout;
import mortal.learning.readout.ShortListReadout;
import mortal.learning.readout.SoftmaxReadout;
import mortal.learning.rule.ForwardForward.Form;
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
    private final String input;
    private final List<Population> hidden;
    private final Labels labels;
    private final WrongLabels wrong;
    private final SoftmaxReadout softmax;
    private final List<Readout> readouts;

    ForwardForwardLearner(ForwardForward rule, Anatomy anatomy, int classes, Seed seed) {
        this.rule = rule;
        this.input = anatomy.of(Anatomy.Role.INPUT).getFirst().name();
        this.hidden = anatomy.of(Anatomy.Role.HIDDEN);
        this.labels = new Labels(classes, rule.labelStrength());
        this.wrong = new WrongLabels(classes, seed.child("negatives"));
        this.softmax = new SoftmaxReadout(anatomy, labels, rule.firstLayer(), rule.readoutDecay());
        GoodnessReadout goodness = new GoodnessReadout(labels, rule.firstLayer());
        this.readouts = rule.form() == Form.SENSOR
                ? List.of(goodness)
                : List.of(goodness, softmax, new ShortListReadout(softmax, goodness, rule.shortList()));
    }

    @Override
    public List<Readout> readouts() {
        return readouts;
    }

    @Override
    public Outcome learn(Lesson lesson, Substrate chip, When when) {
        float share = 1f / lesson.cases();
        if (chip.anatomy().holds() >= 2 * lesson.cases()) {
            return learn(lesson, chip, when, share, when.firstCase());
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int c = 0; c < lesson.cases(); c++) {
            outcomes.add(learn(lesson.slice(c, c + 1), chip, when, share, when.firstCase() + c));
        }
        return outcomes.stream().reduce(Outcome::plus).orElseThrow();
    }

    /// One positive and one negative presentation of each case.
    ///
    /// @param share (1) of the batch that one case is
    /// @param first number of the first case within the schooling
    private Outcome learn(Lesson lesson, Substrate chip, When when, float share, long first) {
        double gain = ForwardForward.schedule(when.epoch(), when.epochs());
        float gate = (float) (rule.rate() * gain);
        boolean nets = chip.anatomy().holds() >= 2 * lesson.cases();

        Presentation positive = present(chip, labels.with(lesson.inputs(), lesson.labels()));
        List<float[]> up = push(chip, positive, null, share);
        if (!nets) {
            chip.consolidate(gate);
        }
        List<float[]> down = negative(lesson, chip, share, first, (float) (rule.readoutRate() * gain));
        chip.consolidate(gate);
        return outcome(lesson.cases(), up, down);
    }

    private Presentation present(Substrate chip, Batch inputs) {
        return chip.present(Drive.of(input, inputs));
    }

    /// Shows each case with a wrong label and pushes it down.
    ///
    /// @return goodness of the negatives, for each hidden population one number a case
    private List<float[]> negative(Lesson lesson, Substrate chip, float share, long first, float readoutRate) {
        if (rule.form() == Form.HINTON) {
            float[] q = softmax.learn(lesson, chip, readoutRate);
            List<Integer> hard = wrong.byProbability(lesson.labels(), q, first);
            return push(chip, present(chip, labels.with(lesson.inputs(), hard)), new int[0], share);
        }
        if (rule.negatives() == ForwardForward.Negatives.RANDOM) {
            List<Integer> any = wrong.random(lesson.labels(), first);
            return push(chip, present(chip, labels.with(lesson.inputs(), any)), new int[0], share);
        }
        List<List<Integer>> candidates = rule.negatives() == ForwardForward.Negatives.OWN
                ? wrong.all(lesson.cases())
                : wrong.candidates(lesson.labels(), rule.candidates(), first);
        Presentation shown = present(chip, labels.each(lesson.inputs(), candidates));
        float[] sum = new float[shown.cases()];
        for (String layer : hidden.stream()
                .skip(Math.min(rule.firstLayer(), hidden.size()) - 1L)
                .map(Population::name)
                .toList()) {
            float[] goodness = shown.activity(layer, 0);
            for (int r = 0; r < sum.length; r++) {
                sum[r] += goodness[r] / rule.temperature();
            }
        }
        return push(chip, shown, wrong.byGoodness(sum, candidates.getFirst().size(), first), share);
    }

    /// Reinforces every hidden population.
    ///
    /// @param chosen null for positives; for negatives the rows to push down, empty for all
    /// @return goodness, for each hidden population one number for each row pushed
    private List<float[]> push(
            Substrate chip, Presentation shown, int @org.jspecify.annotations.Nullable [] chosen, float share) {
        List<float[]> all = new ArrayList<>();
        for (Population layer : hidden) {
            float[] goodness = shown.activity(layer.name(), 0);
            float[] strength = new float[goodness.length];
            if (chosen == null) {
                for (int c = 0; c < strength.length; c++) {
                    strength[c] = share * (float) (1 - rule.probability(goodness[c], layer.size()));
                }
            } else if (chosen.length == 0) {
                for (int c = 0; c < strength.length; c++) {
                    strength[c] = -share * (float) rule.probability(goodness[c], layer.size());
                }
            } else {
                float[] kept = new float[chosen.length];
                for (int c = 0; c < chosen.length; c++) {
                    kept[c] = goodness[chosen[c]];
                    strength[chosen[c]] = -share * (float) rule.probability(kept[c], layer.size());
                }
                goodness = kept;
            }
            chip.reinforce(shown, new Push(layer.name(), 0, strength, chosen == null ? share * rule.balance() : 0));
            all.add(goodness);
        }
        return all;
    }

    private Outcome outcome(int cases, List<float[]> up, List<float[]> down) {
        List<Outcome.Layer> layers = new ArrayList<>();
        for (int l = 0; l < hidden.size(); l++) {
            double positive = 0;
            double negative = 0;
            int errors = 0;
            for (int c = 0; c < cases; c++) {
                positive += up.get(l)[c];
                negative += down.get(l)[c];
                errors += down.get(l)[c] > up.get(l)[c] ? 1 : 0;
            }
            layers.add(new Outcome.Layer(hidden.get(l).name(), positive, negative, errors));
        }
        return new Outcome(cases, layers);
    }

    @Override
    public void visit(StateVisitor visitor) {
        softmax.visit(visitor.within("softmax"));
    }
}
