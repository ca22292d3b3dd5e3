package mortal.simulator.design;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import mortal.devices.neuron.NeuronLaw;
import mortal.devices.neuron.Sensor;
import mortal.devices.synapse.SynapseLaw;
import mortal.devices.tile.Periphery;
import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Population;
import mortal.substrate.Anatomy.Projection;
import mortal.substrate.Anatomy.Role;
import mortal.substrate.InputException;

/// A chip on paper: a stack of populations, each driven by the one before it after divisive normalisation, and by a
/// bias
/// line.
///
/// @param name of the design
/// @param summary one line
/// @param inputs (units) of the clamped population, at least 1
/// @param hidden (units) of each hidden population, bottom up; at least one
/// @param wiring where populations are not like the others: what their units see, which are never taught
/// @param synapse the law of all cells
/// @param formed how weights come out of the fab
/// @param pulses how a law that steps is driven
/// @param travel of what the way is kept that cells go
/// @param tiles what stands around the cells: converters, wires, noise of a read
/// @param neuron the law of all units
/// @param sensor the law of each hidden population's sensor
/// @param electrical what events cost
/// @param environment what surrounds the chip
/// @param window when it counts as dead
public record ChipDesign(
        String name,
        String summary,
        int inputs,
        List<Integer> hidden,

        @JacksonInject(value = "wiring", useInput = OptBoolean.TRUE)
        Wiring wiring,

        SynapseLaw synapse,

        @JacksonInject(value = "formed", useInput = OptBoolean.TRUE)
        Formed formed,

        Pulses pulses,
        Travel travel,
        Periphery tiles,
        NeuronLaw neuron,
        Sensor sensor,
        Electrical electrical,
        Environment environment,
        Window window) {

    /// The name of the clamped population.
    public static final String INPUT = "input";

    /// How a wanted change becomes pulses.
    public enum Pulses {
        /// Rows and columns carry random trains of slots; each coincidence is one pulse with a jitter of its own.
        /// Pulses
        /// of a row share its train. One case at a time.
        EXACT,
        /// As exact, but each cell draws its number of coincidences by itself: the same binomial distribution, cells of
        /// a row independent ("mean count"). One case at a time, each pulse with a jitter of its own.
        MEAN,
        /// Each cell gets the number of pulses its wanted change asks for, rounded at random, with the sum of their
        /// jitters; cells of a row are independent.
        FAST,
        /// As fast, but rounded to the nearest number, halves away from 0: jitter is the only noise of a write, and
        /// changes below half a step are lost.
        DETERMINISTIC;

        /// Whether the pulses of one case are made before those of the next.
        public boolean caseByCase() {
            return this == EXACT || this == MEAN;
        }
    }

    /// How weights come out of the fab; n is the number of a unit's sources, signals have a mean square of 1.
    public enum Formed {
        /// Normal with variance 1 / n, biases 0: pre-activations have a mean square of 1. Source: Hinton, `ffnew.m`.
        NORMAL,
        /// Uniform in ± 1 / n, biases in ± 1 / √n: behind signals of length 1 all are uniform in ± 1 / √n, and
        /// pre-activations have one of 2 / 3n. Source: linear layers of PyTorch.
        UNIFORM
    }

    /// Of what the way is kept that cells go.
    public enum Travel {
        /// The sum over a column's cells.
        COLUMNS,
        /// Each cell beside that: 4 bytes more a cell, and a tenth of a batch's time.
        CELLS
    }

    public ChipDesign {
        hidden = List.copyOf(hidden);
        if (inputs < 1) {
            throw new IllegalArgumentException("ChipDesign.inputs = " + inputs + " units, must be at least 1");
        }
        if (hidden.isEmpty() || hidden.stream().anyMatch(n -> n < 1)) {
            throw new IllegalArgumentException(
                    "ChipDesign.hidden = " + hidden + ", must name at least one population of at least 1 unit");
        }
        wiring.misfit(inputs, hidden).ifPresent(misfit -> {
            throw new IllegalArgumentException(misfit);
        });
        if (pulses.caseByCase() && synapse.holds() > 1) {
            throw new IllegalArgumentException("ChipDesign.pulses = "
                    + pulses.name().toLowerCase(Locale.ROOT) + " needs a synapse that holds 1 case, '" + synapse.name()
                    + "' holds more; use pulses: fast");
        }
    }

    /// The same design but for what `change` does to it.
    private ChipDesign changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.design();
    }

    /// The same design with other populations.
    ///
    /// @throws InputException if its wiring does not fit them
    public ChipDesign sized(int inputs, List<Integer> hidden) {
        wiring.misfit(inputs, hidden).ifPresent(misfit -> {
            throw new InputException("chip " + name + ": " + misfit);
        });
        return changed(draft -> {
            draft.inputs = inputs;
            draft.hidden = hidden;
        });
    }

    /// The same design by another name.
    public ChipDesign named(String name) {
        return changed(draft -> draft.name = name);
    }

    /// The same design with other cells, driven as `pulses` says.
    public ChipDesign with(SynapseLaw synapse, Pulses pulses) {
        return changed(draft -> {
            draft.synapse = synapse;
            draft.pulses = pulses;
        });
    }

    /// The same design that keeps the way of `travel`.
    public ChipDesign with(Travel travel) {
        return changed(draft -> draft.travel = travel);
    }

    /// The same design wired otherwise; populations are of the sizes that its fields make.
    public ChipDesign with(Wiring wiring) {
        return changed(draft -> {
            draft.wiring = wiring;
            draft.hidden = wiring.sized(hidden);
        });
    }

    /// The same design with other units.
    public ChipDesign with(NeuronLaw neuron) {
        return changed(draft -> draft.neuron = neuron);
    }

    /// The same design with other sensors.
    public ChipDesign with(Sensor sensor) {
        return changed(draft -> draft.sensor = sensor);
    }

    /// The same design with other tiles.
    public ChipDesign with(Periphery tiles) {
        return changed(draft -> draft.tiles = tiles);
    }

    /// The same design at other costs.
    public ChipDesign with(Electrical electrical) {
        return changed(draft -> draft.electrical = electrical);
    }

    /// The same design in another environment.
    public ChipDesign with(Environment environment) {
        return changed(draft -> draft.environment = environment);
    }

    /// The law of a layer's units.
    ///
    /// @param layer from 1
    public NeuronLaw neuron(int layer) {
        return wiring.box(layer).map(Box::neuron).orElse(neuron);
    }

    /// (cells) of the whole chip.
    public double cells() {
        double cells = 0;
        for (int layer = 1; layer <= hidden.size(); layer++) {
            cells += cells(layer);
        }
        return cells;
    }

    /// (cells) between a layer and what is below it, bias lines included.
    ///
    /// @param layer from 1
    public double cells(int layer) {
        return wiring.cells(inputs, layer == 1 ? inputs : hidden.get(layer - 2), hidden.get(layer - 1), layer);
    }

    /// What the chip looks like from outside: `input`, `layer1`, `layer2`, …
    public Anatomy anatomy() {
        List<Population> populations = new ArrayList<>();
        List<Projection> projections = new ArrayList<>();
        populations.add(new Population(INPUT, inputs, Role.INPUT));
        for (int l = 0; l < hidden.size(); l++) {
            String below = populations.getLast().name();
            populations.add(new Population("layer" + (l + 1), hidden.get(l), Role.HIDDEN));
            projections.add(new Projection(below + "-layer" + (l + 1), below, "layer" + (l + 1)));
        }
        return new Anatomy(populations, projections, synapse.holds());
    }

    /// A design that is being changed.
    private static final class Draft {
        private String name;
        private String summary;
        private int inputs;
        private List<Integer> hidden;
        private Wiring wiring;
        private SynapseLaw synapse;
        private Formed formed;
        private Pulses pulses;
        private Travel travel;
        private Periphery tiles;
        private NeuronLaw neuron;
        private Sensor sensor;
        private Electrical electrical;
        private Environment environment;
        private Window window;

        Draft(ChipDesign design) {
            this.name = design.name;
            this.summary = design.summary;
            this.inputs = design.inputs;
            this.hidden = design.hidden;
            this.wiring = design.wiring;
            this.synapse = design.synapse;
            this.formed = design.formed;
            this.pulses = design.pulses;
            this.travel = design.travel;
            this.tiles = design.tiles;
            this.neuron = design.neuron;
            this.sensor = design.sensor;
            this.electrical = design.electrical;
            this.environment = design.environment;
            this.window = design.window;
        }

        ChipDesign design() {
            return new ChipDesign(
                    name,
                    summary,
                    inputs,
                    hidden,
                    wiring,
                    synapse,
                    formed,
                    pulses,
                    travel,
                    tiles,
                    neuron,
                    sensor,
                    electrical,
                    environment,
                    window);
        }
    }
}
