package mortal.experiments.mortality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import mortal.experiments.plot.Chart;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.study.Findings.Picture;
import mortal.experiments.study.Findings.Section;

/// What happens along the axis of a map, design by design: error of raw copy, matched copy and pupil.
final class AxisFindings {
    private final MapSettings settings;
    private final MapAxis axis;
    private final String name;
    private final List<MapBody> bodies;

    /// One line of the figure.
    private record Kind(String words, ToIntFunction<MapBody> offer) {}

    private List<Kind> kinds() {
        return List.of(
                new Kind("raw copy", MapBody::raw),
                new Kind("copy, units matched", MapBody::matched),
                new Kind("copy, cells and units matched", MapBody::operated),
                new Kind("taught pupil", this::taught),
                new Kind("teacher", body -> body.only("teacher")));
    }

    private int taught(MapBody body) {
        return body.taught(settings.lessons().getLast());
    }

    /// @param name of the design
    /// @param bodies one a value
    AxisFindings(MapSettings settings, String name, List<MapBody> bodies) {
        this.settings = settings;
        this.axis = settings.axis();
        this.name = name;
        this.bodies = List.copyOf(bodies);
    }

    Section section() {
        return new Section(
                "What does " + axis.words() + " do to '" + name + "'?", sentence(), List.of(picture()), List.of());
    }

    String sentence() {
        List<String> words = new ArrayList<>();
        for (Kind kind : kinds()) {
            words.add(kind.words() + " " + error(kind, bodies.getFirst()).percent() + " to "
                    + error(kind, bodies.getLast()).percent());
        }
        return String.format(
                Locale.ROOT,
                "'%s', %s from %s to %s, error at either end: %s. %s",
                name,
                axis.words(),
                number(axis.values().getFirst()),
                number(axis.values().getLast()),
                String.join("; ", words),
                border());
    }

    /// From which value on pupils surely err less than the best copies.
    private String border() {
        for (int i = 0; i < bodies.size(); i++) {
            MapBody body = bodies.get(i);
            int copy = body.best("copy", MapPair.Offer::joules, Double.MAX_VALUE);
            if (body.difference(copy, taught(body)).estimate().above(0)) {
                return "Pupils surely err less than the best copies, whatever those cost, from "
                        + number(axis.values().get(i)) + " on"
                        + (i == 0 ? ", the least that was looked at." : ", of the values looked at.");
            }
        }
        return "At no value looked at do pupils surely err less than the best copies that money buys.";
    }

    /// Errors along the axis, for `summary.json`.
    Map<String, List<Estimate>> summary() {
        Map<String, List<Estimate>> errors = new LinkedHashMap<>();
        kinds().forEach(kind -> errors.put(
                kind.words(), bodies.stream().map(body -> error(kind, body)).toList()));
        return errors;
    }

    String name() {
        return name;
    }

    private static Estimate error(Kind kind, MapBody body) {
        return body.error(kind.offer().applyAsInt(body));
    }

    private Picture picture() {
        List<Chart.Line> lines = new ArrayList<>();
        for (Kind kind : kinds()) {
            List<Estimate> errors =
                    bodies.stream().map(body -> error(kind, body)).toList();
            lines.add(new Chart.Line(
                    kind.words(),
                    axis.values(),
                    errors.stream().map(e -> 100 * e.value()).toList(),
                    errors.stream().map(e -> 100 * Math.max(0, e.low())).toList(),
                    errors.stream().map(e -> 100 * Math.min(1, e.high())).toList()));
        }
        return new Picture(
                "axis-" + name,
                Chart.draw(
                        "What can be copied, and what must be taught",
                        String.format(
                                Locale.ROOT,
                                "'%s', mean of %d pairs at each value; 95 %% intervals over pairs and test cases.",
                                name,
                                settings.pairs()),
                        new Chart.Axis(axis.words(), false),
                        new Chart.Axis("error (%)", false),
                        lines),
                String.format(
                        Locale.ROOT,
                        "Test error against %s: the dearest copies of each kind, and pupils after %,d lessons.",
                        axis.words(),
                        settings.lessons().getLast()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
