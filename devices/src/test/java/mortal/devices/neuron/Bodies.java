package mortal.devices.neuron;

import java.util.Arrays;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// Laws and units to test: each starts from a neuron with nothing wrong and has one thing wrong.
final class Bodies {
    static final AnalogNeuron WELL = new AnalogNeuron();
    static final Seed DIE = new Seed(1);
    static final Seed LIFE = new Seed(2);
    static final Seed NOISE = new Seed(99);

    private Bodies() {}

    static AnalogNeuron with(Mismatch mismatch) {
        return new AnalogNeuron(mismatch, WELL.shape(), WELL.noise(), WELL.surroundings(), WELL.ageing(), WELL.death());
    }

    static AnalogNeuron with(Mismatch mismatch, Surroundings surroundings) {
        return new AnalogNeuron(mismatch, WELL.shape(), WELL.noise(), surroundings, WELL.ageing(), WELL.death());
    }

    static AnalogNeuron with(Shape shape) {
        return new AnalogNeuron(WELL.mismatch(), shape, WELL.noise(), WELL.surroundings(), WELL.ageing(), WELL.death());
    }

    static AnalogNeuron with(Noise noise) {
        return new AnalogNeuron(WELL.mismatch(), WELL.shape(), noise, WELL.surroundings(), WELL.ageing(), WELL.death());
    }

    static AnalogNeuron with(Ageing ageing, Death death) {
        return new AnalogNeuron(WELL.mismatch(), WELL.shape(), WELL.noise(), WELL.surroundings(), ageing, death);
    }

    /// Something wrong with everything, so that no loop is idle.
    static AnalogNeuron poor() {
        return new AnalogNeuron(
                new Mismatch(0.1f, 0.1f, 0.005, 0.8f, 0.7, 0.1),
                new Shape(0.02f, 0.3f, 4, 0.1f, 1, 0.1f, 0.3f),
                new Noise(0.05f, 0.3f, 1e-15, 0.02f, 1e-5, 3, 0.05f, 0.05f, 1, 0.02f),
                new Surroundings(Surroundings.Inversion.WEAK, -0.001, -0.1, 10, 0.5, 0.5, 1, 0.2f),
                new Ageing(0.03, 0.3f, 0.2, 0.12, 3, 0.1, new Recovery(0.5, 1e-6, 12)),
                new Death(0.05f, 0.02, 0.5f));
    }

    static Units units(NeuronLaw law, int size) {
        return law.fabricate(size, DIE, LIFE, Kernels.best());
    }

    /// What every unit answers to the same current in case 0.
    static float[] answers(Units units, int size, float current) {
        float[] a = new float[size];
        Arrays.fill(a, current);
        units.respond(1, a, 0, size, NOISE, 0);
        return a;
    }

    /// What one law answers to many currents: unit 0, one current a case.
    static float[] curve(NeuronLaw law, float... currents) {
        float[] a = currents.clone();
        units(law, 1).respond(a.length, a, 0, 1, NOISE, 0);
        return a;
    }
}
