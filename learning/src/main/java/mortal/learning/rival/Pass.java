package mortal.learning.rival;

import java.util.HashMap;
import java.util.Map;
import mortal.learning.readout.SoftmaxReadout;
import mortal.substrate.Batch;
import mortal.substrate.Presentation;

/// One presentation as the host reads it: a population's units are converted once, when they are first asked for.
public final class Pass {
    private final Presentation shown;
    private final Map<String, Batch> read = new HashMap<>();

    public Pass(Presentation shown) {
        this.shown = shown;
    }

    public Presentation shown() {
        return shown;
    }

    /// What every unit of a population sent on, cases × units.
    public Batch units(String population) {
        return read.computeIfAbsent(population, name -> shown.read(name, 0));
    }

    /// What the softmax reads, cases × units.
    float[] features(SoftmaxReadout softmax) {
        return softmax.features(shown.cases(), this::units);
    }
}
