package mortal.experiments.mortality.lifetimes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import mortal.experiments.mortality.lifetimes.Aged.Schooled;
import mortal.experiments.plot.Chart;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.study.Findings.Picture;
import mortal.experiments.study.Findings.Section;
import mortal.experiments.study.Findings.Table;

/// Whether a chip outlives its schooling, and what lets it.
///
/// @param schoolings of all remedies, endurances and dies
record WearFindings(AgeingSettings settings, List<Schooled> schoolings) {
    /// (pulses) What the weakest and the strongest memories bear. Source: usual quotations for resistive memory, 10⁶ to
    /// 10¹² (phase change 10⁶ to 10⁹); see [mortal.devices.synapse.Wear].
    private static final double WEAK = 1e6;

    private static final double STRONG = 1e12;

    WearFindings {
        schoolings = List.copyOf(schoolings);
    }

    private List<Schooled> of(Remedy remedy, double endurance) {
        return schoolings.stream()
                .filter(s -> s.remedy() == remedy && s.endurance() == endurance)
                .toList();
    }

    private Estimate error(Remedy remedy, double endurance) {
        return Band.share(of(remedy, endurance).stream().map(Schooled::error).toList());
    }

    private double mean(Remedy remedy, ToDoubleFunction<Schooled> what) {
        return of(remedy, settings.life().endurances().getLast()).stream()
                .mapToDouble(what)
                .average()
                .orElseThrow();
    }

    /// Whether the mean chip passes.
    private boolean graduates(Remedy remedy, double endurance) {
        return error(remedy, endurance).value() <= settings.life().pass();
    }

    private Optional<Double> least(Remedy remedy) {
        return settings.life().endurances().stream()
                .filter(e -> graduates(remedy, e))
                .findFirst();
    }

    private double lessons() {
        return schoolings.getFirst().lessons();
    }

    /// (lessons) until one cell in a thousand has had as many pulses.
    private double lessonsUntil(Remedy remedy, double endurance) {
        return endurance * lessons() / Math.max(1e-9, mean(remedy, Schooled::hottest));
    }

    String sentence() {
        List<String> parts = new ArrayList<>();
        for (Remedy remedy : Remedy.values()) {
            parts.add(remedy.words + ": "
                    + least(remedy)
                            .map(e -> "from " + Phrases.plain(e) + " pulses")
                            .orElse("at none that was tried"));
        }
        return "A chip whose cells wear out graduates (errs at most "
                + Phrases.percent(settings.life().pass())
                + " after " + Phrases.plain(lessons()) + " lessons) with an endurance, " + String.join("; ", parts)
                + ". Memories of " + power(WEAK) + " pulses would bear "
                + power(lessonsUntil(Remedy.NONE, WEAK)) + " lessons with every pulse made and "
                + power(lessonsUntil(Remedy.CAPACITOR, WEAK)) + " behind a capacitor before one cell in a thousand has"
                + " had as many.";
    }

    Section section() {
        List<Chart.Line> lines = Arrays.stream(Remedy.values())
                .map(remedy -> Band.ranges(
                                settings.life().endurances(),
                                settings.life().endurances().stream()
                                        .map(e -> of(remedy, e).stream()
                                                .map(Schooled::error)
                                                .toList())
                                        .toList())
                        .line(remedy.words, 100))
                .toList();
        Picture picture = new Picture(
                "school",
                Chart.draw(
                        "Does a chip die in school?",
                        "Error at the end of " + Phrases.plain(lessons()) + " lessons. Lines: means over "
                                + Phrases.count(settings.life().chips(), "die") + "; bands: from the lowest to the"
                                + " highest. Endurance: pulses after"
                                + " which 63 % of the cells are worn out and stay where they are (Weibull, exponent "
                                + Phrases.plain(settings.life().shape()) + ").",
                        new Chart.Axis("endurance of the cells (pulses)", true),
                        new Chart.Axis("test error (%)", false),
                        lines),
                "Error after school against what the cells bear, by remedy.");
        return new Section("Does a chip die in school?", sentence(), List.of(picture), List.of(table(), worn()));
    }

    private Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Remedy remedy : Remedy.values()) {
            rows.add(List.of(
                    remedy.words,
                    error(remedy, settings.life().endurances().getLast()).percent(),
                    digits(mean(remedy, Schooled::travel)),
                    digits(mean(remedy, Schooled::furthest)),
                    digits(mean(remedy, Schooled::mean) / lessons()),
                    digits(mean(remedy, Schooled::hottest) / lessons()),
                    power(lessonsUntil(remedy, WEAK)),
                    power(lessonsUntil(remedy, STRONG)),
                    digits(1e6 * mean(remedy, Schooled::joules))));
        }
        return new Table(
                "At the largest endurance tried. Travel of the mean cell and what one in a thousand exceeds; pulses a lesson of the mean cell and of the hottest (one in a thousand"
                        + " has more); lessons until those have had 10⁶ and 10¹² pulses, in proportion; energy of the"
                        + " schooling.",
                List.of(
                        "remedy",
                        "error",
                        "travel",
                        "of the furthest",
                        "pulses a lesson",
                        "of the hottest",
                        "lessons to 10⁶",
                        "lessons to 10¹²",
                        "energy (µJ)"),
                rows);
    }

    private Table worn() {
        List<List<String>> rows = new ArrayList<>();
        for (Remedy remedy : Remedy.values()) {
            List<String> row = new ArrayList<>(List.of(remedy.words));
            for (double endurance : settings.life().endurances()) {
                double share = of(remedy, endurance).stream()
                        .mapToDouble(Schooled::worn)
                        .average()
                        .orElseThrow();
                long dead =
                        of(remedy, endurance).stream().filter(Schooled::dead).count();
                row.add(Phrases.percent(share) + (dead == 0 ? "" : ", " + dead + " dead"));
            }
            rows.add(row);
        }
        List<String> header = new ArrayList<>(List.of("remedy"));
        settings.life().endurances().forEach(e -> header.add(Phrases.plain(e) + " pulses"));
        return new Table(
                "Devices worn out at the end of school, by endurance; chips that failed their check-up.", header, rows);
    }

    Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (Remedy remedy : Remedy.values()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("error", error(remedy, settings.life().endurances().getLast()));
            one.put("pulsesPerLesson", mean(remedy, Schooled::mean) / lessons());
            one.put("hottestPulsesPerLesson", mean(remedy, Schooled::hottest) / lessons());
            one.put("travel", mean(remedy, Schooled::travel));
            one.put("furthestTravel", mean(remedy, Schooled::furthest));
            least(remedy).ifPresent(e -> one.put("graduatesFrom", e));
            summary.put(remedy.words, one);
        }
        return summary;
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }

    /// `2·10⁵`.
    private static String power(double value) {
        int power = (int) Math.floor(Math.log10(value) + 1e-9);
        long digit = Math.round(value / Math.pow(10, power));
        if (digit == 10) {
            digit = 1;
            power++;
        }
        StringBuilder text = new StringBuilder(digit == 1 ? "10" : digit + "·10");
        for (char c : String.valueOf(power).toCharArray()) {
            text.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
        }
        return text.toString();
    }
}
