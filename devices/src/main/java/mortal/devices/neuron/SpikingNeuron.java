package mortal.devices.neuron;

import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// A neuron with a read-out of one bit: in each of `slots` slots of a case it fires or does not, by a threshold with
/// noise that is fresh in every slot, and its activity is the share of slots in which it fired:
///
///     y = full · k / slots,   k = number of slots s with gain · (a + common) − threshold + noise · ξ_s > 0
///     gain = exp(gainSpread · ξ₁),   threshold = middle + thresholdSpread · ξ₂
///
/// So k is binomial with p = Φ((gain · (a + common) − threshold) / noise): the mean of y is full · p and its variance
/// full² · p (1 − p) / slots. The curve has its steepest slope at p = ½: gain · full / (noise √(2π)). Temperature,
/// supply
/// and age do nothing to it. Source of the form: a comparator whose input noise is its dither.
///
/// @param gainSpread (1) standard deviation of the gain's logarithm, at least 0
/// @param middle (1) mean threshold: the input at which half of all slots fire, any sign
/// @param thresholdSpread (1) at least 0
/// @param noise (1) of the threshold, fresh in each slot, at least 0
/// @param slots (1) of a case, 1 to 1024
/// @param full (1) activity of a unit that fires in every slot, above 0
public record SpikingNeuron(float gainSpread, float middle, float thresholdSpread, float noise, int slots, float full)
        implements NeuronLaw {
    private static final int MOST_SLOTS = 1024;

    public SpikingNeuron {
        Checks.atLeast("SpikingNeuron.gainSpread", gainSpread, 0);
        if (!Float.isFinite(middle)) {
            throw new IllegalArgumentException("SpikingNeuron.middle = " + middle + ", must be finite");
        }
        Checks.atLeast("SpikingNeuron.thresholdSpread", thresholdSpread, 0);
        Checks.atLeast("SpikingNeuron.noise", noise, 0);
        if (slots < 1 || slots > MOST_SLOTS) {
            throw new IllegalArgumentException("SpikingNeuron.slots = " + slots + ", must be from 1 to " + MOST_SLOTS);
        }
        Checks.above("SpikingNeuron.full", full, 0);
    }

    /// 16 slots, full at 3, threshold and noise such that the slope at the middle is 1 (chosen).
    public SpikingNeuron() {
        this(0, 1.5f, 0, 1.1968268f, 16, 3);
    }

    @Override
    public String name() {
        return "spiking";
    }

    @Override
    public Units fabricate(int size, Seed die, Seed life, Kernels kernels) {
        float[] gain = Spread.logNormal(gainSpread, size, die.child("gain"), kernels);
        float[] shift = Spread.normal(thresholdSpread, size, die.child("threshold"), kernels);
        for (int j = 0; j < size; j++) {
            shift[j] = -(middle + shift[j]);
        }
        return new SpikingUnits(this, gain, shift, kernels);
    }
}
