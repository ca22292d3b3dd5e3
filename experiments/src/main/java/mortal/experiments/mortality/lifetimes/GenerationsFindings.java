package mortal.experiments.mortality.lifetimes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mortal.experiments.data.Dataset;
import mortal.experiments.plot.Chart;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Findings.Picture;
import mortal.experiments.study.Findings.Section;
import mortal.experiments.study.Findings.Table;
import mortal.experiments.study.Plan;

/// What chains of chips came to.
final class GenerationsFindings {
    private static final Chart.Axis GENERATION = new Chart.Axis("generation (0 is the founder)", false);
    private static final Chart.Axis ERROR = new Chart.Axis("test error (%)", false);

    private final Lineages lineages;
    private final String chip;
    private final String note;
    private final int last;

    private GenerationsFindings(Lineages lineages, String chip) {
        this.lineages = lineages;
        this.chip = chip;
        this.last = lineages.generations();
        this.note = "Bands: 95 % intervals of the mean over "
                + Phrases.count(lineages.chains().size(), "chain") + " (Student), no die in two of them; "
                + lineages.test().cases() + " test cases, the same for all; answers by goodness.";
    }

    static Findings of(Plan<GenerationsSettings> plan, Dataset test, List<Generations.Lineage> results) {
        Map<String, List<Generations.Lineage>> chips = results.stream()
                .collect(Collectors.groupingBy(Generations.Lineage::chip, LinkedHashMap::new, Collectors.toList()));
        List<String> sentences = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        Map<String, Object> summary = new LinkedHashMap<>();
        chips.forEach((chip, chains) -> {
            GenerationsFindings findings = new GenerationsFindings(new Lineages(chains, test), chip);
            sentences.addAll(findings.sentences());
            sections.addAll(findings.sections(plan.settings()));
            summary.put(chip, findings.summary());
        });
        return new Findings(sentences, sections, Map.of("chains", summary));
    }

    private Estimate error(String way, int generation) {
        return Band.share(lineages.errors(way, generation));
    }

    private Estimate apart(String a, String b) {
        return Band.difference(lineages.errors(a, last), lineages.errors(b, last));
    }

    private List<String> sentences() {
        String taught = "On " + chip + " the founder errs "
                + error(Passing.DRAWN, 0).percent() + "; after "
                + Phrases.count(last, "generation") + ", each taught only by the last, "
                + error(Passing.DRAWN, last).percent() + ": "
                + Phrases.points(Band.mean(lineages.slopes(Passing.DRAWN)))
                + " points a generation. "
                + Phrases.compared(
                        "The last of them", apart(Passing.DRAWN, Passing.BOOK), "a chip taught with true labels")
                + ". Told evened answers instead, which keep of the founder's book how frequent each class is, the last"
                + " errs " + error(Passing.EVENED, last).percent() + ".";
        String copied = "Copied from chip to chip as often, without calibration it ends at "
                + error(Passing.RAW, last).percent() + ", with units matched at "
                + error(Passing.MATCHED, last).percent() + "; a chip that was taught nothing errs "
                + error(Passing.FROZEN, last).percent() + ". "
                + Phrases.compared(
                        "The line that is taught drawn answers",
                        apart(Passing.DRAWN, Passing.MATCHED),
                        "the line copied with units matched")
                + "; "
                + Phrases.compared(
                        "that of evened answers",
                        apart(Passing.EVENED, Passing.MATCHED),
                        "the line copied with units matched")
                + ".";
        return List.of(taught, copied);
    }

    private List<Section> sections(GenerationsSettings settings) {
        String family = "In families of " + settings.pupils() + ", the best (by validation) teaching the next, the last"
                + " errs " + error(Passing.BEST, last).percent() + "; all of them teaching together, "
                + error(Passing.ALL, last).percent() + ". "
                + Phrases.compared(
                        "The family that teaches together", apart(Passing.ALL, Passing.DRAWN), "the single line")
                + "; "
                + Phrases.compared("the family of the best", apart(Passing.BEST, Passing.DRAWN), "the single line")
                + ". "
                + Phrases.compared("The line of hard answers", apart(Passing.HARD, Passing.DRAWN), "that of drawn ones")
                + "; "
                + Phrases.compared("that of evened ones", apart(Passing.EVENED, Passing.DRAWN), "that of drawn ones")
                + ".";
        List<String> sentences = sentences();
        String lost = lineages.dead() == 0
                ? " No chip failed its check-up."
                : " Chips that failed their check-up, all ways together: " + lineages.dead() + ".";
        return List.of(
                new Section(
                        "What is left of a skill that is only ever taught on? (" + chip + ")",
                        sentences.getFirst() + " " + family + lost,
                        List.of(errors("taught", "Error along a chain of teachers and pupils", Passing.TEACHING)),
                        List.of(table())),
                new Section(
                        "And of one that is copied on? (" + chip + ")",
                        sentences.getLast(),
                        List.of(errors(
                                "copied", "Error along a chain of transplants, and of lessons", Passing.COPYING)),
                        List.of()),
                new Section(
                        "How many classes do they still tell apart? (" + chip + ")",
                        lostClasses(),
                        classes(),
                        List.of()),
                new Section("Do they still err as the founder did? (" + chip + ")", likeness(), kappas(), List.of()));
    }

