package mortal.experiments.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ProgramTest {
    /// Checkpoints are refused by this number, so it must be the release's.
    @Test
    void theVersionIsTheOneOfThePom() throws IOException {
        String pom = Files.readString(Path.of(System.getProperty("basedir", "."), "pom.xml"));
        String parent = pom.substring(pom.indexOf("<parent>"), pom.indexOf("</parent>"));
        assertTrue(parent.contains("<version>" + Program.VERSION + "</version>"), parent);
    }
}
