package mortal.experiments.mortality.lifetimes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mortal.experiments.mortality.lifetimes.Aged.Examined;
import mortal.experiments.plot.Chart;
import mortal.experiments.plot.Comparison;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Findings.Picture;
import mortal.experiments.study.Findings.Section;
import mortal.experiments.study.Findings.Table;
import mortal.experiments.study.Plan;

/// What chips came to that were left alone, looked after, heated and hit.
final class AgeingFindings {
    private final AgeingSettings settings;
    private final List<Aged> aged;
    private final List<String> bodies;
    private final String note;
    private final WearFindings wear;

    AgeingFindings(Plan<AgeingSettings> plan, List<Aged> results) {
        this.settings = plan.settings();
        this.aged = results.stream().filter(a -> a.schoolings().isEmpty()).toList();
        this.bodies = aged.stream().map(Aged::body).distinct().toList();
        this.note = "95 % intervals of the mean over " + Phrases.count(settings.chips(), "die") + " (Student); the same"
                + " schooling and test cases for all; answers by goodness.";
        this.wear = new WearFindings(
                settings, results.stream().flatMap(a -> a.schoolings().stream()).toList());
    }

    Findings all() {
        List<String> sentences = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        Map<String, Object> summary = new LinkedHashMap<>();
        for (String body : bodies) {
            sentences.add(years(body));
            sections.add(new Section(
                    "What is left after years? (" + body + ")",
                    years(body),
                    List.of(picture(body)),
                    List.of(table(body))));
            summary.put(body, summary(body));
        }
        sentences.add(shocks());
        sections.add(new Section(
                "Heat, and a burst", shocks(), bodies.stream().map(this::cycle).toList(), List.of()));
        sentences.add(wear.sentence());
        sections.add(wear.section());
        summary.put("school", wear.summary());
        return new Findings(sentences, sections, Map.of("ageing", summary));
    }

    private List<Aged> of(String body) {
        return aged.stream().filter(a -> a.body().equals(body)).toList();
    }

    /// (1) a die each.
    private List<Double> errors(String body, Maintenance way, int moment) {
        return of(body).stream()
                .map(a -> a.years().stream()
                        .filter(e -> e.way().equals(way.words))
                        .toList()
                        .get(moment)
                        .error())
                .toList();
    }

    private List<Double> shocked(String body, int moment) {
        return of(body).stream().map(a -> a.shocks().get(moment).error()).toList();
    }

    private int lastMoment() {
        return settings.hours().size() - 1;
    }

    private Estimate last(String body, Maintenance way) {
        return Band.share(errors(body, way, lastMoment()));
    }

    private String years(String body) {
        List<Double> young = shocked(body, 0);
        String alone =
                "On " + body + " a schooled chip errs " + Band.share(young).percent() + "; left alone for "
                        + duration(settings.hours().getLast()) + ", "
                        + last(body, Maintenance.NONE).percent() + ". "
                        + Phrases.compared(
                                "The old chip",
                                Band.difference(errors(body, Maintenance.NONE, lastMoment()), young),
                                "the young one")
                        + ".";
        List<String> parts = new ArrayList<>();
        for (Maintenance way : List.of(Maintenance.LESSONS, Maintenance.UNITS, Maintenance.CELLS)) {
            Estimate gain =
                    Band.difference(errors(body, way, lastMoment()), errors(body, Maintenance.NONE, lastMoment()));
            String did = !gain.bounded() || (gain.low() <= 0 && gain.high() >= 0)
                    ? "no clear difference"
                    : gain.value() < 0 ? "better" : "worse";
            parts.add(way.words + " " + last(body, way).percent() + " (" + did + ")");
        }
        long dead = of(body).stream()
                .flatMap(a -> a.years().stream())
                .filter(Examined::dead)
                .count();
        return alone + " Looked after at each examination, against left alone: " + String.join(", ", parts) + "."
                + (dead == 0 ? "" : " Examinations that found a chip dead: " + dead + ".");
    }

