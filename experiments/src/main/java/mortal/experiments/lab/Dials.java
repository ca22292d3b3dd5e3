package mortal.experiments.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mortal.experiments.config.Settings;
import mortal.experiments.mortality.MapAxis;
import mortal.simulator.design.ChipDesign;

/// How imperfect chips of a design are made, in few numbers: each multiplies every parameter of its kind that the
/// design has.
///
/// @param spread (1) × every frozen difference between devices, 0 to 5
/// @param noise (1) × every noise of reading and writing, 0 to 5
/// @param jitter (1) × every difference from pulse to pulse, 0 to 5
/// @param drift (1) × every walk of units and sensors, 0 to 5
/// @param stuck (1) share of cells that never move, in place of the design's own; 0 for that; to 0.9
/// @param kelvin (K) of the environment, 200 to 500
public record Dials(double spread, double noise, double jitter, double drift, double stuck, double kelvin) {
    /// The design as it is.
    public static final Dials AS_DESIGNED = new Dials(1, 1, 1, 1, 0, 300);

    /// (1) Most of what is wrong, in multiples of the design's own.
    public static final double MOST = 5;

    public Dials {
        factor("spread", spread);
        factor("noise", noise);
        factor("jitter", jitter);
        factor("drift", drift);
        if (!(stuck >= 0 && stuck <= 0.9)) {
            throw new IllegalArgumentException("stuck = " + stuck + ", must be 0 to 0.9");
        }
        if (!(kelvin >= 200 && kelvin <= 500)) {
            throw new IllegalArgumentException("kelvin = " + kelvin + ", must be 200 to 500");
        }
    }

    private static void factor(String name, double got) {
        if (!(got >= 0 && got <= MOST)) {
            throw new IllegalArgumentException(name + " = " + got + ", must be 0 to " + MOST);
        }
    }

    /// The design turned as the dials say.
    ///
    /// @throws mortal.substrate.InputException if its cells cannot be stuck
    public ChipDesign of(ChipDesign design) {
        ChipDesign turned = Settings.bind(design, sets(design));
        return stuck == 0
                ? turned
                : new MapAxis(MapAxis.STUCK, List.of(stuck)).along(turned).getFirst();
    }

    /// What `--set chip.KEY=VALUE` must say for the same, but for the stuck cells.
    public Map<String, String> sets(ChipDesign design) {
        Map<String, String> sets = new LinkedHashMap<>();
        Settings.of(design).forEach((key, value) -> {
            double factor = factor(key);
            if (factor != 1 && number(value) && Double.parseDouble(value) != 0) {
                sets.put(key, String.valueOf((float) (factor * Double.parseDouble(value))));
            }
        });
        if (kelvin != AS_DESIGNED.kelvin) {
            sets.put("environment.kelvin", String.valueOf(kelvin));
        }
        return sets;
    }

    /// What a key's value is multiplied by.
    private double factor(String key) {
        String last = key.substring(key.lastIndexOf('.') + 1);
        if (last.equals("spread") || last.endsWith("Spread")) {
            return spread;
        }
        if (last.equals("jitter")) {
            return jitter;
        }
        if (last.endsWith("Walk")) {
            return drift;
        }
        return last.endsWith("Noise") || key.endsWith("synapse.std") ? noise : 1;
    }

    private static boolean number(String value) {
        try {
            Double.parseDouble(value);
            return true;
        } catch (NumberFormatException word) {
            return false;
        }
    }
}
