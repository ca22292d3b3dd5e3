package mortal.experiments.boxes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mortal.experiments.pace.ErrorCurve;
import mortal.experiments.pace.ErrorCurves;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.Mean;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Findings.Picture;
import mortal.experiments.study.Findings.Section;
import mortal.experiments.study.Findings.Table;

/// What boxes cost, from the curves of all chips.
///
/// @param curves of all chips and middles, dies in the same order for each
record BoxFindings(BoxSettings settings, List<ErrorCurve> curves) {

    Findings all() {
        List<String> sentences = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        Map<String, Object> summary = new LinkedHashMap<>();
        List<String> chips = curves.stream().map(ErrorCurve::chip).distinct().toList();
        for (int c = 0; c < chips.size(); c++) {
            String chip = chips.get(c);
            List<String> words = words(chip);
            sentences.addAll(words);
            sections.add(new Section(
                    "What does a box in the middle cost? (" + chip + ")",
                    String.join(" ", words),
                    List.of(picture(chip, c)),
                    List.of(table(chip))));
            summary.put(chip, summary(chip));
        }
        return new Findings(sentences, sections, Map.of("blackBox", summary));
    }

    private ErrorCurves of(String chip) {
        return ErrorCurves.of(chip, curves);
    }

    private double[] lasts(String chip, Middle middle) {
        return of(chip).lasts(middle.words);
    }

    /// (epochs) of each die that came so far.
    private double[] epochs(String chip, Middle middle) {
        return of(chip).epochs(middle.words, settings.error());
    }

    private String reached(String chip, Middle middle) {
        return of(chip).reached(middle.words, settings.error());
    }

    private List<String> words(String chip) {
        List<String> words = new ArrayList<>();
        words.add(String.format(
                Locale.ROOT,
                "On %s the upper of two taught layers errs at most %.1f %% after: %s.",
                chip,
                100 * settings.error(),
                reached(chip, Middle.NOTHING)));
        for (Middle middle : Middle.values()) {
            if (middle.box()) {
                words.add("With " + middle.words + " between them: " + reached(chip, middle) + "; "
                        + against(chip, middle));
            }
        }
        Estimate control = Mean.ofDifferences(lasts(chip, Middle.ALONE), lasts(chip, Middle.FIXED));
        words.add("The control, " + Middle.ALONE.words + ", ends at "
                + Mean.of(lasts(chip, Middle.ALONE)).percent() + ": "
                + (control.above(0)
                        ? "what the layer below the box learns does get through it."
                        : control.below(0)
                                ? "what the layer below the box learns does harm behind it."
                                : "that what the layer below the box learns gets through it is not shown."));
        return words;
    }

    /// On the same dies; a die that never comes so far has no number of epochs.
    private String against(String chip, Middle middle) {
        double[] with = epochs(chip, middle);
        double[] without = epochs(chip, Middle.NOTHING);
        int chips = settings.chips();
        Estimate end = Mean.ofDifferences(lasts(chip, middle), lasts(chip, Middle.NOTHING));
        String ends = "at the end it errs " + points(end) + " points more than without.";
        if (with.length < chips || without.length < chips) {
            return ends;
        }
        Estimate more = Mean.ofDifferences(with, without);
        String slows = more.above(0)
                ? "it slows the learning down by "
                : more.below(0) ? "it makes the learning quicker, by " : "that it changes the time is not shown, by ";
        return slows + more.plain() + " epochs; " + ends;
    }

    private static String points(Estimate error) {
        return error.percent().replace(" %", "");
    }

    private Picture picture(String chip, int number) {
        return new Picture(
                "boxes-" + number,
                of(chip).draw(
                                "Learning through a black box: " + chip,
                                "Means over " + settings.chips()
                                        + " dies, the same for all; bands: from the best die to the worst. Validation"
                                        + " error of the upper layer alone, by "
                                        + String.join(" or ", of(chip).readouts()) + "."),
                "Error after each epoch, by what stands in the middle of the net.");
    }

    private Table table(String chip) {
        List<List<String>> rows = new ArrayList<>();
        for (Middle middle : Middle.values()) {
            rows.add(List.of(
                    middle.words,
                    reached(chip, middle),
                    Mean.of(lasts(chip, middle)).percent()));
        }
        return new Table(
                String.format(
                        Locale.ROOT,
                        "Epochs until the validation error is %.1f %%, and the error at the end; means over dies with"
                                + " 95 %% intervals (Student).",
                        100 * settings.error()),
                List.of("in the middle", "epochs to the error", "error at the end"),
                rows);
    }

    private Map<String, Object> summary(String chip) {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (Middle middle : Middle.values()) {
            Map<String, Object> one = new LinkedHashMap<>();
            double[] epochs = epochs(chip, middle);
            one.put("reached", epochs.length);
            if (epochs.length == settings.chips()) {
                one.put("epochs", Mean.of(epochs));
            }
            one.put("error", Mean.of(lasts(chip, middle)));
            summary.put(middle.words, one);
        }
        return summary;
    }
}
