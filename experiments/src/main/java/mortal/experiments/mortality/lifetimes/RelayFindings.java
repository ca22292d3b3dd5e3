package mortal.experiments.mortality.lifetimes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mortal.experiments.plot.BorderMap;
import mortal.experiments.plot.Chart;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Findings.Picture;
import mortal.experiments.study.Findings.Section;
import mortal.experiments.study.Findings.Table;
import mortal.experiments.study.Plan;

/// What populations came to.
final class RelayFindings {
    /// (mean lives) at the end over which a skill is judged. Chosen.
    private static final double JUDGED = 2;

    private final RelaySettings settings;
    private final String chip;
    private final List<History> histories;
    private final double guess;

    private RelayFindings(RelaySettings settings, String chip, List<History> histories, int classes) {
        this.settings = settings;
        this.chip = chip;
        this.histories = histories;
        this.guess = 1 - 1.0 / classes;
    }

    static Findings of(Plan<RelaySettings> plan, List<History> results) {
        Map<String, List<History>> chips =
                results.stream().collect(Collectors.groupingBy(History::chip, LinkedHashMap::new, Collectors.toList()));
        List<String> sentences = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        Map<String, Object> summary = new LinkedHashMap<>();
        chips.forEach((chip, histories) -> {
            RelayFindings findings = new RelayFindings(plan.settings(), chip, histories, plan.classes());
            sentences.addAll(findings.sentences());
            sentences.add(findings.border());
            sections.add(findings.shown());
            sections.add(findings.map());
            summary.put(chip, findings.summary());
        });
        return new Findings(sentences, sections, Map.of("populations", summary));
    }

    /// The runs of the shown setting, which come first where the map has the same.
    private List<History> of(Upbringing upbringing) {
        RelaySettings.Shown shown = settings.shown();
        return histories.stream()
                .filter(h -> h.like(upbringing, shown, settings.looksPerLife()))
                .limit(shown.repetitions())
                .toList();
    }

    private double judged() {
        return JUDGED * settings.lifeYears();
    }

    private List<Upbringing> upbringings() {
        return Stream.of(Upbringing.values())
                .filter(upbringing -> !of(upbringing).isEmpty())
                .toList();
    }

    private List<Double> late(List<History> runs) {
        return runs.stream().map(h -> h.late(judged())).toList();
    }

    private Estimate error(Upbringing upbringing) {
        return Band.share(late(of(upbringing)));
    }

    private long held(List<History> runs) {
        return late(runs).stream().filter(error -> error < settings.lost()).count();
    }

    private double first() {
        return Band.mean(of(Upbringing.TAUGHT).stream()
                        .map(h -> h.looks().getFirst().error())
                        .toList())
                .value();
    }

    private List<String> sentences() {
        RelaySettings.Shown shown = settings.shown();
        List<History> taught = of(Upbringing.TAUGHT);
        long held = held(taught);
        double births = taught.stream().mapToInt(History::births).average().orElse(0);
        String keeps = "On " + chip + " a population of " + shown.population() + ", its chips living "
                + Phrases.years(settings.lifeYears()) + " in the mean, each newborn given "
                + shown.lessons() + " lessons by those alive (" + shown.answers().words + ") and never by a book, "
                + (held == taught.size()
                        ? "keeps"
                        : held == 0 ? "loses" : "keeps, in " + held + " of " + taught.size() + " runs,")
                + " its skill over " + shown.lives() + " lives (" + Phrases.years(shown.lives() * settings.lifeYears())
                + ", " + Phrases.number(births) + " births): the founders err " + Phrases.percent(first())
                + ", in the last two lives those alive err "
                + error(Upbringing.TAUGHT).percent() + ".";
        String rivals = "With true labels in the same lessons they would err "
                + error(Upbringing.BOOK).percent()
                + "; programmed with saved weights, "
                + error(Upbringing.LIBRARY).percent() + ", and with units matched, "
                + error(Upbringing.MATCHED).percent() + "; without teaching, "
                + error(Upbringing.FROZEN).percent()
                + ". "
                + Phrases.compared(
                        "The population that is taught",
                        Band.difference(late(taught), late(of(Upbringing.MATCHED))),
                        "the library with units matched")
                + "; "
                + Phrases.compared(
                        "it", Band.difference(late(taught), late(of(Upbringing.LIBRARY))), "the library without")
                + ".";
        List<String> sentences = new ArrayList<>(List.of(keeps, rivals));
        if (settings.writtenCases() > 0) {
            sentences.add(writing());
        }
        return sentences;
    }

    private String writing() {
        return "With " + settings.writtenCases() + " cases kept in writing and read by every newborn among its lessons"
                + " it errs " + error(Upbringing.ANCHORED).percent() + " there and keeps the skill in "
                + held(of(Upbringing.ANCHORED)) + " of " + settings.shown().repetitions()
                + " runs; those cases alone would give "
                + error(Upbringing.WRITTEN).percent() + ". "
                + Phrases.compared(
                        "Who has teachers beside them",
                        Band.difference(late(of(Upbringing.ANCHORED)), late(of(Upbringing.WRITTEN))),
                        "who has them alone")
                + ".";
    }

