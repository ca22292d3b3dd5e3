package mortal.learning.rival;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mortal.learning.Lesson;
import mortal.learning.readout.SoftmaxReadout;
import mortal.learning.rival.NodePerturbation.Sides;
import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Population;
import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Drive;
import mortal.substrate.Seed;
import mortal.substrate.Substrate;

/// Shows the same cases again with currents into all hidden units, and blames each for what its current did.
final class Perturbed implements Credit {
    private final NodePerturbation rule;
    private final String input;
    private final List<Population> hidden;
    private final Seed seed;

    Perturbed(NodePerturbation rule, Anatomy anatomy, Seed seed) {
        this.rule = rule;
        this.input = anatomy.of(Anatomy.Role.INPUT).getFirst().name();
        this.hidden = anatomy.of(Anatomy.Role.HIDDEN);
        this.seed = seed;
    }

    @Override
    public List<Batch> posts(Mistake mistake, Substrate chip, SoftmaxReadout softmax) {
        List<Batch> signs = java.util.stream.IntStream.range(0, hidden.size())
                .mapToObj(l -> signs(l, mistake.lesson().cases(), mistake.firstCase()))
                .toList();
        double[] up = losses(mistake.lesson(), show(mistake.lesson(), chip, signs, rule.sigma()), softmax);
        boolean two = rule.sides() == Sides.TWO;
        double[] other = losses(
                mistake.lesson(), two ? show(mistake.lesson(), chip, signs, -rule.sigma()) : mistake.pass(), softmax);
        double[] slopes = slopes(up, other, two ? 2 * rule.sigma() : rule.sigma());
        return signs.stream().map(xi -> posts(slopes, xi)).toList();
    }

    /// ±1 for every unit of a hidden population and case; a case's belong to its number.
    private Batch signs(int l, int cases, long first) {
        int size = hidden.get(l).size();
        return Batch.fill(cases, size, into -> {
            for (int i = 0; i < into.length; i++) {
                into[i] = (Draws.bits(seed.child(l), first * size + i) & 1) == 0 ? -1 : 1;
            }
        });
    }

    private Pass show(Lesson lesson, Substrate chip, List<Batch> signs, float sigma) {
        Map<String, Batch> currents = new HashMap<>();
        for (int l = 0; l < hidden.size(); l++) {
            currents.put(hidden.get(l).name(), times(sigma, signs.get(l)));
        }
        Drive.Frame frame = new Drive.Frame(Map.of(input, lesson.inputs()), currents);
        return new Pass(chip.present(new Drive(lesson.cases(), Drive.Start.REST, List.of(frame))));
    }

    private static Batch times(float factor, Batch signs) {
        return Batch.fill(signs.cases(), signs.size(), into -> {
            signs.copyTo(0, signs.cases(), into, 0, signs.size());
            for (int i = 0; i < into.length; i++) {
                into[i] *= factor;
            }
        });
    }

    /// (nat) The softmax's cross-entropy of each case.
    private static double[] losses(Lesson lesson, Pass pass, SoftmaxReadout softmax) {
        float[] q = softmax.probabilities(pass.features(softmax), lesson.cases());
        int classes = q.length / lesson.cases();
        double[] losses = new double[lesson.cases()];
        for (int c = 0; c < losses.length; c++) {
            double right = q[c * classes + lesson.labels().get(c)];
            losses[c] = -StrictMath.log(Math.max(Float.MIN_NORMAL, right));
        }
        return losses;
    }

    /// How steeply each case's loss rises along its perturbation.
    ///
    /// @param apart how far `up` and `other` are from each other
    static double[] slopes(double[] up, double[] other, double apart) {
        double[] slopes = new double[up.length];
        for (int c = 0; c < slopes.length; c++) {
            slopes[c] = (up[c] - other[c]) / apart;
        }
        return slopes;
    }

    /// −slope · ξ, case by case.
    static Batch posts(double[] slopes, Batch signs) {
        return Batch.fill(signs.cases(), signs.size(), into -> {
            for (int c = 0; c < signs.cases(); c++) {
                for (int j = 0; j < signs.size(); j++) {
                    into[c * signs.size() + j] = (float) -slopes[c] * signs.at(c, j);
                }
            }
        });
    }
}
