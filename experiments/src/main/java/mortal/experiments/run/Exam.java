package mortal.experiments.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import mortal.experiments.data.Dataset;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.Proportion;
import mortal.learning.Lesson;
import mortal.learning.Readout;
import mortal.simulator.chip.Chip;
import mortal.simulator.meter.Reading;

/// One read-out's answers to a set of cases.
///
/// @param readout that answered
/// @param answers one a case
/// @param labels the true ones
/// @param cost of asking
public record Exam(String readout, List<Integer> answers, List<Integer> labels, Reading cost) {
    /// (cases) asked at once. Chosen: ten labels of so many cases still fit the caches with their activities.
    private static final int CASES_AT_ONCE = 100;

    /// Asks a chip, which should be a fork.
    public static Exam of(Readout readout, Dataset cases, Chip fork) {
        Reading before = fork.reading();
        List<Integer> answers = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int from = 0; from < cases.cases(); from += CASES_AT_ONCE) {
            Lesson lesson = lesson(
                    cases,
                    IntStream.range(from, Math.min(from + CASES_AT_ONCE, cases.cases()))
                            .toArray());
            answers.addAll(readout.answer(lesson.inputs(), fork));
            labels.addAll(lesson.labels());
        }
        return new Exam(readout.name(), answers, labels, fork.reading().minus(before));
    }

    /// The cases of these numbers, with their labels.
    public static Lesson lesson(Dataset cases, int... numbers) {
        return new Lesson(
                cases.images(numbers),
                Arrays.stream(numbers).map(cases::label).boxed().toList());
    }

    public BitSet wrong() {
        BitSet wrong = new BitSet(answers.size());
        for (int c = 0; c < answers.size(); c++) {
            wrong.set(c, !answers.get(c).equals(labels.get(c)));
        }
        return wrong;
    }

    public int errors() {
        return wrong().cardinality();
    }

    /// (1) Share of wrong answers with its 95 % interval (Wilson).
    public Estimate error() {
        return Proportion.wilson(errors(), answers.size());
    }
}
