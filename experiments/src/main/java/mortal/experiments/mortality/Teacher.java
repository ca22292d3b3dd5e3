package mortal.experiments.mortality;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import mortal.experiments.data.Dataset;
import mortal.experiments.run.LearningSettings;
import mortal.learning.distil.SoftLabels;
import mortal.learning.readout.GoodnessReadout;
import mortal.substrate.Batch;
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
        GoodnessReadout readout = settings.goodness(cases.classes());
        return new SoftLabels(
                cases.classes(), asked(cases, inputs -> readout.probabilities(inputs, chip, temperature)));
    }

    /// What the answers rest on.
    ///
    /// @return (1) cases × classes: summed goodness of each case with each label
    public static float[] scores(Substrate chip, Dataset cases, LearningSettings settings) {
        GoodnessReadout readout = settings.goodness(cases.classes());
        List<Integer> all = IntStream.range(0, cases.classes()).boxed().toList();
        return asked(cases, inputs -> readout.scores(inputs, chip, Collections.nCopies(inputs.cases(), all)));
    }

    private static float[] asked(Dataset cases, Function<Batch, float[]> ask) {
        int classes = cases.classes();
        float[] all = new float[cases.cases() * classes];
        for (int from = 0; from < cases.cases(); from += CASES_AT_ONCE) {
            int[] numbers = IntStream.range(from, Math.min(from + CASES_AT_ONCE, cases.cases()))
                    .toArray();
            float[] some = ask.apply(cases.images(numbers));
            System.arraycopy(some, 0, all, from * classes, some.length);
        }
        return all;
    }
}
