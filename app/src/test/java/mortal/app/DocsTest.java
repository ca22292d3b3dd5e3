package mortal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mortal.experiments.config.Settings;
import mortal.experiments.experiment.FirstLight;
import mortal.experiments.experiment.HintonSupervised;
import org.junit.jupiter.api.Test;

/// What the documents name is there.
final class DocsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    /// `[text](target)` and `[name]: target`, inside the repository.
    private static final Pattern LINK =
            Pattern.compile("\\]\\((?!http|#)([^)#\\s]+)[^)]*\\)|^\\[[^]]+]: (?!http)(\\S+)$");

    private static final Pattern FENCE = Pattern.compile("^```.*?^```", Pattern.MULTILINE | Pattern.DOTALL);
    /// `[Name]`, standing for a file whose link is below.
    private static final Pattern SHORT_LINK = Pattern.compile("(?<!`)\\[([A-Za-z][\\w.-]*)](?![(:])");
    /// A method, field or nested type of a class in code: `Chip.present`.
    private static final Pattern MEMBER = Pattern.compile("`([A-Z]\\w+)\\.([A-Za-z]\\w*)[^`]*`");

    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w*[A-Z]?\\w*)`");

    private static final Pattern TYPE = Pattern.compile("mortal(?:\\.[a-z]+)+\\.([A-Z]\\w*)");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        List<String> dead = new ArrayList<>();
        int seen = 0;
        for (Path page : pages()) {
            String text = Files.readString(page);
            Set<String> defined = new TreeSet<>();
            for (String line : text.split("\\R", -1)) {
                for (Matcher link = LINK.matcher(line); link.find(); seen++) {
                    String target = link.group(1) == null ? link.group(2) : link.group(1);
                    if (link.group(1) == null) {
                        defined.add(line.substring(1, line.indexOf(']')));
                    }
                    if (!Files.exists(page.resolveSibling(target))) {
                        dead.add(page + ": " + target);
                    }
                }
            }
            SHORT_LINK
                    .matcher(FENCE.matcher(text).replaceAll("").replaceAll("`[^`]*`", ""))
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !defined.contains(name))
                    .forEach(name -> dead.add(page + ": [" + name + "] has no target"));
        }
        assertTrue(seen > 50, "only " + seen + " links seen");
        assertEquals(List.of(), dead);
    }

    @Test
    void everyClassAndMemberNamedIsThere() throws IOException {
        Map<String, String> sources = sources();
        List<String> unknown = new ArrayList<>();
        int seen = 0;
        for (Path page : pages()) {
            String text = Files.readString(page);
            for (Matcher type = TYPE.matcher(text); type.find(); seen++) {
                if (!sources.containsKey(type.group(1))) {
                    unknown.add(page + ": " + type.group());
                }
            }
            for (Matcher simple = CLASS.matcher(text); simple.find(); seen++) {
                Pattern word = Pattern.compile("\\b" + simple.group(1) + "\\b");
                if (sources.values().stream()
                        .noneMatch(source -> word.matcher(source).find())) {
                    unknown.add(page + ": " + simple.group());
                }
            }
            for (Matcher member = MEMBER.matcher(text); member.find(); seen++) {
                String source = sources.get(member.group(1));
                boolean ours = source != null && !member.group(2).equals("java");
                if (ours
                        && !Pattern.compile("\\b" + member.group(2) + "\\b")
                                .matcher(source)
                                .find()) {
                    unknown.add(page + ": " + member.group());
                }
            }
        }
        assertTrue(seen > 20, "only " + seen + " names seen");
        assertEquals(List.of(), unknown);
    }

    /// The row of each key ends with its defaults.
    @Test
    void theTableOfSettingsHasTheDefaults() throws IOException {
        String formats = Files.readString(ROOT.resolve("docs/formats.md"));
        Map<String, String> ideal = Settings.of(new FirstLight().settings("ideal"));
        Map<String, String> mild = Settings.of(new FirstLight().settings("mild"));
        Map<String, String> hinton = Settings.of(new HintonSupervised().settings("ideal"));
        List<String> wrong = new ArrayList<>();
        for (String key : ideal.keySet()) {
            String end = Stream.of(ideal, mild, hinton)
                    .map(settings -> settings.getOrDefault(key, "").replaceAll("\\.0$", ""))
                    .collect(Collectors.joining(" | ", " | ", " |"));
            if (formats.lines().noneMatch(line -> line.startsWith("| `" + key + "` |") && line.endsWith(end))) {
                wrong.add(key + " should end with" + end);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")));
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages;
    }

    /// The text of every Java file by the name of its class.
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String module :
                List.of("substrate", "devices", "simulator", "learning", "experiments", "ui", "app", "benchmarks")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    sources.merge(
                            file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }
}
