package mortal.experiments.fit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Numbers of a fit as a reader meets them, the same on the terminal, in the report and in the chip file.
final class Words {
    private Words() {}

    static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.4g", value);
    }

    /// A value with its standard error, to the digits that the error leaves.
    static String measured(DeviceFit.Value measured) {
        double error = measured.error();
        if (Double.isNaN(error)) {
            return number(measured.value()) + " (the data do not say)";
        }
        if (!(error > 0)) {
            return number(measured.value());
        }
        int places = Math.clamp(1 - (long) Math.floor(Math.log10(error)), 0, 12);
        return String.format(Locale.ROOT, "%." + places + "f ± %." + places + "f", measured.value(), error);
    }

    /// Every number of a law, then what follows from them, then noise.
    static Map<String, String> numbers(LawFit law) {
        Map<String, String> numbers = new LinkedHashMap<>();
        List<Parameter> parameters = law.curve().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            DeviceFit.Value mean = law.means().get(i);
            boolean reached = !parameters.get(i).stop() || !Double.isNaN(mean.error());
            numbers.put(
                    parameters.get(i).toString(),
                    reached ? measured(mean) : number(mean.value()) + " or beyond (not reached)");
        }
        law.curve().derived(law.values()).forEach((name, value) -> numbers.put(name, number(value)));
        numbers.put("jitter (of a step)", measured(law.jitter()));
        numbers.put("reading noise (1)", measured(law.noise()));
        return numbers;
    }

    static String map(WeightMap map) {
        return map.unit().isEmpty() && map.low() == -1 && map.high() == 1
                ? "as they are in the file"
                : "a straight line, " + number(map.low()) + " " + map.unitName() + " is -1 and " + number(map.high())
                        + " " + map.unitName() + " is +1";
    }

    static String size(PulseData data) {
        return data.devices().size() + " device(s), " + data.cycles() + " cycle(s), " + data.pulses() + " pulses";
    }

    static String spread(Spread spread) {
        if (spread.devices() < 2) {
            return "One device was measured: how devices differ is not known, and written as 0.";
        }
        return "From " + spread.devices() + " devices, relative: steps " + one(spread, spread.step())
                + ", up against down "
                + one(spread, spread.asymmetry()) + ", lower bound " + one(spread, spread.lower()) + ", upper bound "
                + one(spread, spread.upper()) + ".";
    }

    private static String one(Spread spread, double value) {
        return Double.isNaN(value)
                ? "not determined"
                : String.format(Locale.ROOT, "%.2g ± %.1g", value, spread.error(value));
    }
}
