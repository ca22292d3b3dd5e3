package mortal.experiments.run;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mortal.experiments.data.Dataset;
import mortal.experiments.data.Split;
import mortal.experiments.plot.Comparison;
import mortal.experiments.plot.Confusion;
import mortal.experiments.plot.Figure;
import mortal.experiments.plot.GoodnessHistogram;
import mortal.experiments.plot.LearningCurve;
import mortal.experiments.plot.ReceptiveFields;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.Proportion;
import mortal.learning.Labels;
import mortal.learning.Lesson;
import mortal.learning.rule.ForwardForward;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Glance;
import mortal.substrate.Anatomy;
import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import mortal.substrate.Seed;
import tools.jackson.databind.JsonNode;

/// The figures of one run, drawn from its journal, its exams and a fork of its chip.
final class Pictures {
    /// (cases) in a goodness histogram. Chosen: enough for smooth bars.
    private static final int HISTOGRAM_CASES = 1000;
    /// (units) whose receptive fields are shown. Chosen: four rows.
    private static final int FIELDS = 40;

    private final RunConfig.Entry entry;
    private final Chip chip;
    private final Split split;
    private final Seed seed;
    private final Map<String, BufferedImage> images = new LinkedHashMap<>();

    Pictures(RunConfig.Entry entry, Schooling schooling, Finals finals, Split split, List<JsonNode> events, Seed seed) {
        this.entry = entry;
        this.chip = schooling.chip();
        this.split = split;
        this.seed = seed;
        images.put("errors", errors(finals));
        if (entry.settings().epochs() > 0) {
            images.put("learning-curve", curve(finals, events));
        }
        if (entry.settings().rule() instanceof ForwardForward rule
                && entry.settings().labelStrength() > 0) {
            images.put("goodness", goodness(rule));
        }
        images.put("receptive-fields", fields());
        Anatomy.Projection first = chip.anatomy().projections().getFirst();
        if (chip.glance().travels(first.name()).length > 0 && chip.glance().travel() > 0) {
            images.put("travel", TravelCurve.draw(entry.name(), chip.anatomy(), chip.glance()));
        }
        images.put("confusion", confusion(finals.learned().getFirst()));
    }

    Map<String, BufferedImage> images() {
        return images;
    }

    void write(Path folder) throws IOException {
        for (Map.Entry<String, BufferedImage> image : images.entrySet()) {
            Figure.write(image.getValue(), folder.resolve(image.getKey() + ".png"));
        }
    }

    /// Validation error by epoch for each read-out, and the frozen control.
    static List<LearningCurve.Series> series(String prefix, List<JsonNode> events) {
        Map<String, List<LearningCurve.Point>> points = new LinkedHashMap<>();
        for (JsonNode event : events) {
            if (event.path("on").asString("").equals("validation")) {
                Estimate error = Proportion.wilson(
                        event.get("errors").asLong(), event.get("cases").asLong());
                points.computeIfAbsent(event.get("readout").asString(), name -> new ArrayList<>())
                        .add(new LearningCurve.Point(
                                event.get("epoch").asInt(), error.value(), error.low(), error.high()));
            }
        }
        List<LearningCurve.Series> series = new ArrayList<>();
        points.forEach((name, line) -> series.add(LearningCurve.Series.of(prefix + name, line)));
        return series;
    }

    private BufferedImage errors(Finals finals) {
        List<Comparison.Row> rows = new ArrayList<>();
        finals.learned().forEach(exam -> rows.add(row(exam, "learned")));
        rows.add(row(finals.frozen(), "frozen"));
        return Comparison.draw(
                "Test error of the " + entry.name() + " chip by read-out",
                finals.frozen().answers().size() + " test cases; bars: 95 % intervals (Wilson).",
                rows);
    }

    private static Comparison.Row row(Exam exam, String group) {
        Estimate error = exam.error();
        return new Comparison.Row(exam.readout(), group, error.value(), error.low(), error.high());
    }

    private BufferedImage curve(Finals finals, List<JsonNode> events) {
        List<LearningCurve.Series> series = series("", events);
        Estimate frozen = finals.frozen().error();
        series.add(LearningCurve.Series.level(
                "frozen chip, fitted softmax (test)", frozen.value(), frozen.low(), frozen.high()));
        Estimate test = finals.learned().getFirst().error();
        return LearningCurve.draw(
                entry.name() + " reaches " + test.percent() + " test error by "
                        + finals.learned().getFirst().readout(),
                "Validation error after each look; bands: 95 % intervals (Wilson).",
                series,
                LearningCurve.Scale.LINEAR);
    }

    private BufferedImage goodness(ForwardForward rule) {
        Dataset cases = split.validation()
                .slice(0, Math.min(HISTOGRAM_CASES, split.validation().cases()));
        Lesson lesson = Exam.lesson(cases, IntStream.range(0, cases.cases()).toArray());
        Labels labels = new Labels(cases.classes(), entry.settings().labelStrength());
        List<Integer> wrong = IntStream.range(0, lesson.cases())
                .map(c -> (lesson.labels().get(c) + 1 + Draws.integer(seed, c, cases.classes() - 1)) % cases.classes())
                .boxed()
                .toList();
        Chip fork = chip.fork("pictures");
        Presentation positive = present(fork, labels.with(lesson.inputs(), lesson.labels()));
        Presentation negative = present(fork, labels.with(lesson.inputs(), wrong));
        GoodnessHistogram histogram = GoodnessHistogram.of(
                "Goodness with the true label and with a random wrong one, " + entry.name(),
                lesson.cases() + " validation cases; the line is the threshold.");
        for (Anatomy.Population layer : fork.anatomy().of(Anatomy.Role.HIDDEN)) {
            histogram.layer(
                    layer.name(),
                    rule.threshold() * layer.size(),
                    positive.activity(layer.name(), 0),
                    negative.activity(layer.name(), 0));
        }
        return histogram.draw();
    }

    private static Presentation present(Chip fork, Batch inputs) {
        return fork.present(Drive.of(fork.anatomy().populations().getFirst().name(), inputs));
    }

    private BufferedImage fields() {
        Glance glance = chip.glance();
        Anatomy.Projection first = chip.anatomy().projections().getFirst();
        int units = Math.min(FIELDS, chip.anatomy().population(first.to()).size());
        List<float[]> fields = IntStream.range(0, units)
                .mapToObj(unit -> glance.incoming(first.name(), unit))
                .toList();
        return ReceptiveFields.draw(
                "What the first " + units + " units of " + first.to() + " look for, " + entry.name(),
                "Weights from the input; the first row's left "
                        + split.training().classes() + " pixels carry the label.",
                split.training().rows(),
                split.training().columns(),
                fields,
                ReceptiveFields.Scale.COMMON);
    }

    private BufferedImage confusion(Exam exam) {
        int classes = split.training().classes();
        long[][] counts = new long[classes][classes];
        for (int c = 0; c < exam.answers().size(); c++) {
            counts[exam.labels().get(c)][exam.answers().get(c)]++;
        }
        return Confusion.draw(
                entry.name() + " errs on " + exam.errors() + " of "
                        + exam.answers().size() + " test cases",
                "Answers by " + exam.readout() + ".",
                IntStream.range(0, classes).mapToObj(String::valueOf).toList(),
                counts);
    }
}
