package mortal.experiments.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mortal.substrate.InputException;
import org.junit.jupiter.api.Test;

final class DataSourcesTest {

    @Test
    void theEmbeddedDigitsAreFoundByName() {
        assertTrue(DataSources.providers().stream().anyMatch(p -> p.name().equals("digits")));
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearestOne() {
        assertEquals(
                "no data set or folder is called 'digist': did you mean digits? known: cifar-10, digits, fashion-mnist, "
                        + "kuzushiji-mnist, mnist, sample-set, or a folder of IDX files or of CIFAR-10",
                messageFor("digist"));
    }

    @Test
    void whatLooksLikeAPathIsTakenForAFolder() {
        assertEquals("folder no/such does not exist", messageFor("no/such"));
    }

    @Test
    void whatCannotBeAPathIsAnUnknownName() {
        assertTrue(messageFor("\0").startsWith("no data set"));
        assertTrue(messageFor("").startsWith("no data set"));
    }

    private static String messageFor(String name) {
        return String.valueOf(
                assertThrows(InputException.class, () -> DataSources.load(name)).getMessage());
    }
}
