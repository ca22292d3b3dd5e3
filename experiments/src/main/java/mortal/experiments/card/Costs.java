package mortal.experiments.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Electrical;

/// What a design's operations cost.
///
/// @param operation in words
/// @param joules (J) of one
/// @param nanos (ns) of one; 0 where it happens beside others
record Costs(String operation, double joules, double nanos) {

    static List<Costs> of(ChipDesign design) {
        Electrical e = design.electrical();
        double read = e.readVolts() * e.readVolts() * (2 * e.middleSiemens() * e.readNanos() * 1e-9 + e.wireFarads());
        List<Costs> costs = new ArrayList<>();
        costs.add(new Costs("read one weight", read, 0));
        costs.add(new Costs("one pulse on one cell", e.writeJoules(), e.writeNanos()));
        costs.add(new Costs("charge one capacitor by one case", e.chargeJoules(), 0));
        costs.add(new Costs("convert one input (DAC)", e.dacJoules(), 0));
        costs.add(new Costs("convert one output (ADC)", e.adcJoules(), 0));
        costs.add(new Costs("read one sensor", e.sensorJoules(), 0));
        costs.add(new Costs("one digital addition", e.digitalJoules(), 0));
        costs.add(new Costs("settle one neuron", e.neuronWatts() * e.settleNanos() * 1e-9, e.settleNanos()));
        return costs;
    }

    /// (J) with three figures and a prefix.
    String energy() {
        return joules == 0 ? "0" : prefixed(joules, "J");
    }

    String time() {
        return nanos == 0 ? "–" : prefixed(nanos * 1e-9, "s");
    }

    private static String prefixed(double value, String unit) {
        String[] prefixes = {"a", "f", "p", "n", "µ", "m", ""};
        int k = Math.clamp((long) Math.floor((Math.log10(value) + 18) / 3), 0, prefixes.length - 1);
        return String.format(Locale.ROOT, "%.3g %s%s", value / Math.pow(10, 3 * k - 18), prefixes[k], unit);
    }
}
