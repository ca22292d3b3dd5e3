package mortal.learning;

import java.util.Arrays;
import java.util.List;
import mortal.substrate.Batch;

/// How a label is written into an input: over its first units, one for each class.
///
/// Source: Hinton, `ffnew.m`: the first ten pixels of the image, a black border; 1 for the label and 0 for the others,
/// or
/// a tenth in each for "don't say".
///
/// @param classes at least 2
/// @param strength (1) value of the label's unit, at least 0; 0 leaves inputs as they are: no labels
public record Labels(int classes, float strength) {
    /// Share of the strength that each class's unit gets in a neutral input. Source: Hinton, `ffnew.m`, for ten
    /// classes.
    private static final float NEUTRAL = 0.1f;

    public Labels {
        if (classes < 2) {
            throw new IllegalArgumentException("Labels.classes = " + classes + ", must be at least 2");
        }
        if (!(strength >= 0)) {
            throw new IllegalArgumentException("Labels.strength = " + strength + ", must be at least 0");
        }
    }

    /// The inputs with these labels.
    public Batch with(Batch inputs, List<Integer> labels) {
        return over(inputs, (row, label) -> label == labels.get(row) ? strength : 0);
    }

    /// The inputs with no label.
    public Batch neutral(Batch inputs) {
        return over(inputs, (row, label) -> NEUTRAL * strength);
    }

    /// Every input once with each of `choices` labels: row c · choices + k has the k-th label of case c.
    ///
    /// @param labels for each case its labels, all lists equally long
    public Batch each(Batch inputs, List<List<Integer>> labels) {
        int choices = labels.getFirst().size();
        int[] rows = new int[inputs.cases() * choices];
        Arrays.setAll(rows, r -> r / choices);
        return over(
                inputs.select(rows),
                (row, label) -> label == labels.get(row / choices).get(row % choices) ? strength : 0);
    }

    private interface Value {
        float of(int row, int label);
    }

    private Batch over(Batch inputs, Value value) {
        if (strength == 0) {
            return inputs;
        }
        if (inputs.size() < classes) {
            throw new IllegalArgumentException(
                    "Labels: an input of " + inputs.size() + " units has no room for " + classes + " classes");
        }
        return Batch.fill(inputs.cases(), inputs.size(), into -> {
            inputs.copyTo(0, inputs.cases(), into, 0, inputs.size());
            for (int r = 0; r < inputs.cases(); r++) {
                for (int k = 0; k < classes; k++) {
                    into[r * inputs.size() + k] = value.of(r, k);
                }
            }
        });
    }
}
