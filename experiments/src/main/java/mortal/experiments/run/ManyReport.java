package mortal.experiments.run;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mortal.experiments.plot.Figure;
import mortal.experiments.plot.LearningCurve;
import mortal.experiments.report.Report;
import mortal.experiments.store.Journal;
import mortal.experiments.store.RunFolder;
import tools.jackson.databind.JsonNode;

/// The report of several runs side by side: one learning curve and one table; each run has a report of its own.
final class ManyReport {
    private ManyReport() {}

    static void write(RunConfig config, RunFolder folder, List<RunSummary> runs) throws IOException {
        BufferedImage curve = curve(config, folder);
        Figure.write(curve, folder.figures().resolve("learning-curve.png"));
        Report report = Report.of(config.experiment() + " on " + runs.getFirst().data())
                .lead(lead(runs))
                .figure(
                        curve,
                        "Validation error of each run by " + runs.getFirst().readout() + ".",
                        "learning curves")
                .table(
                        "Test error (%), 95 % intervals; the fitted softmax is the same for a chip and its frozen twin",
                        List.of("run", "error", "fitted softmax", "frozen, fitted softmax", "travel", "energy (J)"),
                        rows(config, runs))
                .section("To repeat it")
                .code("./mortal run config.yaml");
        folder.writeReport(report.html());
    }

    private static String lead(List<RunSummary> runs) {
        List<String> parts = new ArrayList<>();
        runs.forEach(run -> parts.add("the " + run.chip() + " chip (seed " + run.seed() + ") errs on "
                + run.error(run.readout()).percent()));
        return "Of the test cases, " + String.join("; ", parts) + ".";
    }

    private static BufferedImage curve(RunConfig config, RunFolder folder) {
        List<LearningCurve.Series> series = new ArrayList<>();
        for (RunConfig.Entry entry : config.runs()) {
            List<JsonNode> events =
                    Journal.read(folder.path().resolve(entry.name()).resolve("events.jsonl"));
            series.add(Pictures.series(entry.name() + ", ", events).getFirst());
        }
        return LearningCurve.draw(
                config.experiment() + ": validation error by goodness",
                "Bands: 95 % intervals (Wilson).",
                series,
                LearningCurve.Scale.LINEAR);
    }

    private static List<List<String>> rows(RunConfig config, List<RunSummary> runs) {
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < runs.size(); r++) {
            RunSummary run = runs.get(r);
            rows.add(List.of(
                    config.runs().get(r).name(),
                    run.error(run.readout()).percent(),
                    run.error(Finals.FITTED).percent(),
                    run.frozenErrors().values().iterator().next().percent(),
                    String.format(java.util.Locale.ROOT, "%.3g", run.travel()),
                    String.format(java.util.Locale.ROOT, "%.3g", run.joules())));
        }
        return rows;
    }
}
