package mortal.experiments.mortality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mortal.devices.synapse.Capacitor;
import mortal.devices.synapse.MixedPrecision;
import mortal.devices.synapse.ReadGain;
import mortal.devices.synapse.Stuck;
import mortal.devices.synapse.SynapseLaw;
import mortal.devices.synapse.Threshold;
import mortal.experiments.config.Settings;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.InputException;

/// Bodies along an axis: one design with one number of it varied. Dies of one serial number have the same draws all
/// along.
///
/// @param key [#READ_GAIN], [#STUCK], or a number of the chip as `--set chip.…` names it; empty for designs as they are
/// @param values (unit of the key) rising; not read without a key
public record MapAxis(String key, List<Double> values) {
    /// (1) Spread of what a cell gives in operation of what a probe finds, see [ReadGain]; put in where there is none.
    static final String READ_GAIN = "readGain";
    /// (1) Share of cells that never move, kinds in the proportions of [Stuck]'s own; put in where there is none.
    public static final String STUCK = "stuck";

    private static final Stuck USUAL = new Stuck();

    public MapAxis {
        values = List.copyOf(values);
        if (!key.isEmpty()) {
            Demands.rising("values", values, Double.NEGATIVE_INFINITY);
        }
    }

    boolean is() {
        return !key.isEmpty();
    }

    /// Of a figure's axis.
    String words() {
        return switch (key) {
            case READ_GAIN -> "read gain of cells, spread of ln (1)";
            case STUCK -> "stuck cells (share)";
            default -> key;
        };
    }

    /// The designs along the axis, or the one that there is.
    ///
    /// @throws InputException if the key is none, or a value cannot be
    public List<ChipDesign> along(ChipDesign design) {
        if (!is()) {
            return List.of(design);
        }
        List<ChipDesign> bodies = new ArrayList<>();
        for (double value : values) {
            bodies.add(at(design, value).named(design.name() + "-" + key + "-" + number(value)));
        }
        return bodies;
    }

    private ChipDesign at(ChipDesign design, double value) {
        try {
            return switch (key) {
                case READ_GAIN, STUCK -> design.with(cells(design.synapse(), (float) value), design.pulses());
                default -> Settings.bind(ChipDesign.class, design, Map.of(key, number(value)));
            };
        } catch (IllegalArgumentException refused) {
            throw new InputException(
                    "axis = " + key + ", values = " + number(value) + " of " + design.name() + ": "
                            + refused.getMessage(),
                    refused);
        }
    }

    /// The law of the cells with this in its place behind what stands in front of a device.
    private SynapseLaw cells(SynapseLaw law, float value) {
        return switch (law) {
            case Capacitor front ->
                new Capacitor(cells(front.cell(), value), front.keep(), front.leak(), front.spread(), front.range());
            case MixedPrecision front -> throw refused(front);
            case Threshold front -> throw refused(front);
            case ReadGain gain ->
                key.equals(READ_GAIN)
                        ? new ReadGain(gain.cell(), value, gain.open())
                        : new ReadGain(cells(gain.cell(), value), gain.spread(), gain.open());
            case Stuck stuck -> key.equals(STUCK) ? stuck(stuck.cell(), value) : new ReadGain(stuck, value, 0);
            default -> key.equals(STUCK) ? stuck(law, value) : new ReadGain(law, value, 0);
        };
    }

    private static IllegalArgumentException refused(SynapseLaw front) {
        return new IllegalArgumentException(
                "cells behind " + front.name() + ", must be bare or behind a capacitor; write a chip file for others");
    }

    private static Stuck stuck(SynapseLaw cell, float share) {
        float all = USUAL.lowShare() + USUAL.highShare() + USUAL.randomShare();
        return new Stuck(
                cell,
                share * USUAL.lowShare() / all,
                share * USUAL.highShare() / all,
                share * USUAL.randomShare() / all,
                0,
                0,
                USUAL.low(),
                USUAL.high(),
                USUAL.range());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : String.valueOf((float) value);
    }
}
