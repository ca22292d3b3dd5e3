package mortal.learning.readout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mortal.learning.Goodness;
import mortal.learning.Labels;
import mortal.learning.Ports;
import mortal.learning.Readout;
import mortal.substrate.Anatomy;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import mortal.substrate.Substrate;

/// Shows every input once with each label and answers the label whose goodness, summed over hidden populations, is
/// largest. Needs nothing but the sensors. Source: Hinton, `ffenergytest.m`.
///
/// @param firstLayer lowest hidden population that counts, from 1
/// @param goodness what it is
public record GoodnessReadout(Labels labels, int firstLayer, Goodness goodness) implements Readout {

    public GoodnessReadout(Ports ports, Goodness goodness) {
        this(ports.labels(), ports.firstLayer(), goodness);
    }

    @Override
    public String name() {
        return "goodness";
    }

    @Override
    public List<Integer> answer(Batch inputs, Substrate chip) {
        List<Integer> all = IntStream.range(0, labels.classes()).boxed().toList();
        return best(inputs, chip, java.util.Collections.nCopies(inputs.cases(), all));
    }

    /// The best of each case's own choices; the first of equals.
    List<Integer> best(Batch inputs, Substrate chip, List<List<Integer>> choices) {
        float[] goodness = scores(inputs, chip, choices);
        int width = choices.getFirst().size();
        List<Integer> answers = new ArrayList<>();
        for (int c = 0; c < inputs.cases(); c++) {
            int best = 0;
            for (int k = 1; k < width; k++) {
                if (goodness[c * width + k] > goodness[c * width + best]) {
                    best = k;
                }
            }
            answers.add(choices.get(c).get(best));
        }
        return answers;
    }

    /// What the chip would answer, and how surely: a softmax over its goodness.
    ///
    /// @param temperature (1) of goodness, above 0
    /// @return (1) cases × classes, each case's sum 1
    public float[] probabilities(Batch inputs, Substrate chip, float temperature) {
        int classes = labels.classes();
        List<Integer> all = IntStream.range(0, classes).boxed().toList();
        float[] goodness = scores(inputs, chip, java.util.Collections.nCopies(inputs.cases(), all));
        float[] q = new float[goodness.length];
        float[] logits = new float[classes];
        for (int c = 0; c < inputs.cases(); c++) {
            for (int k = 0; k < classes; k++) {
                logits[k] = goodness[c * classes + k] / temperature;
            }
            Softmax.of(logits, q, c * classes);
        }
        return q;
    }

    /// Summed goodness, more for what looks more like a positive, case c with its k-th choice at c · choices + k.
    public float[] scores(Batch inputs, Substrate chip, List<List<Integer>> choices) {
        String input = chip.anatomy().of(Anatomy.Role.INPUT).getFirst().name();
        Presentation shown = chip.present(Drive.of(input, labels.each(inputs, choices)));
        float[] sum = new float[shown.cases()];
        for (String layer : layers(chip.anatomy(), firstLayer)) {
            float[] activity = shown.activity(layer, 0);
            int units = chip.anatomy().population(layer).size();
            for (int r = 0; r < sum.length; r++) {
                sum[r] += (float) goodness.score(activity[r], units);
            }
        }
        return sum;
    }

    /// The hidden populations from `firstLayer` (from 1) on; the last alone if there are not so many.
    static List<String> layers(Anatomy anatomy, int firstLayer) {
        List<String> hidden = anatomy.of(Anatomy.Role.HIDDEN).stream()
                .map(Anatomy.Population::name)
                .toList();
        return hidden.subList(Math.min(firstLayer, hidden.size()) - 1, hidden.size());
    }
}
