package mortal.simulator.chip;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mortal.devices.kernel.Kernels;
import mortal.devices.neuron.NeuronLaw;
import mortal.devices.neuron.RectifyingNeuron;
import mortal.devices.neuron.Sensor;
import mortal.devices.synapse.SoftBounds;
import mortal.devices.synapse.SynapseLaw;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.substrate.Anatomy.Population;
import mortal.substrate.Anatomy.Role;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import mortal.substrate.Push;
import mortal.substrate.Seed;

/// Chips small enough to test, and a little schooling.
final class Tiny {
    static final Seed LOT = new Seed(2026);
    static final Seed LIFE = new Seed(1);
    static final long SERIAL = 7;
    /// (units) of a mild chip whose panels are ragged.
    static final int INPUTS = 40;
    /// Steps so small beside their bounds that a cell counts its pulses: 2⁻¹⁰ each.
    static final SoftBounds COUNTER = new SoftBounds(0x1p-10f, 0, 0, 0, -1e6f, 1e6f, 0, 1);

    private Tiny() {}

    static ChipDesign ideal(int inputs, Integer... hidden) {
        return Designs.preset("ideal").sized(inputs, List.of(hidden));
    }

    static ChipDesign mild() {
        return Designs.preset("mild").sized(INPUTS, List.of(70, 33));
    }

    static ChipDesign direct(ChipDesign.Pulses pulses, int inputs, Integer... hidden) {
        ChipDesign design = Designs.preset("mild-direct").sized(inputs, List.of(hidden));
        return with(design, design.synapse(), pulses, design.neuron());
    }

    /// A chip of counting cells and ideal neurons.
    static ChipDesign counting(ChipDesign.Pulses pulses, int inputs, Integer... hidden) {
        ChipDesign design = direct(pulses, inputs, hidden);
        return with(design, COUNTER, pulses, new RectifyingNeuron());
    }

    /// Without the walk, so that transfer curves stand still from case to case.
    static ChipDesign still(ChipDesign design) {
        RectifyingNeuron n = (RectifyingNeuron) design.neuron();
        RectifyingNeuron still = new RectifyingNeuron(n.gainSpread(), n.offsetSpread(), n.readNoise(), 0, 0, 1);
        return with(design, design.synapse(), design.pulses(), still);
    }

    static ChipDesign with(ChipDesign design, NeuronLaw neuron) {
        return with(design, design.synapse(), design.pulses(), neuron);
    }

    private static ChipDesign with(ChipDesign d, SynapseLaw synapse, ChipDesign.Pulses pulses, NeuronLaw neuron) {
        return d.with(synapse, pulses).with(neuron).with(new Sensor());
    }

    static Chip chip(ChipDesign design) {
        return chip(design, SERIAL, LIFE);
    }

    static Chip chip(ChipDesign design, long serial, Seed life) {
        return chip(design, serial, life, new Crew(1), Kernels.best());
    }

    static Chip chip(ChipDesign design, long serial, Seed life, Crew crew, Kernels kernels) {
        return Foundry.fabricate(design, LOT, serial).powerOn(life, crew, kernels);
    }

    /// Pictures: half of each dark, the rest uniform in [0, 1).
    static Batch pictures(int cases, int size, long key) {
        Random random = new Random(key);
        return Batch.fill(cases, size, into -> {
            for (int i = 0; i < into.length; i++) {
                into[i] = random.nextBoolean() ? 0 : random.nextFloat();
            }
        });
    }

    static Presentation show(Chip chip, int cases, long key) {
        int inputs = chip.anatomy().populations().getFirst().size();
        return chip.present(Drive.of(ChipDesign.INPUT, pictures(cases, inputs, key)));
    }

    /// Lessons of a push up with peer normalisation, one down, a consolidation and a short rest; every seventh case of
    /// a push asks for nothing.
    static void school(Chip chip, int lessons, int cases) {
        for (int lesson = 0; lesson < lessons; lesson++) {
            Presentation good = show(chip, cases, 2L * lesson);
            Presentation bad = show(chip, cases, 2L * lesson + 1);
            for (Population population : chip.anatomy().of(Role.HIDDEN)) {
                chip.reinforce(good, new Push(population.name(), 0, strengths(cases, 0.7f), 0.03f));
                chip.reinforce(bad, new Push(population.name(), 0, strengths(cases, -0.6f), 0));
            }
            chip.consolidate(0.02f / cases);
            chip.rest(1_000_000);
        }
    }

    /// The same push for all cases of a presentation to all populations that are driven.
    static void push(Chip chip, Presentation shown, float strength) {
        float[] strengths = new float[shown.cases()];
        Arrays.fill(strengths, strength);
        for (Population population : chip.anatomy().of(Role.HIDDEN)) {
            chip.reinforce(shown, new Push(population.name(), 0, strengths, 0));
        }
    }

    static float[] strengths(int cases, float most) {
        float[] strengths = new float[cases];
        for (int c = 0; c < cases; c++) {
            strengths[c] = c % 7 == 6 ? 0 : most * (c % 5 + 1) / 5;
        }
        return strengths;
    }
}
