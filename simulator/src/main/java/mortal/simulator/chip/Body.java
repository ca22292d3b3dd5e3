package mortal.simulator.chip;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mortal.devices.Climate;
import mortal.devices.kernel.Kernels;
import mortal.devices.neuron.LayerSensor;
import mortal.devices.neuron.Neurons;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Population;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;

/// The parts of one chip.
final class Body implements Stateful {
    final Anatomy anatomy;
    final Crossbars[] crossbars; // [projection]
    final Neurons[] neurons; // [hidden population], driven by the crossbar of the same number
    final LayerSensor[] sensors; // [hidden population]
    final Trim[] trims; // [hidden population]
    final Rescaling[] rescalings; // [projection]

    private final IntFunction<LayerSensor> sensor;

    Body(ChipDesign design, Seed die, Seed life, Kernels kernels) {
        this(
                design.anatomy(),
                l -> design.sensor()
                        .fabricate(
                                design.hidden().get(l),
                                die.child("sensor", l + 1),
                                life.child("sensor", l + 1),
                                kernels));
        for (int l = 0; l < crossbars.length; l++) {
            Population to = anatomy.populations().get(l + 1);
            int sources = anatomy.populations().get(l).size();
            Seed made = die.child("layer", l);
            crossbars[l] = Crossbars.of(design, l + 1, sources, to.size(), made, kernels);
            crossbars[l].live(life.child("cells", l));
            neurons[l] = new Neurons(design.neuron(l + 1), to.size(), made, life.child("walk", l), kernels);
            trims[l] = new Trim(to.size());
            rescalings[l] = new Rescaling(design.tiles().scaling().compensation(), to.size());
        }
    }

    /// @param sensor makes the sensor of a hidden population; it has no state
    private Body(Anatomy anatomy, IntFunction<LayerSensor> sensor) {
        this.anatomy = anatomy;
        this.sensor = sensor;
        int layers = anatomy.projections().size();
        this.sensors = IntStream.range(0, layers).mapToObj(sensor).toArray(LayerSensor[]::new);
        this.crossbars = new Crossbars[layers];
        this.neurons = new Neurons[layers];
        this.trims = new Trim[layers];
        this.rescalings = new Rescaling[layers];
    }

    Body fork() {
        Body fork = new Body(anatomy, sensor);
        for (int l = 0; l < crossbars.length; l++) {
            fork.crossbars[l] = crossbars[l].fork();
            fork.neurons[l] = neurons[l].fork();
            fork.trims[l] = trims[l].fork();
            fork.rescalings[l] = rescalings[l].fork();
        }
        return fork;
    }

    /// Takes the transfer curves and the cells to a moment: a function of time and state, so that looking changes
    /// nothing.
    void settle(long nanos, Climate climate, Crew crew) {
        for (Neurons bank : neurons) {
            bank.settle(nanos, climate);
        }
        for (LayerSensor layer : sensors) {
            layer.settle(nanos);
        }
        for (Crossbars crossbar : crossbars) {
            crew.run(crossbar.panels(), (lane, panel) -> crossbar.settle(panel, nanos));
        }
    }

    /// The number of a projection.
    int projection(String name) {
        List<String> names =
                anatomy.projections().stream().map(Anatomy.Projection::name).toList();
        if (!names.contains(name)) {
            throw new IllegalArgumentException("projection '" + name + "' is not one of " + names);
        }
        return names.indexOf(name);
    }

    /// The number of a hidden population among those.
    int bank(String population) {
        int bank = anatomy.populations().indexOf(anatomy.population(population)) - 1;
        if (bank < 0) {
            throw new IllegalArgumentException("population '" + population + "' is clamped; it has no neurons");
        }
        return bank;
    }

    @Override
    public void visit(StateVisitor visitor) {
        for (int l = 0; l < crossbars.length; l++) {
            crossbars[l].visit(visitor.within("crossbar" + l));
            neurons[l].visit(visitor.within("neurons" + l));
            trims[l].visit(visitor.within("trim" + l));
            rescalings[l].visit(visitor.within("rescaling" + l));
        }
    }
}