    private Picture errors(String name, String title, List<String> ways) {
        List<Chart.Line> lines =
                ways.stream().map(way -> lineages.error(way).line(way, 100)).toList();
        return new Picture(
                chip + "-" + name, Chart.draw(title + ": " + chip, note, GENERATION, ERROR, lines), title + ".");
    }

    private List<Picture> classes() {
        List<Chart.Line> lines = Passing.CLASSES.stream()
                .map(way -> lineages.classes(way).line(way, 1))
                .toList();
        return List.of(new Picture(
                chip + "-classes",
                Chart.draw(
                        "How many classes are still told apart: " + chip,
                        note + " A chip that answers all " + lineages.test().classes()
                                + " classes equally often has as many, one that answers always the same has 1.",
                        GENERATION,
                        new Chart.Axis("classes told apart (exponential of entropy)", false),
                        lines),
                "Effective number of classes among the answers, by generation."));
    }

    private String lostClasses() {
        List<String> parts = new ArrayList<>();
        for (String way : List.of(Passing.DRAWN, Passing.HARD, Passing.EVENED)) {
            Band band = lineages.classes(way);
            parts.add(way + " " + band.means().getFirst().plain() + " at first and "
                    + band.last().plain() + " in the last generation");
        }
        return "Classes that are told apart, counted as the exponential of the answers' entropy: "
                + String.join("; ", parts)
                + ". Where the number falls, a class that a teacher names too seldom is named"
                + " more seldom still by its pupil. Evened answers are weighed so that each class is told as often as the"
                + " founder's book had it. "
                + Phrases.compared(
                        "The line of evened answers", apart(Passing.EVENED, Passing.HARD), "that of hard ones")
                + ".";
    }

    private List<Picture> kappas() {
        List<Chart.Line> lines = new ArrayList<>();
        for (String way : Passing.LIKENESS) {
            lineages.kappa(way).map(band -> band.line(way, 1)).ifPresent(lines::add);
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        Chart.Axis up = new Chart.Axis("error consistency κ with the founder (1)", false);
        return List.of(new Picture(
                chip + "-kappa",
                Chart.draw("Whose mistakes they make: " + chip, note, GENERATION, up, lines),
                "Error consistency with the founder: 0 for independent errors, 1 for the same ones."));
    }

    private String likeness() {
        List<String> parts = new ArrayList<>();
        for (String way : List.of(Passing.DRAWN, Passing.ALL, Passing.MATCHED, Passing.BOOK)) {
            lineages.kappa(way)
                    .ifPresent(band ->
                            parts.add(way + " " + band.means().getFirst().plain() + " in the first and "
                                    + band.last().plain() + " in the last"));
        }
        return "Error consistency κ with the founder, by generation: " + String.join("; ", parts)
                + ". What true labels reach is what two chips of one design and one task share without having met;"
                + " what lies above it was handed down. κ also falls where one errs much more often than the other.";
    }

    private Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (String way : Passing.EVERY) {
            rows.add(List.of(
                    way,
                    error(way, 0).percent(),
                    error(way, 1).percent(),
                    error(way, last).percent(),
                    Phrases.points(Band.mean(lineages.slopes(way)))));
        }
        return new Table(
                "Test error by way and generation, 95 % over chains; points a generation from founder to last.",
                List.of("way", "founder", "generation 1", "generation " + last, "points a generation"), rows);
    }

    private Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (String way : Passing.EVERY) {
            summary.put(way, Map.of("founder", error(way, 0), "last", error(way, last)));
        }
        summary.put("dead", lineages.dead());
        return summary;
    }
}
