package mortal.experiments.fit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mortal.experiments.plot.Figure;
import mortal.experiments.plot.WholeFile;
import mortal.experiments.report.Report;
import mortal.experiments.store.RunFolder;
import mortal.substrate.InputException;

/// What a fit leaves behind: `fit.json`, the chip file, `figures/fit.png`, `report.html`. The same data give the same
/// bytes.
public final class FitFiles {
    private final Fit fit;
    private final String name;
    private final Preset preset;

    private FitFiles(Fit fit, String name) {
        this.fit = fit;
        this.name = name;
        this.preset = Preset.of(fit, name);
    }

    /// A data file's name as the name of a chip: without folders, ending and signs that have no place in names.
    public static String name(Path file) {
        String name =
                String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "").replaceAll("[^A-Za-z0-9._-]+", "-");
        return name.matches("[A-Za-z0-9].*") ? name : "pulses";
    }

    /// Writes everything.
    ///
    /// @return what to say about it, line by line
    public static List<String> write(Fit fit, String name, RunFolder folder) {
        FitFiles files = new FitFiles(fit, name);
        BufferedImage image = FitPicture.draw(fit);
        Path path = folder.path();
        try {
            text(path.resolve("fit.json"), FitJson.of(fit, files.preset));
            if (!files.preset.yaml().isEmpty()) {
                text(path.resolve(name + ".yaml"), files.preset.yaml());
            }
            Figure.write(image, folder.figures().resolve("fit.png"));
        } catch (IOException e) {
            throw new InputException("cannot write into " + path + ": " + e.getMessage(), e);
        }
        folder.writeReport(files.report(image));
        return files.lines(path);
    }

    private static void text(Path file, String text) throws IOException {
        WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> lines(Path path) {
        List<String> lines = new ArrayList<>();
        lines.add(Words.size(fit.data()) + "; weights: " + Words.map(fit.map()));
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "%-18s %12s %10s %8s",
                "law",
                "AICc diff.",
                "RMS (" + fit.map().unitName() + ")",
                "numbers"));
        for (LawFit law : fit.ranked()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-18s %12.1f %10s %8d",
                    law.curve().name(),
                    fit.behind(law),
                    Words.number(law.rms(fit.map())),
                    law.numbers()));
        }
        lines.addAll(fit.skipped().stream().map(why -> "not fitted: " + why).toList());
        for (LawFit law : fit.ranked()) {
            lines.add("");
            lines.add(law.curve().name() + " (standard errors by " + law.errorsBy() + ")");
            Words.numbers(law)
                    .forEach((what, value) -> lines.add(String.format(Locale.ROOT, "  %-20s %s", what, value)));
        }
        lines.add("");
        lines.add(Words.spread(Spread.of(fit.best())));
        lines.add(fit.verdict());
        lines.add("");
        if (!preset.note().isEmpty()) {
            lines.add("note    " + preset.note());
        }
        lines.add("chip    " + (preset.yaml().isEmpty() ? "none" : path.resolve(name + ".yaml")));
        lines.add("report  " + path.resolve("report.html"));
        return lines;
    }

    private String report(BufferedImage image) {
        Report report = Report.of("Pulse curves of " + fit.data().file())
                .lead(fit.verdict())
                .paragraph("Readings became weights by " + Words.map(fit.map()) + ". "
                        + Words.spread(Spread.of(fit.best())))
                .section("Curves")
                .figure(image, FitPicture.NOTE, "Readings by pulse, the best laws' mean curves, and what is left.")
                .section("Laws")
                .table(
                        "By Akaike's criterion with the correction for few readings (AICc), best first",
                        List.of("law", "AICc difference", "RMS (" + fit.map().unitName() + ")", "numbers fitted"),
                        fit.ranked().stream().map(this::row).toList());
        for (LawFit law : fit.ranked()) {
            report.table(
                    law.curve().name() + ", standard errors by " + law.errorsBy(),
                    List.of("number", "value"),
                    Words.numbers(law).entrySet().stream()
                            .map(entry -> List.of(entry.getKey(), entry.getValue()))
                            .toList());
        }
        report.section("Chip");
        if (!preset.note().isEmpty()) {
            report.paragraph(preset.note());
        }
        if (!preset.yaml().isEmpty()) {
            report.code(preset.yaml());
        }
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("data", fit.data().file());
        terms.put("SHA-256", fit.data().sha256());
        terms.put("size", Words.size(fit.data()));
        return report.section("Data").terms(terms).html();
    }

    private List<String> row(LawFit law) {
        return List.of(
                law.curve().name(),
                String.format(Locale.ROOT, "%.1f", fit.behind(law)),
                Words.number(law.rms(fit.map())),
                String.valueOf(law.numbers()));
    }
}
