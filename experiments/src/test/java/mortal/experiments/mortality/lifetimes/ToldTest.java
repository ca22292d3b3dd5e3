package mortal.experiments.mortality.lifetimes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mortal.learning.distil.SoftLabels;
import mortal.substrate.Draws;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// What is told of what was said.
class ToldTest {
    private static final double[] SHARES = {0.25, 0.25, 0.25, 0.25};

    private static List<Integer> fours(int cases) {
        List<Integer> labels = new ArrayList<>();
        for (int c = 0; c < cases; c++) {
            labels.add(c % 4);
        }
        return labels;
    }

    /// Who is sure, and tells each class as often as it is, is repeated word for word, however labels are told.
    @Property(tries = 50)
    void whoIsSureAndEvenIsRepeated(@ForAll long key) {
        SoftLabels said = SoftLabels.certain(4, fours(40));
        for (Told told : Told.values()) {
            assertEquals(fours(40), told.labels(said, SHARES, new Seed(key)), told.words);
        }
    }

    /// Answers that know the class but lean so much to class 0 that it is always the likeliest.
    private static SoftLabels leaning(long key, int cases) {
        float[] q = new float[cases * 4];
        for (int c = 0; c < cases; c++) {
            float knows = 0.05f + 0.1f * Draws.uniform(new Seed(key), c);
            q[c * 4] = 1;
            if (c % 4 != 0) {
                q[c * 4] -= 3 * 0.02f + knows;
                for (int k = 1; k < 4; k++) {
                    q[c * 4 + k] = 0.02f + (k == c % 4 ? knows : 0);
                }
            }
        }
        return new SoftLabels(4, q);
    }

    /// A class that has died out among the likeliest answers is told again, and of the right cases.
    @Property(tries = 50)
    void evenedAnswersBringBackWhatLikeliestOnesLose(@ForAll long key) {
        SoftLabels said = leaning(key, 80);
        assertEquals(Collections.nCopies(80, 0), Told.HARD.labels(said, SHARES, new Seed(key)));
        assertEquals(fours(80), Told.EVENED.labels(said, SHARES, new Seed(key)));
    }

    @Test
    void drawnAnswersHangOnTheirSeedAlone() {
        SoftLabels said = leaning(1, 200);
        List<Integer> drawn = Told.DRAWN.labels(said, SHARES, new Seed(2));
        assertEquals(drawn, Told.DRAWN.labels(said, SHARES, new Seed(2)));
        assertTrue(Collections.frequency(drawn, 0) < 200, "the other classes have some probability in 150 cases");
    }
}
