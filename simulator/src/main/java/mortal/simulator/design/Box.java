package mortal.simulator.design;

import mortal.devices.neuron.NeuronLaw;

/// A hidden population that is a black box: its units follow a law of their own, and its cells are not wired for
/// writing.
///
/// @param layer number of the population, from 1
/// @param neuron the law of its units
public record Box(int layer, NeuronLaw neuron) {}
