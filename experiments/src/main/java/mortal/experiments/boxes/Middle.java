package mortal.experiments.boxes;

import java.util.List;
import mortal.devices.neuron.RectifyingNeuron;
import mortal.simulator.design.Box;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Wiring;

/// What stands between a lower and an upper population.
enum Middle {
    NOTHING("no box"),
    TAUGHT("a third taught layer"),
    FIXED("a fixed random box"),
    DRIFTING("a drifting box"),
    NOISY("an unknown noisy box"),
    /// The control: what the upper population learns of signals that nobody has learned to make.
    ALONE("a fixed random box on an untaught layer");

    final String words;

    Middle(String words) {
        this.words = words;
    }

    /// Whether it is a box that stands on a taught layer.
    boolean box() {
        return this == FIXED || this == DRIFTING || this == NOISY;
    }

    /// (1) Number of the upper population, which answers alone: what it knows went through the box.
    int top() {
        return this == NOTHING ? 2 : 3;
    }

    /// @param hidden (units) of the lower and the upper population
    ChipDesign of(ChipDesign chip, int inputs, List<Integer> hidden, BoxSettings settings) {
        List<Integer> sizes = List.of(hidden.getFirst(), hidden.getFirst(), hidden.getLast());
        ChipDesign plain = chip.sized(inputs, this == NOTHING ? hidden : sizes);
        return plain.with(
                switch (this) {
                    case NOTHING, TAUGHT -> Wiring.WHOLE;
                    case FIXED -> Wiring.WHOLE.fixed(List.of(2));
                    case DRIFTING -> boxed(settings.drifting());
                    case NOISY -> boxed(settings.noisy());
                    case ALONE -> Wiring.WHOLE.fixed(List.of(1, 2));
                });
    }

    private static Wiring boxed(RectifyingNeuron units) {
        return new Wiring(List.of(), List.of(), List.of(new Box(2, units)));
    }
}
