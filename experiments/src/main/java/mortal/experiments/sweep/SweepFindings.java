package mortal.experiments.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mortal.experiments.data.Data;
import mortal.experiments.run.Trial;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.Mean;
import mortal.experiments.study.Findings;

/// What a sweep came to, in words and one table.
final class SweepFindings {
    private static final String VALIDATION = "validation error";
    private static final String GAINED = "frozen − taught, same softmax (points)";
    /// Columns that a terminal has no room for.
    static final List<String> REPORTED_ONLY = List.of(VALIDATION, GAINED);

    private final SweepConfig config;
    private final Data data;
    private final List<SweepCell> cells;
    private final List<String> words;

    /// @param cells subject by subject, the points in their order
    SweepFindings(SweepConfig config, Data data, List<SweepCell> cells) {
        this.config = config;
        this.data = data;
        this.cells = List.copyOf(cells);
        this.words = config.words();
    }

    Findings findings() {
        List<String> sentences = new ArrayList<>();
        sentences.add(overall());
        for (SweepConfig.Subject subject : config.subjects()) {
            sentences.add(subject(subject));
        }
        sentences.add(frozen());
        Findings.Section section = new Findings.Section(
                "Test error of every combination",
                replication(),
                new SweepFigures(config, cells, replication()).pictures(),
                List.of(table()));
        return new Findings(sentences, List.of(section), summary());
    }

