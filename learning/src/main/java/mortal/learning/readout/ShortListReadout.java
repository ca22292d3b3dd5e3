package mortal.learning.readout;

import java.util.List;
import mortal.learning.Readout;
import mortal.substrate.Batch;
import mortal.substrate.Substrate;

/// The softmax proposes, goodness decides: one neutral pass and `length` passes instead of one for every class. Source:
/// Hinton's
/// talk on Forward-Forward, for many classes.
///
/// @param length (labels) proposed, at least 1
public record ShortListReadout(SoftmaxReadout softmax, GoodnessReadout goodness, int length) implements Readout {

    public ShortListReadout {
        int classes = goodness.labels().classes();
        if (length < 1 || length > classes) {
            throw new IllegalArgumentException(
                    "ShortListReadout.length = " + length + ", must be 1 to " + classes + " classes");
        }
    }

    @Override
    public String name() {
        return "short list";
    }

    @Override
    public List<Integer> answer(Batch inputs, Substrate chip) {
        return goodness.best(inputs, chip, softmax.shortList(inputs, chip, length));
    }
}
