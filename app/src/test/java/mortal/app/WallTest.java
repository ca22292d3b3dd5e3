package mortal.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import mortal.substrate.Substrate;

/// A learner that names anything inside a chip does not compile, tried with the compiler itself.
@AnalyzeClasses(packages = "mortal", importOptions = ImportOption.DoNotIncludeTests.class)
final class WallTest {
    private static final String LEARNER = """
            package mortal.learning.trial;
            %s
            final class Learner {
                void learn(mortal.substrate.Substrate chip) {
                    chip.consolidate(1);
                }
            }
            """;

    @ArchTest
    static void aLearnerThatKnowsOnlyTheWallCompiles(JavaClasses classes) {
        assertEquals(List.of(), errors(LEARNER.formatted(""), wall()));
    }

    @ArchTest
    static void aLearnerThatNamesAnythingBehindTheWallDoesNotCompile(JavaClasses classes) {
        List<String> behind = classes.stream()
                .filter(type -> type.getPackageName().startsWith("mortal.devices")
                        || type.getPackageName().startsWith("mortal.simulator"))
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .toList();
        assertFalse(behind.isEmpty());
        String imports = behind.stream().map(name -> "import " + name + ";").collect(Collectors.joining("\n"));
        String source = LEARNER.formatted(imports);

        List<String> errors = errors(source, wall());
        assertEquals(behind.size(), errors.size(), errors::toString);
        errors.forEach(error -> assertTrue(error.matches("package mortal\\.\\S+ does not exist"), error));
        // With the chip in sight the same source is right: the wall stopped it, not a slip in it.
        assertEquals(List.of(), errors(source, System.getProperty("java.class.path")));
    }

    /// What the module `learning` compiles against: the wall alone.
    private static String wall() {
        URI wall = URI.create(Substrate.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString());
        return Path.of(wall).toString();
    }

    private static List<String> errors(String source, String classPath) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new DiagnosticCollector<JavaFileObject>();
        var options =
                List.of("-proc:none", "-XDshould-stop.ifNoError=FLOW", "-classpath", classPath, "-Xmaxerrs", "9999");
        compiler.getTask(null, null, found, options, null, List.of(new Source(source)))
                .call();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    /// A source file in memory; the compiler checks it and writes nothing.
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///mortal/learning/trial/Learner.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
