package mortal.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mortal.experiments.run.RunConfig;
import mortal.experiments.store.Journal;
import mortal.experiments.store.RunFolder;
import mortal.experiments.study.StudyConfig;
import mortal.experiments.sweep.SweepConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// `mortal inspect DIR`: what a run was and found, ended or not.
@Command(name = "inspect", description = "Show what a run was and what it found.")
public final class InspectVerb implements Verb {
    @Spec
    @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A run folder.")
    Path folder = Path.of(".");

    @Override
    public Integer call() {
        PrintWriter print = Console.of(spec);
        RunFolder run = RunFolder.open(folder);
        JsonNode manifest = run.readManifest();
        if (Studies.is(folder.resolve("config.yaml"))) {
            study(run, manifest, print);
            return Main.DONE;
        }
        if (SweepReader.made(folder.resolve("config.yaml"))) {
            sweep(run, manifest, print);
            return Main.DONE;
        }
        RunConfig config = run.readConfig(RunConfig.class);
        print.println(config.experiment() + " on " + config.data() + ", "
                + config.runs().size() + " run(s), program "
                + manifest.path("program").asString("?") + ", begun "
                + manifest.path("started").asString("?"));
        for (RunConfig.Entry entry : config.runs()) {
            Path own = config.runs().size() == 1 ? folder : folder.resolve(entry.name());
            print.println("  " + entry.name() + ": " + state(own, entry));
        }
        if (Files.exists(folder.resolve("summary.json"))) {
            print.println(run.readSummary().toPrettyString());
        }
        return Main.DONE;
    }

    private void study(RunFolder run, JsonNode manifest, PrintWriter print) {
        StudyConfig config = run.readConfig(StudyConfig.class);
        List<String> chips = config.chips().stream()
                .map(tree -> tree.path("name").asString("?"))
                .toList();
        print.println(config.experiment() + " with " + String.join(", ", chips) + " on " + config.data() + ", program "
                + manifest.path("program").asString("?") + ", begun "
                + manifest.path("started").asString("?"));
        if (Files.exists(folder.resolve("summary.json"))) {
            print.println(run.readSummary().toPrettyString());
        } else {
            long ended = Files.exists(run.events())
                    ? Journal.read(run.events()).stream()
                            .filter(e -> e.path("event").asString("").equals("ended"))
                            .count()
                    : 0;
            print.println("  " + ended + " jobs reported; go on with --resume");
        }
    }

    private void sweep(RunFolder run, JsonNode manifest, PrintWriter print) {
        SweepConfig config = run.readConfig(SweepConfig.class);
        print.println(config.name() + ", a sweep of " + config.experiment() + " on " + config.data() + ", "
                + config.entries().size() + " schoolings, program "
                + manifest.path("program").asString("?") + ", begun "
                + manifest.path("started").asString("?"));
        print.println(
                Files.exists(folder.resolve("summary.json"))
                        ? run.readSummary().toPrettyString()
                        : "  not ended; go on with mortal sweep --resume " + folder);
    }

    private static String state(Path own, RunConfig.Entry entry) {
        if (Files.exists(own.resolve("summary.json"))) {
            return "ended";
        }
        if (!Files.exists(own.resolve("events.jsonl"))) {
            return "not begun";
        }
        List<JsonNode> events = Journal.read(own.resolve("events.jsonl"));
        long epochs = events.stream()
                .filter(e -> e.path("event").asString("").equals("taught"))
                .count();
        return epochs + " of " + entry.settings().epochs() + " epochs, " + events.size()
                + " events; go on with --resume";
    }
}
