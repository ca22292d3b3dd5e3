package mortal.devices.neuron;

import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// A neuron as a circuit: a rectifier with a soft knee that leaks and saturates, whose every number differs from unit
/// to
/// unit, moves with the climate, walks, ages and may fail:
///
///     x = gain · (a + coupling · common + walk + 1/f + white − threshold),   y = curve(x) of [Shape]
///
/// and a constant where the unit is dead. Units are those of the RMS activity at threshold; volts become such units by
/// [Mismatch#voltsPerUnit].
///
/// A shift of V_th by age raises the threshold, and in weak inversion lowers the gain by exp(−κ ΔV_th / U_T).
///
/// @param mismatch what fabrication froze of gain and threshold
/// @param shape of the transfer curve
/// @param noise from case to case, and slow
/// @param surroundings what the climate does
/// @param ageing with use
/// @param death by fault and by age
public record AnalogNeuron(
        Mismatch mismatch, Shape shape, Noise noise, Surroundings surroundings, Ageing ageing, Death death)
        implements NeuronLaw {

    /// A rectifier with nothing wrong with it.
    public AnalogNeuron() {
        this(new Mismatch(), new Shape(), new Noise(), new Surroundings(), new Ageing(), new Death());
    }

    @Override
    public String name() {
        return "analog";
    }

    @Override
    public Units fabricate(int size, Seed die, Seed life, Kernels kernels) {
        return new AnalogUnits(this, new Born(this, size, die, kernels), new Stress(ageing, size), life, kernels);
    }
}
