package mortal.devices.neuron;

import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// A neuron that lets through what is above 0, each with a gain and an offset of its own that walk slowly:
///
///     y = max(0, gain · (a + common) + offset + readNoise · ξ),   a = Σ_i w_i x_i
///     gain = exp(gainSpread · ξ₁) · (1 + gainWalk · W₁(t)),   offset = offsetSpread · ξ₂ + offsetWalk · W₂(t)
///
/// ξ is fresh for every case, ξ₁ and ξ₂ are frozen, W is a [Walk], common is the [mortal.devices.Climate]'s. All in
/// units of the root mean square activity at threshold. Temperature and supply do nothing to it.
///
/// @param gainSpread (1) standard deviation of the gain's logarithm, at least 0
/// @param offsetSpread (1) at least 0
/// @param readNoise (1) white noise of the unit's input, one draw a case, at least 0
/// @param gainWalk (1) relative, at least 0
/// @param offsetWalk (1) at least 0
/// @param walkSeconds (s) memory of the walks, above 0
public record RectifyingNeuron(
        float gainSpread, float offsetSpread, float readNoise, float gainWalk, float offsetWalk, double walkSeconds)
        implements NeuronLaw {

    public RectifyingNeuron {
        Checks.atLeast("RectifyingNeuron.gainSpread", gainSpread, 0);
        Checks.atLeast("RectifyingNeuron.offsetSpread", offsetSpread, 0);
        Checks.atLeast("RectifyingNeuron.readNoise", readNoise, 0);
        Checks.atLeast("RectifyingNeuron.gainWalk", gainWalk, 0);
        Checks.atLeast("RectifyingNeuron.offsetWalk", offsetWalk, 0);
        Checks.above("RectifyingNeuron.walkSeconds (s)", walkSeconds, 1e-6);
    }

    /// A neuron with nothing wrong with it.
    public RectifyingNeuron() {
        this(0, 0, 0, 0, 0, 1);
    }

    @Override
    public String name() {
        return "rectifying";
    }

    @Override
    public Units fabricate(int size, Seed die, Seed life, Kernels kernels) {
        return new RectifyingUnits(this, size, die, life, kernels);
    }
}
