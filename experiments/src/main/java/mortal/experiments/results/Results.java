package mortal.experiments.results;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import mortal.experiments.Experiment;
import mortal.experiments.config.Yaml;
import mortal.experiments.run.LearningSettings;
import mortal.experiments.run.RunConfig;
import mortal.experiments.run.RunSummary;
import mortal.experiments.run.Summaries;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.store.RunFolder;
import mortal.experiments.study.Study;
import mortal.experiments.study.StudyConfig;
import mortal.substrate.InputException;
import tools.jackson.databind.JsonNode;

/// What is in run folders.
public final class Results {
    private static final String SUMMARY = "summary.json";

    private final List<Found> runs = new ArrayList<>();
    private final List<Told> studies = new ArrayList<>();
    private final List<Unfinished> unfinished = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    /// One chip's runs in a folder: a line of the table.
    ///
    /// @param claim what the experiment claims of this chip, if anything
    /// @param errors (1) by read-out, the declared one first; means over seeds, or of test cases for one seed
    /// @param verdict on the claim
    public record Found(
            String experiment,
            Optional<Experiment.Claim> claim,
            String chip,
            String rule,
            String data,
            int epochs,
            int seeds,
            Map<String, Estimate> errors,
            Map<String, Estimate> frozen,
            Optional<Verdict> verdict,
            String command) {}

    /// A study or sweep.
    ///
    /// @param sentences its findings
    public record Told(String name, String chips, String data, List<String> sentences, String command) {
        public Told {
            sentences = List.copyOf(sentences);
        }
    }

    private Results() {}

    /// Every run folder in and below `folders`, by its path; folders of the runs inside a run are its own.
    ///
    /// @throws InputException if there is none
    public static Results of(List<Path> folders) {
        Results results = new Results();
        Set<Path> found = new TreeSet<>();
        folders.forEach(folder -> find(folder, found));
        if (found.isEmpty()) {
            throw new InputException("results: no run folder (with config.yaml and manifest.json) in " + folders);
        }
        found.forEach(results::read);
        return results;
    }

    public List<Found> runs() {
        return List.copyOf(runs);
    }

    public List<Told> studies() {
        return List.copyOf(studies);
    }

    /// Runs that have not ended.
    public List<Unfinished> unfinished() {
        return List.copyOf(unfinished);
    }

    /// Folders that are damaged, or of a program that wrote them otherwise, each with the reason.
    public List<String> unread() {
        return List.copyOf(unread);
    }

    private static void find(Path top, Set<Path> found) {
        if (!Files.isDirectory(top)) {
            throw new InputException("results: there is no folder " + top);
        }
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean run = Files.exists(folder.resolve("config.yaml"))
                            && Files.exists(folder.resolve("manifest.json"));
                    if (run) {
                        found.add(folder);
                    }
                    return run ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new InputException("results: " + top + " cannot be read", e);
        }
    }

    private void read(Path folder) {
        try {
            if (Files.exists(folder.resolve(SUMMARY))) {
                ended(folder);
            } else {
                unfinished.add(Unfinished.of(folder));
            }
        } catch (InputException refused) {
            unread.add(folder + ": " + refused.getMessage());
        }
    }

    private void ended(Path folder) {
        RunFolder run = RunFolder.open(folder);
        JsonNode tree = Yaml.tree(folder.resolve("config.yaml"));
        if (tree.has("runs")) {
            learning(folder, run.readConfig(RunConfig.class));
        } else {
            told(run, tree);
        }
    }

    private void learning(Path folder, RunConfig config) {
        Map<String, List<RunConfig.Entry>> byChip = new LinkedHashMap<>();
        config.runs()
                .forEach(entry -> byChip.computeIfAbsent(entry.design(1).name(), chip -> new ArrayList<>())
                        .add(entry));
        byChip.forEach((chip, entries) -> {
            List<RunSummary> summaries = entries.stream()
                    .map(entry -> RunSummary.read(config.runs().size() == 1 ? folder : folder.resolve(entry.name())))
                    .toList();
            runs.add(found(config, chip, entries, summaries));
        });
    }

    private static Found found(
            RunConfig config, String chip, List<RunConfig.Entry> entries, List<RunSummary> summaries) {
        Optional<Experiment> experiment = ServiceLoader.load(Experiment.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.name().equals(config.experiment()))
                .findFirst();
        Optional<Experiment.Claim> claim =
                experiment.filter(one -> one.chips().contains(chip)).flatMap(Experiment::claim);
        RunSummary first = summaries.getFirst();
        List<LearningSettings> settings =
                entries.stream().map(RunConfig.Entry::settings).toList();
        boolean one = summaries.size() == 1;
        return new Found(
                config.experiment(),
                claim,
                chip,
                first.rule(),
                Repeat.place(config.data()),
                first.epochs(),
                summaries.size(),
                declaredFirst(
                        first.readout(), one ? first.testErrors() : Summaries.means(summaries, RunSummary::testErrors)),
                one ? first.frozenErrors() : Summaries.means(summaries, RunSummary::frozenErrors),
                claim.flatMap(
                        what -> experiment.map(made -> Verdict.of(what, made.settings(chip), settings, summaries))),
                experiment.map(made -> Repeat.of(made, config.data(), entries)).orElse("./mortal run config.yaml"));
    }

    private static Map<String, Estimate> declaredFirst(String readout, Map<String, Estimate> errors) {
        Map<String, Estimate> ordered = new LinkedHashMap<>();
        Estimate declared = errors.get(readout);
        if (declared != null) {
            ordered.put(readout, declared);
        }
        errors.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private void told(RunFolder run, JsonNode config) {
        JsonNode summary = run.readSummary();
        List<String> sentences = new ArrayList<>();
        summary.path("findings").forEach(sentence -> sentences.add(sentence.asString("")));
        List<String> chips = new ArrayList<>();
        summary.path("chips").forEach(chip -> chips.add(chip.asString("?")));
        String name = summary.path("experiment").asString("?");
        studies.add(new Told(
                name,
                String.join(", ", chips),
                Repeat.place(config.path("data").asString("?")),
                sentences,
                config.has("subjects") ? "./mortal sweep config.yaml" : study(name, run)));
    }

    private static String study(String name, RunFolder run) {
        for (Study<?, ?> study : ServiceLoader.load(Study.class)) {
            if (study.name().equals(name)) {
                return Repeat.of(study, run.readConfig(StudyConfig.class));
            }
        }
        return "./mortal run config.yaml";
    }
}
