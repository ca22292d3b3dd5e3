package mortal.learning.rival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import mortal.learning.Batches;
import mortal.learning.GlassChip;
import mortal.learning.Labels;
import mortal.learning.Lesson;
import mortal.learning.readout.SoftmaxReadout;
import mortal.learning.rival.NodePerturbation.Sides;
import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Drive;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// What a perturbation says is a gradient in the mean.
class PerturbedTest {
    private static final Seed SEED = new Seed(11);
    private static final int CLASSES = 3;

    /// All sign vectors of `units` units, one a case.
    private static Batch allSigns(int units) {
        return Batch.fill(1 << units, units, into -> {
            for (int i = 0; i < into.length; i++) {
                into[i] = ((i / units) >> (i % units) & 1) == 0 ? -1 : 1;
            }
        });
    }

    /// (1) E = E₀ + Σ g a, of every case's perturbation.
    private static double[] losses(Batch signs, double sigma, double... gradient) {
        double[] losses = new double[signs.cases()];
        for (int c = 0; c < losses.length; c++) {
            losses[c] = 0.7;
            for (int j = 0; j < gradient.length; j++) {
                losses[c] += sigma * signs.at(c, j) * gradient[j];
            }
        }
        return losses;
    }

    /// The mean over all 2ᵈ sign vectors is the gradient of a linear loss exactly, with one side as with two.
    @Property(tries = 40)
    void theMeanOverAllSignsIsTheGradientOfALinearLoss(
            @ForAll long key, @ForAll @IntRange(min = 1, max = 8) int units, @ForAll boolean two) {
        double[] gradient = new double[units];
        for (int j = 0; j < units; j++) {
            gradient[j] = Draws.gaussian(new Seed(key), j);
        }
        double sigma = 0.25;
        Batch signs = allSigns(units);
        double[] up = losses(signs, sigma, gradient);
        double[] other = losses(signs, two ? -sigma : 0, gradient);
        Batch posts = Perturbed.posts(Perturbed.slopes(up, other, two ? 2 * sigma : sigma), signs);
        for (int j = 0; j < units; j++) {
            double mean = 0;
            for (int c = 0; c < posts.cases(); c++) {
                mean += posts.at(c, j) / posts.cases();
            }
            assertEquals(-gradient[j], mean, 1e-5);
        }
    }

    private static SoftmaxReadout softmax(GlassChip chip) {
        SoftmaxReadout softmax = new SoftmaxReadout(chip.anatomy(), new Labels(CLASSES, 0), 1, 0);
        for (int i = 0; i < 20; i++) {
            softmax.learn(Batches.lesson(SEED.child("taught"), 6, 5, CLASSES), chip, 1f);
        }
        return softmax;
    }

    private static double loss(GlassChip chip, SoftmaxReadout softmax, Lesson one, Map<String, Batch> currents) {
        Drive.Frame frame = new Drive.Frame(Map.of("input", one.inputs()), currents);
        Pass pass = new Pass(chip.present(new Drive(1, Drive.Start.REST, List.of(frame))));
        return -Math.log(
                softmax.probabilities(pass.features(softmax), 1)[one.labels().getFirst()]);
    }

    /// Twenty thousand draws for one case. Bounds are 5 standard errors and what second differences leave at σ = 0.02:
    /// a
    /// right estimate breaks one of seven with chance 4·10⁻⁶.
    @Test
    void theMeanOverDrawsIsTheGradientOfARealLoss() {
        GlassChip chip = new GlassChip(Integer.MAX_VALUE, SEED, 5, 8, 6);
        SoftmaxReadout softmax = softmax(chip);
        Lesson one = Batches.lesson(SEED.child("one"), 1, 5, CLASSES);
        int draws = 20_000;
        Lesson many = new Lesson(one.inputs().select(new int[draws]), java.util.Collections.nCopies(draws, 0));
        NodePerturbation rule = new NodePerturbation(Sides.TWO, 0.002f, 1);
        Pass pass = new Pass(chip.present(Drive.of("input", many.inputs())));
        List<Batch> posts = new Perturbed(rule, chip.anatomy(), SEED)
                .posts(new Mistake(many, pass, Batch.of(0, CLASSES), 0), chip, softmax);
        int seen = 0;
        for (int l = 0; l < 2; l++) {
            Batch post = posts.get(l);
            for (int j = 0; j < post.size(); j++) {
                double step = 1e-3;
                double slope = (loss(chip, softmax, one, Map.of("layer" + (l + 1), current(post.size(), j, step)))
                                - loss(chip, softmax, one, Map.of("layer" + (l + 1), current(post.size(), j, -step))))
                        / (2 * step);
                double mean = 0;
                double square = 0;
                for (int c = 0; c < draws; c++) {
                    mean += post.at(c, j) / draws;
                    square += (double) post.at(c, j) * post.at(c, j) / draws;
                }
                assertEquals(-slope, mean, 5 * Math.sqrt((square - mean * mean) / draws) + 0.003);
                seen += Math.abs(slope) > 0.01 ? 1 : 0;
            }
        }
        assertTrue(seen >= 3, "only " + seen + " units matter to the loss");
    }

    private static Batch current(int size, int unit, double strength) {
        return Batch.fill(1, size, into -> into[unit] = (float) strength);
    }
}
