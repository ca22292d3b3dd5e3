package mortal.learning.rule;

import mortal.learning.Labels;
import mortal.learning.Lesson;
import mortal.learning.NegativeMaker;
import mortal.substrate.Batch;
import mortal.substrate.Seed;

/// Negatives of one's own: light for dark.
public final class Inverted implements NegativeMaker {
    @Override
    public String name() {
        return "inverted";
    }

    @Override
    public Batch make(Lesson lesson, Labels labels, Seed seed, long first) {
        Batch inputs = lesson.inputs();
        return Batch.fill(inputs.cases(), inputs.size(), into -> {
            for (int i = 0; i < into.length; i++) {
                into[i] = 1 - inputs.at(i / inputs.size(), i % inputs.size());
            }
        });
    }
}
