package mortal.experiments.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `fit.json`: all numbers of a fit. What the data do not determine is null.
final class FitJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FitJson() {}

    static String of(Fit fit, Preset preset) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("data", fit.data().file());
        all.put("sha256", fit.data().sha256());
        all.put("unit", fit.map().unitName());
        all.put(
                "weights",
                Map.of(
                        "unit",
                        fit.map().unitName(),
                        "range",
                        List.of(fit.map().low(), fit.map().high())));
        all.put("devices", fit.data().devices().size());
        all.put("cycles", fit.data().cycles());
        all.put("pulses", fit.data().pulses());
        all.put("verdict", fit.verdict());
        all.put("best", fit.best().curve().name());
        all.put("alike", fit.alike().stream().map(law -> law.curve().name()).toList());
        all.put("laws", fit.ranked().stream().map(law -> law(fit, law)).toList());
        all.put("skipped", fit.skipped());
        all.put("spread", spread(Spread.of(fit.best())));
        all.put("chipLaw", preset.law());
        all.put("chipNote", preset.note());
        return MAPPER.writeValueAsString(all).stripTrailing() + "\n";
    }

    private static Map<String, Object> law(Fit fit, LawFit law) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("law", law.curve().name());
        one.put("aiccDifference", fit.behind(law));
        one.put("aicc", law.aicc());
        one.put("logLikelihood", law.logLikelihood());
        one.put("numbers", law.numbers());
        one.put("readings", law.readings());
        one.put("rms", law.rms(fit.map()));
        one.put("errorsBy", law.errorsBy());
        List<Object> parameters = new ArrayList<>();
        for (int i = 0; i < law.means().size(); i++) {
            Parameter parameter = law.curve().parameters().get(i);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", parameter.name());
            entry.put("unit", parameter.unit());
            entry.putAll(value(law.means().get(i)));
            int index = i;
            entry.put(
                    "byDevice",
                    law.devices().stream()
                            .map(device -> device.values().get(index))
                            .toList());
            parameters.add(entry);
        }
        one.put("parameters", parameters);
        one.put("derived", law.curve().derived(law.values()));
        one.put("jitter", value(law.jitter()));
        one.put("readingNoise", value(law.noise()));
        return one;
    }

    private static Map<String, @Nullable Object> value(DeviceFit.Value measured) {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("value", measured.value());
        value.put("error", number(measured.error()));
        return value;
    }

    private static Map<String, @Nullable Object> spread(Spread spread) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("step", number(spread.step()));
        all.put("asymmetry", number(spread.asymmetry()));
        all.put("lowerBound", number(spread.lower()));
        all.put("upperBound", number(spread.upper()));
        return all;
    }

    private static @Nullable Object number(double value) {
        return Double.isNaN(value) ? null : (Object) value;
    }
}
