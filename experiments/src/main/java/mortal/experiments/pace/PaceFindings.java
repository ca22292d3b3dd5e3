package mortal.experiments.pace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mortal.experiments.run.LearningSettings;
import mortal.experiments.statistics.Mean;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Findings.Picture;
import mortal.experiments.study.Findings.Section;
import mortal.experiments.study.Findings.Table;

/// How quickly each variant learns, held against the first, on the same dies.
///
/// @param classes (labels) of the data
/// @param curves of all chips and variants, dies in the same order for each
record PaceFindings(PaceSettings settings, int classes, List<ErrorCurve> curves) {

    Findings all() {
        List<String> sentences = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        Map<String, Object> summary = new LinkedHashMap<>();
        List<String> chips = curves.stream().map(ErrorCurve::chip).distinct().toList();
        for (int c = 0; c < chips.size(); c++) {
            String chip = chips.get(c);
            ErrorCurves own = ErrorCurves.of(chip, curves);
            List<String> words = words(chip, own);
            sentences.addAll(words);
            sections.add(new Section(
                    "How many epochs does an error take? (" + chip + ")",
                    String.join(" ", words),
                    List.of(picture(chip, own, c)),
                    List.of(table(own))));
            summary.put(chip, summary(own));
        }
        return new Findings(sentences, sections, Map.of("pace", summary));
    }

    private Variant first() {
        return settings.all().getFirst();
    }

    private List<Variant> others() {
        return settings.all().subList(1, settings.all().size());
    }

    private PaceRatio ratio(ErrorCurves own, Variant variant, double error) {
        return PaceRatio.of(own.of(variant.name()), own.of(first().name()), error);
    }

    /// (presentations) that a case is taught in.
    private double passes(Variant variant) {
        return school(variant).rule().passes(classes);
    }

    private LearningSettings school(Variant variant) {
        return variant.of(settings.school());
    }

    private String units(Variant variant) {
        return school(variant).rule().readsUnits() ? "units are read" : "sensors alone";
    }

    private List<String> words(String chip, ErrorCurves own) {
        List<String> words = new ArrayList<>();
        List<String> first = new ArrayList<>();
        for (double error : settings.errors()) {
            first.add("to " + percent(error) + ": " + own.reached(first().name(), error));
        }
        words.add("On " + chip + ", " + first().name() + " (" + units(first()) + ") takes " + String.join(", ", first)
                + ".");
        for (Variant variant : others()) {
            List<String> ratios = new ArrayList<>();
            for (double error : settings.errors()) {
                ratios.add(ratio(own, variant, error).words() + " to " + percent(error));
            }
            words.add(String.format(
                    Locale.ROOT,
                    "Epochs with %s (%s) over those: %s; an epoch has %.3g times the presentations.",
                    variant.name(),
                    units(variant),
                    String.join(", ", ratios),
                    passes(variant) / passes(first())));
        }
        return words;
    }

    private static String percent(double error) {
        return String.format(Locale.ROOT, "%.3g %%", 100 * error);
    }

    private Picture picture(String chip, ErrorCurves own, int number) {
        return new Picture(
                "pace-" + number,
                own.draw(
                        "Error over epochs: " + chip,
                        "Means over " + settings.chips()
                                + " dies, the same for all; bands: from the best die to the worst. Validation error by "
                                + (own.readouts().size() == 1
                                        ? own.readouts().getFirst()
                                        : "each rule's declared read-out: " + String.join(", ", own.readouts()))
                                + "."),
                "Validation error over epochs, by variant. In the second half of a schooling rates fall to nothing, so"
                        + " a curve cannot be read as one of a longer schooling.");
    }

    private Table table(ErrorCurves own) {
        List<List<String>> rows = new ArrayList<>();
        for (Variant variant : settings.all()) {
            for (double error : settings.errors()) {
                PaceRatio ratio = ratio(own, variant, error);
                boolean standard = variant.equals(first());
                rows.add(List.of(
                        variant.name(),
                        units(variant),
                        String.format(Locale.ROOT, "%.3g", passes(variant)),
                        percent(error),
                        own.reached(variant.name(), error),
                        standard ? "1" : ratio.words(),
                        standard
                                ? "1"
                                : ratio.times(passes(variant) / passes(first())).words(),
                        Mean.of(own.lasts(variant.name())).percent()));
            }
        }
        return new Table(
                "Epochs until the validation error is first as low, on straight lines between " + settings.looks()
                        + " looks an epoch (means over dies), and their ratio to those of " + first().name()
                        + " on the same dies (geometric means); 95 % intervals (Student). A die that never comes there"
                        + " bounds the ratio from one side.",
                List.of(
                        "variant",
                        "of the chip",
                        "presentations a case",
                        "error",
                        "epochs",
                        "ratio of epochs",
                        "ratio of presentations",
                        "error at the end"),
                rows);
    }

    private Map<String, Object> summary(ErrorCurves own) {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (Variant variant : settings.all()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("sets", variant.sets());
            one.put("presentationsPerCase", passes(variant));
            one.put("error", Mean.of(own.lasts(variant.name())));
            List<Map<String, Object>> levels = new ArrayList<>();
            for (double error : settings.errors()) {
                levels.add(level(own, variant, error));
            }
            one.put("levels", levels);
            summary.put(variant.name(), one);
        }
        return summary;
    }

    private Map<String, Object> level(ErrorCurves own, Variant variant, double error) {
        Map<String, Object> level = new LinkedHashMap<>();
        double[] epochs = own.epochs(variant.name(), error);
        level.put("error", error);
        level.put("reached", epochs.length);
        if (epochs.length == settings.chips()) {
            level.put("epochs", Mean.of(epochs));
        }
        PaceRatio ratio = ratio(own, variant, error);
        ratio.ratio().ifPresent(value -> level.put("ratio", value));
        ratio.least().ifPresent(value -> level.put("ratioAtLeast", value));
        ratio.most().ifPresent(value -> level.put("ratioAtMost", value));
        return level;
    }
}