    /// (1) error more than the same die had at graduation.
    private List<Double> since(String body, Maintenance way, int moment) {
        List<Double> old = errors(body, way, moment);
        List<Double> young = shocked(body, 0);
        return IntStream.range(0, old.size())
                .mapToObj(die -> old.get(die) - young.get(die))
                .toList();
    }

    private Picture picture(String body) {
        List<Chart.Line> lines = Arrays.stream(Maintenance.values())
                .map(way -> Band.ranges(
                                settings.hours(),
                                IntStream.rangeClosed(0, lastMoment())
                                        .mapToObj(k -> since(body, way, k))
                                        .toList())
                        .line(way.words, 100))
                .toList();
        return new Picture(
                "years-" + bodies.indexOf(body),
                Chart.draw(
                        "Years after school: " + body,
                        "At graduation they err " + Band.share(shocked(body, 0)).percent() + ". Lines: means over "
                                + Phrases.count(settings.chips(), "die")
                                + " of what each errs more (above 0) or less than"
                                + " at graduation; bands: from the lowest die to the highest. A few lessons: "
                                + settings.fewLessons() + " cases with true labels at each examination.",
                        new Chart.Axis(
                                "hours since graduation (a year has 8766; the last are "
                                        + duration(settings.hours().getLast()) + ")",
                                true),
                        new Chart.Axis("change of test error (points)", false),
                        lines),
                "How much more or less schooled chips err than at graduation, against the time since.");
    }

    private Table table(String body) {
        List<List<String>> rows = new ArrayList<>();
        for (Maintenance way : Maintenance.values()) {
            List<String> row = new ArrayList<>(List.of(way.words));
            for (int k = 0; k <= lastMoment(); k++) {
                row.add(Band.share(errors(body, way, k)).percent());
            }
            rows.add(row);
        }
        List<String> header = new ArrayList<>(List.of("maintenance"));
        settings.hours().forEach(hours -> header.add(duration(hours)));
        return new Table("Test error by time since graduation, 95 % over dies.", header, rows);
    }

    private String shocks() {
        List<String> parts = new ArrayList<>();
        for (String body : bodies) {
            parts.add("On " + body + ": error " + Band.share(shocked(body, 0)).percent() + " before, "
                    + Band.share(shocked(body, 2)).percent() + " after " + duration(settings.heatHours()) + " at "
                    + Phrases.plain(settings.heatKelvin()) + " K more, "
                    + Band.share(shocked(body, 3)).percent()
                    + " when cooled, " + Band.share(shocked(body, 4)).percent() + " in a burst of "
                    + Phrases.plain(settings.burst()) + " and "
                    + Band.share(shocked(body, 5)).percent() + " after it. "
                    + Phrases.compared(
                            "The chip after all that",
                            Band.difference(shocked(body, 5), shocked(body, 0)),
                            "the chip before")
                    + ".");
        }
        return String.join(" ", parts);
    }

    private Picture cycle(String body) {
        List<Comparison.Row> rows = new ArrayList<>();
        List<String> moments =
                of(body).getFirst().shocks().stream().map(Examined::way).toList();
        for (int k = 0; k < moments.size(); k++) {
            Estimate error = Band.share(shocked(body, k));
            boolean calm = k == 0 || k == 3 || k == 5;
            rows.add(new Comparison.Row(
                    moments.get(k), calm ? "room" : "disturbed", error.value(), error.low(), error.high()));
        }
        return new Picture(
                "shocks-" + bodies.indexOf(body),
                Comparison.draw("A temperature cycle and a burst: " + body, note, rows),
                "Test error before, in and after a temperature cycle and a burst.");
    }

    private Map<String, Object> summary(String body) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("graduate", Band.share(shocked(body, 0)));
        for (Maintenance way : Maintenance.values()) {
            summary.put(way.words, last(body, way));
        }
        return summary;
    }

    private static String duration(double hours) {
        if (hours < 1) {
            return Phrases.plain(60 * hours) + " min";
        }
        return hours < 48
                ? Phrases.plain(hours) + " h"
                : hours < 8766 ? Phrases.plain(hours / 24) + " days" : Phrases.plain(hours / 8766) + " years";
    }
}