    private String border() {
        RelaySettings.Grid map = settings.map();
        List<String> least = new ArrayList<>();
        for (RelaySettings.Grid.Panel panel : map.panels().toList()) {
            List<String> parts = new ArrayList<>();
            for (int population : map.populations()) {
                String held = map.lessons().stream()
                        .filter(n -> holds(cell(panel, population, n)))
                        .map(String::valueOf)
                        .collect(Collectors.joining(" and "));
                parts.add(Phrases.count(population, "chip") + " "
                        + (held.isEmpty() ? "never" : "with " + held + " lessons"));
            }
            least.add(name(panel) + ": " + String.join(", ", parts));
        }
        return "Where a skill is held over " + map.lives() + " lives (error below "
                + Phrases.percent(settings.lost()) + " in the last two, in most of "
                + Phrases.count(map.repetitions(), "run") + "): " + String.join("; ", least) + ".";
    }

    private static String name(RelaySettings.Grid.Panel panel) {
        return panel.answers().words + ", overlap " + Phrases.years(panel.overlap());
    }

    private List<History> cell(RelaySettings.Grid.Panel panel, int population, int lessons) {
        RelaySettings.Shown setting = settings.map().cell(panel, population, lessons);
        return histories.stream()
                .filter(h -> h.like(Upbringing.TAUGHT, setting, settings.looksPerLife()))
                .limit(setting.repetitions())
                .toList();
    }

    private boolean holds(List<History> runs) {
        return 2 * held(runs) > runs.size();
    }

    private Section shown() {
        List<Chart.Line> lines = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Upbringing upbringing : upbringings()) {
            List<History> runs = of(upbringing);
            List<Double> xs = runs.getFirst().looks().stream().map(Look::years).toList();
            lines.add(Band.ranges(
                            xs,
                            IntStream.range(0, xs.size())
                                    .mapToObj(k -> runs.stream()
                                            .map(h -> h.looks().get(k).error())
                                            .toList())
                                    .toList())
                    .line(upbringing.words, 100));
            rows.add(row(upbringing, runs));
        }
        double end = settings.shown().lives() * settings.lifeYears();
        lines.add(Chart.Line.of(
                "lost from here on", List.of(0.0, end), List.of(100 * settings.lost(), 100 * settings.lost())));
        int runs = settings.shown().repetitions();
        String note =
                "Mean test error of those who hold a place, that of guessing where there is none. Lines: means over "
                        + Phrases.count(runs, "run")
                        + " with other dies and deaths, the same in every line; bands: from the"
                        + " lowest run to the highest. A chip lives "
                        + Phrases.years(settings.lifeYears()) + " in the mean.";
        Picture picture = new Picture(
                chip + "-skill",
                Chart.draw(
                        "A skill whose holders die: " + chip,
                        note,
                        new Chart.Axis("years since the population was founded", false),
                        new Chart.Axis("test error (%)", false),
                        lines),
                "Test error of a population over the years, by how newborns come by the skill.");
        Table table = new Table(
                "The shown setting; errors are means over the last two lives, 95 % over runs; births, sessions without a"
                        + " teacher, chips dead at a check-up and energy are means over runs.",
                List.of("newborns", "error", "births", "sessions missed", "failed", "energy (J)"), rows);
        return new Section(
                "Can a population keep what no chip of it can? (" + chip + ")",
                String.join(" ", sentences()),
                List.of(picture),
                List.of(table));
    }

    private List<String> row(Upbringing upbringing, List<History> runs) {
        return List.of(
                upbringing.words,
                error(upbringing).percent(),
                Phrases.number(runs.stream().mapToInt(History::births).average().orElse(0)),
                Phrases.number(runs.stream().mapToInt(History::missed).average().orElse(0)),
                Phrases.number(runs.stream().mapToInt(History::failed).average().orElse(0)),
                String.format(
                        java.util.Locale.ROOT,
                        "%.3g",
                        runs.stream().mapToDouble(History::joules).average().orElse(0)));
    }

    private Section map() {
        RelaySettings.Grid map = settings.map();
        List<BorderMap.Panel> panels = map.panels()
                .map(panel -> new BorderMap.Panel(
                        name(panel),
                        map.populations().stream()
                                .map(population -> map.lessons().stream()
                                        .map(lessons -> drawn(cell(panel, population, lessons)))
                                        .toList())
                                .toList()))
                .toList();
        String note = "Mean error (%) in the last two of " + map.lives() + " lives; below it, in how many runs it stays"
                + " below " + Phrases.percent(settings.lost()) + ". Colour: white at 0 to full at "
                + Phrases.percent(guess)
                + ", which is guessing. Blue: the border between settings that hold the skill in"
                + " most runs and those that lose it. Overlap: years in which predecessor and successor both live;"
                + " schooling takes " + Phrases.years(settings.schoolingYears()) + ", a chip lives "
                + Phrases.years(settings.lifeYears()) + " in the mean.";
        Picture picture = new Picture(
                chip + "-border",
                BorderMap.draw(
                        "Where a population loses its skill: " + chip,
                        note,
                        "lessons of a newborn",
                        map.lessons().stream().map(String::valueOf).toList(),
                        "population (chips)",
                        map.populations().stream().map(String::valueOf).toList(),
                        panels),
                "Error at the end by population, lessons and overlap, with the border where the skill is lost.");
        return new Section("Where is it lost? (" + chip + ")", border(), List.of(picture), List.of());
    }

    private BorderMap.Cell drawn(List<History> runs) {
        Estimate error = Band.share(late(runs));
        return new BorderMap.Cell(
                error.value() / guess,
                Phrases.number(100 * error.value()),
                held(runs) + " of " + runs.size(),
                holds(runs));
    }

    private Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("founders", first());
        for (Upbringing upbringing : upbringings()) {
            summary.put(upbringing.words, error(upbringing));
        }
        summary.put("held", held(of(Upbringing.TAUGHT)));
        summary.put("of", of(Upbringing.TAUGHT).size());
        return summary;
    }
}