    private String overall() {
        int points = config.points().size();
        return String.format(
                Locale.ROOT,
                "%d schoolings as in %s on %s: %s, %s, %s.",
                cells.size() * config.seeds().size(),
                config.experiment(),
                data.name(),
                count(config.subjects().size(), "chip and rule", "pairs of chip and rule"),
                count(points, "combination of values", "combinations of values"),
                count(config.seeds().size(), "seed", "seeds"));
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /// From least to most, and what would have been chosen without looking at test cases.
    private String subject(SweepConfig.Subject subject) {
        List<SweepCell> own = of(subject);
        String head = config.subjects().size() == 1 && own.size() == 1 ? "" : name(subject) + ": ";
        SweepCell first = own.getFirst();
        if (own.size() == 1) {
            return head + "test error by " + first.readout() + " "
                    + first.test().percent() + ".";
        }
        Comparator<SweepCell> byTest =
                Comparator.comparingDouble(cell -> cell.test().value());
        SweepCell least = own.stream().min(byTest).orElse(first);
        SweepCell most = own.stream().max(byTest).orElse(first);
        SweepCell chosen = own.stream()
                .min(Comparator.comparingDouble(cell -> cell.validation().value()))
                .orElse(first);
        String axes = IntStream.range(0, config.over().size())
                .filter(a -> config.over().get(a).values().size() > 1)
                .mapToObj(a -> change(a, own))
                .collect(Collectors.joining("; "));
        return head + "test error by " + first.readout() + " from "
                + least.test().percent() + " at " + point(least)
                + " to " + most.test().percent() + " at " + point(most)
                + ". Validation cases choose " + point(chosen) + ", whose test error is "
                + chosen.test().percent() + ". From the first value of a key to its last, averaged over the others: "
                + axes + ".";
    }

    /// What one key does: paired by seed and by the values of the other keys.
    private String change(int axis, List<SweepCell> own) {
        List<String> values = config.over().get(axis).values();
        double[] differences = new double[config.seeds().size()];
        for (int s = 0; s < differences.length; s++) {
            differences[s] = mean(own, axis, values.getLast(), s) - mean(own, axis, values.getFirst(), s);
        }
        Estimate points = Mean.of(differences);
        return words.get(axis) + " " + values.getFirst() + " to " + values.getLast() + ": " + signed(points)
                + (points.bounded() ? "" : " (one seed: no interval)");
    }

    private static double mean(List<SweepCell> own, int axis, String value, int seed) {
        return own.stream()
                .filter(cell -> cell.point().get(axis).equals(value))
                .mapToDouble(cell -> cell.trials().get(seed).testError().value())
                .average()
                .orElse(Double.NaN);
    }

    /// Points of a percentage, with their sign.
    private static String signed(Estimate difference) {
        String text = (difference.value() > 0 ? "+" : "") + difference.percent();
        return text.replace(" %", " points");
    }

    private String frozen() {
        long better = cells.stream().filter(cell -> cell.gained().above(0)).count();
        long worse = cells.stream().filter(cell -> cell.gained().below(0)).count();
        return String.format(
                Locale.ROOT,
                "With the same softmax fitted on both, the taught chip errs less than its frozen twin in %d of %d"
                        + " combinations and more in %d, counting those whose 95 %% interval leaves out 0.",
                better,
                cells.size(),
                worse);
    }

    private String replication() {
        String seeds = config.seeds().size() == 1
                ? "one seed, a die and its lessons; 95 % intervals are of test cases (Wilson)"
                : "means over " + config.seeds().size()
                        + " seeds, each a die with its own lessons, the same in every combination; 95 % intervals"
                        + " (Student)";
        boolean same = cells.stream().map(SweepCell::readout).distinct().count() == 1;
        return seeds + ". The answer is by " + (same ? cells.getFirst().readout() : "each rule's own read-out") + ".";
    }

    private Findings.Table table() {
        List<String> header = new ArrayList<>(List.of("chip", "rule"));
        header.addAll(words);
        header.addAll(List.of("test error", VALIDATION, "frozen, fitted softmax", GAINED, "travel", "energy (J)"));
        List<List<String>> rows = new ArrayList<>();
        for (SweepCell cell : cells) {
            List<String> row = new ArrayList<>(
                    List.of(cell.subject().chip(), cell.subject().rule()));
            row.addAll(cell.point());
            row.addAll(List.of(
                    cell.test().percent(),
                    cell.validation().percent(),
                    cell.frozen().percent(),
                    cell.gained().percent().replace(" %", ""),
                    String.format(Locale.ROOT, "%.3g", cell.mean(Trial::travel).value()),
                    String.format(Locale.ROOT, "%.3g", cell.mean(Trial::joules).value())));
            rows.add(row);
        }
        return new Findings.Table(
                "Errors with 95 % intervals; travel is the way of the mean cell (weight units), energy that of one"
                        + " schooling",
                header, rows);
    }

    private Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("sweepOf", config.experiment());
        summary.put("seeds", config.seeds());
        summary.put("schoolings", cells.size() * config.seeds().size());
        List<Map<String, Object>> points = new ArrayList<>();
        for (SweepCell cell : cells) {
            Map<String, Object> point = new LinkedHashMap<>();
            point.put("chip", cell.subject().chip());
            point.put("rule", cell.subject().rule());
            for (int a = 0; a < words.size(); a++) {
                point.put(config.over().get(a).key(), cell.point().get(a));
            }
            point.put("readout", cell.readout());
            point.put("testError", cell.test());
            point.put("validationError", cell.validation());
            point.put("frozenError", cell.frozen());
            point.put("frozenMinusLearned", cell.gained());
            point.put("travel", cell.mean(Trial::travel).value());
            point.put("presentations", cell.mean(Trial::presentations).value());
            point.put("pulses", cell.mean(Trial::pulses).value());
            point.put("joules", cell.mean(Trial::joules).value());
            points.add(point);
        }
        summary.put("points", points);
        return summary;
    }

    private List<SweepCell> of(SweepConfig.Subject subject) {
        return cells.stream().filter(cell -> cell.subject().equals(subject)).toList();
    }

    private static String name(SweepConfig.Subject subject) {
        return subject.chip() + ", " + subject.rule();
    }

    private String point(SweepCell cell) {
        return IntStream.range(0, words.size())
                .mapToObj(a -> words.get(a) + " " + cell.point().get(a))
                .collect(Collectors.joining(", "));
    }
}
