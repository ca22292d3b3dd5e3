package mortal.learning;

import java.util.List;
import mortal.substrate.Batch;

/// A batch of labelled cases.
///
/// @param inputs (1) in [0, 1], cases × units of the clamped population
/// @param labels one a case, from 0
public record Lesson(Batch inputs, List<Integer> labels) {
    public Lesson {
        labels = List.copyOf(labels);
        if (labels.size() != inputs.cases()) {
            throw new IllegalArgumentException(
                    "Lesson: got " + labels.size() + " labels for " + inputs.cases() + " cases");
        }
    }

    public int cases() {
        return labels.size();
    }

    /// Cases `first` … `end − 1`.
    public Lesson slice(int first, int end) {
        return new Lesson(inputs.slice(first, end), labels.subList(first, end));
    }
}
