package mortal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mortal.experiments.Experiment;

/// The rules look at every source file there is: an empty scan cannot pass.
@AnalyzeClasses(packages = "mortal", importOptions = ImportOption.DoNotIncludeTests.class)
final class ScanTest {
    /// Modules of the default build; `app` has no code.
    private static final Set<String> MODULES =
            Set.of("substrate", "devices", "simulator", "learning", "experiments", "ui");

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @ArchTest
    static void everySourceFileWasScanned(JavaClasses classes) throws IOException {
        Set<String> scanned = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> written = new TreeSet<>();
        for (String module : MODULES) {
            written.addAll(sources(ROOT.resolve(module).resolve("src/main/java")));
        }
        assertTrue(written.contains(Experiment.class.getName()), () -> "no sources below " + ROOT);
        assertEquals(written, scanned);
    }

    private static Set<String> sources(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(folder::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .map(name -> name.replace('/', '.').replace('\\', '.'))
                    .collect(Collectors.toSet());
        }
    }
}
