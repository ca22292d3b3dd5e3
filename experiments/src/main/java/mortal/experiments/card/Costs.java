package mortal.experiments.card;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mortal.devices.tile.AdcEnergy;
import mortal.experiments.plot.Magnitudes;
import mortal.simulator.chip.Instrument;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Electrical;

/// What a design's operations cost.
///
/// @param operation in words
/// @param part of the machine that does it
/// @param joules (J) of one
/// @param nanos (ns) of one; 0 where it happens beside others
/// @param counted whether the meter counts it so; else it stands for comparison
record Costs(String operation, String part, double joules, double nanos, boolean counted) {
    private static final String CELLS = "cells";
    private static final String PERIPHERY = "periphery";
    private static final String NEURONS = "neurons";
    private static final String BENCH = "bench";

    /// (J) Ends of the axis, the same for every chip that fits: one sees at a glance which is the dear one. Chosen.
    private static final double LEAST = 1e-16;

    private static final double MOST = 1e-8;

    private Costs(String operation, String part, double joules, double nanos) {
        this(operation, part, joules, nanos, true);
    }

    static List<Costs> of(ChipDesign design) {
        Electrical e = design.electrical();
        Instrument bench = new Instrument();
        double read = e.readVolts() * e.readVolts() * (2 * e.middleSiemens() * e.readNanos() * 1e-9 + e.wireFarads());
        List<Costs> costs = new ArrayList<>();
        costs.add(new Costs("read one weight", CELLS, read, 0));
        costs.add(new Costs("one pulse on one cell", CELLS, e.writeJoules(), e.writeNanos()));
        costs.add(new Costs("charge one capacitor by one case", CELLS, e.chargeJoules(), 0));
        costs.add(new Costs("convert one input (DAC)", PERIPHERY, e.dacJoules(), 0));
        costs.addAll(conversions(e.adc()));
        costs.add(new Costs("read one sensor", PERIPHERY, e.sensorJoules(), 0));
        costs.add(new Costs("one digital addition", PERIPHERY, e.digitalJoules(), 0));
        double settling = e.neuronWatts() * e.settleNanos() * 1e-9;
        costs.add(new Costs("settle one neuron", NEURONS, settling, e.settleNanos()));
        costs.add(new Costs("probe one cell or unit", BENCH, bench.readJoules(), bench.readNanos()));
        return costs;
    }

    /// One conversion by the chip's convention, and by others.
    private static List<Costs> conversions(AdcEnergy adc) {
        List<Costs> costs = new ArrayList<>();
        costs.add(new Costs("convert one output (ADC: " + adc.words() + ")", PERIPHERY, adc.joules(), 0));
        adc.joulesByConvention().forEach((convention, joules) -> {
            if (convention != adc.convention()) {
                costs.add(new Costs("… the same by " + convention.word(), PERIPHERY, joules, 0, false));
            }
        });
        return costs;
    }

    /// All of them on one axis.
    static BufferedImage drawn(ChipDesign design) {
        return Magnitudes.draw(
                design.name() + ": what one operation costs",
                "Open: the other convention of what a converter takes, for comparison; the meter counts the filled one."
                        + " The bench is the usual instrument.",
                "energy of one operation (J), logarithmic",
                LEAST,
                MOST,
                of(design).stream()
                        .map(c -> new Magnitudes.Row(c.operation, c.part, c.joules, c.energy(), c.counted))
                        .toList());
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
