package mortal.experiments.mortality.lifetimes;

import java.util.LinkedHashMap;
import java.util.Map;
import mortal.devices.neuron.Ageing;
import mortal.devices.neuron.AnalogNeuron;
import mortal.devices.synapse.Capacitor;
import mortal.devices.synapse.Pcm;
import mortal.devices.tile.DriftCompensation;
import mortal.experiments.study.Plan;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;

/// The bodies that age: the chips as they are, and the first with cells that drift, the same with drift compensation,
/// and with units that feel heat and age.
final class Bodies {
    private static final String UNITS = "subthreshold-5mV";
    /// (s) A rest so long ends with a compensation: shorter than the first examination. Chosen.
    private static final double LONG_REST = 10;

    private Bodies() {}

    static Map<String, ChipDesign> of(Plan<AgeingSettings> plan) {
        Map<String, ChipDesign> bodies = new LinkedHashMap<>();
        plan.chips().forEach(design -> bodies.put(design.name(), design));
        ChipDesign first = plan.chips().getFirst();
        ChipDesign drifting = first.with(new Capacitor(new Pcm(), 0.9f, 0, 0.1f, 1e30f), ChipDesign.Pulses.FAST);
        bodies.put(first.name() + " with cells that drift", drifting);
        bodies.put(first.name() + " with drift compensated", compensated(drifting));
        if (Designs.neuron(UNITS) instanceof AnalogNeuron units) {
            bodies.put(
                    first.name() + " with units that age",
                    first.with(aged(units, plan.settings().idleDuty())));
        }
        return bodies;
    }

    private static ChipDesign compensated(ChipDesign design) {
        DriftCompensation global = new DriftCompensation(DriftCompensation.Kind.GLOBAL, LONG_REST);
        return design.with(design.tiles().with(design.tiles().scaling().with(global)));
    }

    /// Units under stress for a share of their idle time too.
    private static AnalogNeuron aged(AnalogNeuron units, double idleDuty) {
        Ageing ageing = units.ageing();
        Ageing idle = new Ageing(
                ageing.tenYearVolts(),
                ageing.spread(),
                ageing.exponent(),
                ageing.activationElectronVolts(),
                ageing.supplyExponent(),
                idleDuty);
        return new AnalogNeuron(
                units.mismatch(), units.shape(), units.noise(), units.surroundings(), idle, units.death());
    }
}
