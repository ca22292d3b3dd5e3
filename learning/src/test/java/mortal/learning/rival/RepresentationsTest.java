package mortal.learning.rival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mortal.learning.Batches;
import mortal.learning.GlassChip;
import mortal.learning.Labels;
import mortal.learning.Lesson;
import mortal.learning.Ports;
import mortal.learning.readout.SoftmaxReadout;
import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Drive;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// What contrasts of two internal representations blame units for.
class RepresentationsTest {
    private static final Seed SEED = new Seed(21);
    private static final int UNITS = 7;
    private static final int CLASSES = 3;

    /// (nat) log p of the right answer to whether two raw activities are alike.
    private static double fit(Siamese rule, boolean alike, double[] y, float... partner) {
        double squares = 0;
        double product = 0;
        for (int j = 0; j < UNITS; j++) {
            squares += y[j] * y[j];
            product += y[j] * partner[j];
        }
        double cosine = product / Math.sqrt(squares / UNITS) / UNITS;
        double z = (cosine - rule.threshold()) / rule.temperature();
        return -Math.log1p(Math.exp(alike ? -z : z));
    }

    private static float[] normalised(Seed seed) {
        float[] h = new float[UNITS];
        double squares = 0;
        for (int j = 0; j < UNITS; j++) {
            h[j] = 0.1f + Draws.uniform(seed, j);
            squares += (double) h[j] * h[j];
        }
        for (int j = 0; j < UNITS; j++) {
            h[j] /= (float) Math.sqrt(squares / UNITS);
        }
        return h;
    }

    /// Divisive normalisation included: d log p / dy = post / (units · temperature) at activities of mean square 1.
    @Property(tries = 50)
    void aSiamesePostIsTheGradientOfWhatItIsAsked(@ForAll @IntRange(max = 1_000_000) int key, @ForAll boolean alike) {
        Siamese rule = new Siamese(0.6f, 0.4f, 1);
        float[] h = normalised(SEED.child("own").child(key));
        float[] partner = normalised(SEED.child("partner").child(key));
        Batch post = Likeness.posts(rule, Batch.of(1, UNITS, h), Batch.of(1, UNITS, partner), alike ? 1 : 0);
        for (int j = 0; j < UNITS; j++) {
            double[] up = new double[UNITS];
            double[] down = new double[UNITS];
            for (int i = 0; i < UNITS; i++) {
                up[i] = h[i] + (i == j ? 1e-4 : 0);
                down[i] = h[i] - (i == j ? 1e-4 : 0);
            }
            double slope = (fit(rule, alike, up, partner) - fit(rule, alike, down, partner)) / 2e-4;
            assertEquals(slope, post.at(0, j) / (UNITS * rule.temperature()), 1e-5);
        }
    }

    @Test
    void whoHasNoPartnerLearnsNothing() {
        float[] h = normalised(SEED);
        Batch post = Likeness.posts(new Siamese(), Batch.of(1, UNITS, h), Batch.of(1, UNITS, h), Float.NaN);
        assertEquals(Batch.of(1, UNITS, new float[UNITS]), post);
    }

    private static List<Batch> modulated(float feedback, float error) {
        GlassChip chip = new GlassChip(100, SEED, 12, 8, 6);
        Lesson lesson = Batches.lesson(SEED.child("lesson"), 5, 12, CLASSES);
        Pass pass = new Pass(chip.present(Drive.of("input", lesson.inputs())));
        Ports ports = new Ports(new Labels(CLASSES, 0), 12, 1, 0.1f, 0.003f, 2);
        float[] errors = new float[5 * CLASSES];
        java.util.Arrays.fill(errors, error);
        return new Modulated(new Pepita(feedback, 1), chip.anatomy(), CLASSES, SEED)
                .posts(
                        new Mistake(lesson, pass, Batch.of(5, CLASSES, errors), 0),
                        chip,
                        new SoftmaxReadout(chip.anatomy(), ports));
    }

    /// Without a mistake both passes are one and the same, and nothing is learned; twice the error, or twice the
    /// feedback,
    /// is twice the blame, as long as both are small.
    @Test
    void whatUnitsDoOtherwiseGoesWithTheError() {
        assertEquals(Batch.of(5, 8, new float[5 * 8]), modulated(1, 0).getFirst());
        Batch one = modulated(0.01f, 0.1f).getFirst();
        Batch two = modulated(0.01f, 0.2f).getFirst();
        Batch more = modulated(0.02f, 0.1f).getFirst();
        double moved = 0;
        for (int j = 0; j < 8; j++) {
            assertEquals(2 * one.at(0, j), two.at(0, j), 2e-4);
            assertEquals(two.at(0, j), more.at(0, j), 1e-6);
            moved += Math.abs(one.at(0, j));
        }
        assertTrue(moved > 1e-3, "nothing moved: " + moved);
    }
}
