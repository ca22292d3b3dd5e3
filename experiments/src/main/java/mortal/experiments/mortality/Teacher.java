package mortal.experiments.mortality;

import java.util.stream.IntStream;
import mortal.experiments.data.Dataset;
import mortal.experiments.run.LearningSettings;
import mortal.learning.distil.SoftLabels;
import mortal.learning.readout.GoodnessReadout;
import mortal.substrate.Substrate;

/// A chip asked what it thinks of cases: every case is shown with every label, and a softmax over its goodness is its
/// answer. Costs the teacher those presentations.
public final class Teacher {
    /// (cases) asked at once. Chosen, as for exams.
    private static final int CASES_AT_ONCE = 100;

    private Teacher() {}

    /// @param chip a fork keeps it as it is; the chip itself pays
    /// @param temperature (1) of goodness, above 0
    public static SoftLabels answers(Substrate chip, Dataset cases, LearningSettings settings, float temperature) {
        int classes = cases.classes();
        GoodnessReadout readout = settings.goodness(classes);
        float[] q = new float[cases.cases() * classes];
        for (int from = 0; from < cases.cases(); from += CASES_AT_ONCE) {
            int[] numbers = IntStream.range(from, Math.min(from + CASES_AT_ONCE, cases.cases()))
                    .toArray();
            float[] some = readout.probabilities(cases.images(numbers), chip, temperature);
            System.arraycopy(some, 0, q, from * classes, some.length);
        }
        return new SoftLabels(classes, q);
    }
}
