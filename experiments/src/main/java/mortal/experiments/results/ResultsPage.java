package mortal.experiments.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mortal.experiments.Experiment;
import mortal.experiments.statistics.Estimate;

/// Results in Markdown: a table of runs, then what studies and sweeps found.
public final class ResultsPage {
    private static final List<String> REPRODUCTIONS = List.of(
            "experiment",
            "claim",
            "chip",
            "data",
            "epochs",
            "seeds",
            "test error",
            "frozen chip",
            "verdict",
            "command");
    private static final List<String> RUNS =
            List.of("experiment", "chip", "rule", "data", "epochs", "seeds", "test error", "frozen chip", "command");

    private ResultsPage() {}

    /// @param results of run folders, in whose order the lines are
    public static String markdown(Results results) {
        StringBuilder text = new StringBuilder("# Results\n\n");
        text.append(
                        "Made by `./mortal results DIR` from run folders, not by hand. Intervals are 95 %: of one seed over")
                .append(" its test cases (Wilson), of several over seeds (Student). The frozen chip never learned; a")
                .append(" softmax fitted on it answers. Commands without an experiment's name are typed in the run")
                .append(" folder.\n");
        List<Results.Found> claimed =
                results.runs().stream().filter(run -> run.claim().isPresent()).toList();
        List<Results.Found> others =
                results.runs().stream().filter(run -> run.claim().isEmpty()).toList();
        table(
                "Reproductions",
                REPRODUCTIONS,
                claimed.stream().map(ResultsPage::claimed).toList(),
                text);
        table("Runs", RUNS, others.stream().map(ResultsPage::plain).toList(), text);
        if (!results.unfinished().isEmpty()) {
            text.append("\n## Unfinished\n\n");
            results.unfinished()
                    .forEach(run -> text.append("- ").append(run.words()).append('\n'));
        }
        for (Results.Told study : results.studies()) {
            text.append("\n## ").append(study.name()).append(": ").append(study.chips());
            text.append(" on ").append(study.data()).append("\n\n");
            study.sentences()
                    .forEach(sentence -> text.append("- ").append(sentence).append('\n'));
            text.append("\n`").append(study.command()).append("`\n");
        }
        return text.toString();
    }

    private static void row(List<String> cells, StringBuilder text) {
        for (String cell : cells) {
            text.append("| ").append(cell.replace("|", "\\|")).append(' ');
        }
        text.append("|\n");
    }

    private static void table(String heading, List<String> header, List<List<String>> rows, StringBuilder text) {
        if (!rows.isEmpty()) {
            text.append("\n## ").append(heading).append("\n\n");
            row(header, text);
            row(header.stream().map(head -> "---").toList(), text);
            rows.forEach(cells -> row(cells, text));
        }
    }

    private static List<String> claimed(Results.Found found) {
        return List.of(
                found.experiment(),
                found.claim().map(Experiment.Claim::words).orElse("–"),
                found.chip(),
                found.data(),
                String.valueOf(found.epochs()),
                String.valueOf(found.seeds()),
                errors(found),
                readout(found.frozen().entrySet().iterator().next()),
                found.verdict().map(Verdict::words).orElse("–"),
                "`" + found.command() + "`");
    }

    private static List<String> plain(Results.Found found) {
        return List.of(
                found.experiment(),
                found.chip(),
                found.rule(),
                found.data(),
                String.valueOf(found.epochs()),
                String.valueOf(found.seeds()),
                errors(found),
                readout(found.frozen().entrySet().iterator().next()),
                "`" + found.command() + "`");
    }

    /// By the declared read-out, and by those that the claim is about.
    private static String errors(Results.Found found) {
        List<String> shown = new ArrayList<>();
        boolean declared = true;
        for (Map.Entry<String, Estimate> error : found.errors().entrySet()) {
            boolean claimed = found.claim().stream()
                    .flatMap(claim -> claim.bars().stream())
                    .anyMatch(bar -> bar.readout().equals(error.getKey()));
            if (declared || claimed) {
                shown.add(readout(error));
            }
            declared = false;
        }
        return String.join("; ", shown);
    }

    private static String readout(Map.Entry<String, Estimate> error) {
        return error.getValue().percent() + " by " + error.getKey();
    }
}
