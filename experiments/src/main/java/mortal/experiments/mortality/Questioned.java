package mortal.experiments.mortality;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import mortal.experiments.data.Dataset;
import mortal.experiments.run.LearningSettings;
import mortal.learning.distil.SoftLabels;
import mortal.learning.readout.GoodnessReadout;
import mortal.learning.readout.Softmax;
import mortal.simulator.chip.Chip;
import mortal.simulator.meter.Reading;

/// What a chip showed when it was asked a set of cases once: its goodness for each label of each. Answers at any
/// temperature, and a handicap of a label, are sums on the host after that.
final class Questioned {
    /// (cases) asked at once. Chosen, as for exams.
    private static final int CASES_AT_ONCE = 100;

    private final int classes;
    private final float[] goodness; // [case × class]
    private final Reading cost;

    private Questioned(int classes, float[] goodness, Reading cost) {
        this.classes = classes;
        this.goodness = goodness;
        this.cost = cost;
    }

    /// Asks a fork of the chip.
    static Questioned of(Chip chip, Dataset cases, LearningSettings settings, String name) {
        int classes = cases.classes();
        GoodnessReadout readout = settings.goodness(classes);
        List<Integer> every = IntStream.range(0, classes).boxed().toList();
        Chip fork = chip.fork(name);
        Reading before = fork.reading();
        float[] goodness = new float[cases.cases() * classes];
        for (int from = 0; from < cases.cases(); from += CASES_AT_ONCE) {
            int[] numbers = IntStream.range(from, Math.min(from + CASES_AT_ONCE, cases.cases()))
                    .toArray();
            float[] some = readout.scores(cases.images(numbers), fork, Collections.nCopies(numbers.length, every));
            System.arraycopy(some, 0, goodness, from * classes, some.length);
        }
        return new Questioned(classes, goodness, fork.reading().minus(before));
    }

    int cases() {
        return goodness.length / classes;
    }

    /// Of asking all of them.
    Reading cost() {
        return cost;
    }

    /// Of some of the cases; the cost stays that of all.
    Questioned select(int... numbers) {
        float[] some = new float[numbers.length * classes];
        for (int c = 0; c < numbers.length; c++) {
            System.arraycopy(goodness, numbers[c] * classes, some, c * classes, classes);
        }
        return new Questioned(classes, some, cost);
    }

    /// @param temperature (1) of goodness, above 0
    SoftLabels soft(float temperature) {
        float[] q = new float[goodness.length];
        float[] logits = new float[classes];
        for (int c = 0; c < cases(); c++) {
            for (int k = 0; k < classes; k++) {
                logits[k] = goodness[c * classes + k] / temperature;
            }
            Softmax.of(logits, q, c * classes);
        }
        return new SoftLabels(classes, q);
    }

    /// The label of most goodness of each case, one of them handicapped.
    ///
    /// @param label that gets `bonus`
    /// @param bonus (1) of goodness; 0 for none
    String answers(int label, float bonus) {
        return Answered.text(IntStream.range(0, cases())
                .mapToObj(c -> lead(c, label) > -bonus ? label : rival(c, label))
                .toList());
    }

    String answers() {
        return Answered.text(IntStream.range(0, cases())
                .mapToObj(c -> {
                    int rival = rival(c, 0);
                    return lead(c, 0) >= 0 ? 0 : rival;
                })
                .toList());
    }

    /// The bonus for a label with which fewest of these cases are answered wrong: one number fitted to labelled cases,
    /// as
    /// one bias in Hinton, Vinyals and Dean (2015), section 3. The smallest change of equals.
    ///
    /// @param truth the cases asked
    float bonus(int label, Dataset truth) {
        float best = 0;
        int fewest = wrong(label, 0, truth);
        for (int c = 0; c < cases(); c++) {
            float bonus = Math.nextUp(-lead(c, label));
            int wrong = wrong(label, bonus, truth);
            if (wrong < fewest || (wrong == fewest && Math.abs(bonus) < Math.abs(best))) {
                best = bonus;
                fewest = wrong;
            }
        }
        return best;
    }

    private int wrong(int label, float bonus, Dataset truth) {
        int wrong = 0;
        for (int c = 0; c < cases(); c++) {
            int answer = lead(c, label) > -bonus ? label : rival(c, label);
            wrong += answer == truth.label(c) ? 0 : 1;
        }
        return wrong;
    }

    /// (1) By how much a label's goodness exceeds every other's.
    private float lead(int row, int label) {
        return goodness[row * classes + label] - goodness[row * classes + rival(row, label)];
    }

    /// The label of most goodness but for one; the lower of equals.
    private int rival(int row, int label) {
        int best = label == 0 ? 1 : 0;
        for (int k = best + 1; k < classes; k++) {
            if (k != label && goodness[row * classes + k] > goodness[row * classes + best]) {
                best = k;
            }
        }
        return best;
    }
}
