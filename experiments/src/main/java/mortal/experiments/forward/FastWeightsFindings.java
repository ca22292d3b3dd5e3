package mortal.experiments.forward;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import mortal.experiments.forward.FastWeights.Measured;
import mortal.experiments.forward.FastWeights.Update;
import mortal.experiments.plot.Comparison;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.Mean;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Findings.Picture;
import mortal.experiments.study.Findings.Section;
import mortal.experiments.study.Findings.Table;

/// What updates did to the chips of each body.
final class FastWeightsFindings {
    private final FastWeightsSettings settings;
    private final List<String> bodies;
    private final List<Measured> results;

    FastWeightsFindings(FastWeightsSettings settings, List<String> bodies, List<Measured> results) {
        this.settings = settings;
        this.bodies = bodies;
        this.results = results;
    }

    /// The mean over dies, by Student.
    private Estimate of(int body, double gain, int layer, ToDoubleFunction<Update> what) {
        return Mean.of(results.stream()
                .filter(die -> die.body() == body)
                .flatMap(die -> die.updates().stream())
                .filter(update -> update.gain() == gain && update.layer() == layer)
                .mapToDouble(what)
                .toArray());
    }

    private static Comparison.Row row(String name, String group, Estimate e) {
        return new Comparison.Row(name, group, e.value(), e.bounded() ? e.low() : 1, e.bounded() ? e.high() : 0);
    }

    Findings findings() {
        List<Section> sections = new ArrayList<>();
        for (double gain : settings.gains()) {
            sections.add(section(gain));
        }
        return new Findings(sentences(), sections, summary());
    }

    private List<String> sentences() {
        double gain = settings.gains().getFirst();
        return IntStream.range(0, bodies.size())
                .mapToObj(body -> String.format(
                        Locale.ROOT,
                        "%s: an update that shall raise goodness by %.0f %% turns what layer 1 sends on by %s degrees"
                                + " (noise alone by %.2f) and gets %.0f %% of the way.",
                        bodies.get(body),
                        100 * (gain - 1),
                        of(body, gain, 1, Update::angle).plain(),
                        of(body, gain, 1, Update::still).value(),
                        100 * of(body, gain, 1, Update::reached).value()))
                .toList();
    }

    private Section section(double gain) {
        String size = String.format(Locale.ROOT, "%.3g", gain);
        List<Comparison.Row> angles = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int body = 0; body < bodies.size(); body++) {
            angles.add(row(bodies.get(body), "update", of(body, gain, 1, Update::angle)));
            angles.add(row(bodies.get(body) + ", no update", "noise alone", of(body, gain, 1, Update::still)));
            for (int layer = 1; layer <= settings.hidden().size(); layer++) {
                rows.add(List.of(
                        bodies.get(body),
                        String.valueOf(layer),
                        of(body, gain, layer, Update::angle).plain(),
                        of(body, gain, layer, Update::still).plain(),
                        of(body, gain, layer, Update::reached).plain()));
            }
        }
        Picture picture = new Picture(
                "angle-" + size.replace('.', '-'),
                Comparison.drawNumbers(
                        "How far one update turns what layer 1 sends on: goodness times " + size,
                        settings.chips() + " dies of each body, " + settings.cases()
                                + " cases each; bars: 95 % intervals over dies (Student). 0 is ideal.",
                        "angle between outgoing signals before and after (degrees)",
                        angles),
                "The angle of layer 1, with an update and without.");
        return new Section(
                "Goodness times " + size,
                "All hidden populations are pushed at once, with the one step that reaches the goodness on a chip that does"
                        + " what it is told; there the angle is 0 and all of the way is gone. What layer 1 turns, layer 2"
                        + " hears, so its own angle holds both.",
                List.of(picture),
                List.of(new Table(
                        "Means over dies with 95 % intervals (Student). Reached: of the way from √S to √S*.",
                        List.of("chip", "layer", "angle (degrees)", "noise alone (degrees)", "reached (1)"), rows)));
    }

    private Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (int body = 0; body < bodies.size(); body++) {
            Map<String, Object> mine = new LinkedHashMap<>();
            for (double gain : settings.gains()) {
                for (int layer = 1; layer <= settings.hidden().size(); layer++) {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("angle", of(body, gain, layer, Update::angle));
                    one.put("still", of(body, gain, layer, Update::still));
                    one.put("reached", of(body, gain, layer, Update::reached));
                    mine.put(String.format(Locale.ROOT, "gain %.3g, layer %d", gain, layer), one);
                }
            }
            summary.put(bodies.get(body), mine);
        }
        return Map.of("updates", summary);
    }
}
