package mortal.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mortal.substrate.InputException;
import org.junit.jupiter.api.Test;

/// What the command line is given is refused before there is a window.
final class LabVerbTest {
    @Test
    void whatCannotBeOpenedIsBadInput() {
        for (String given : new String[] {"nothing.yaml", "mortal1-AAAA", "mortal7-AAAA", "."}) {
            LabVerb verb = new LabVerb();
            verb.story = given;
            InputException refused = assertThrows(InputException.class, verb::call, given);
            assertEquals(1, String.valueOf(refused.getMessage()).lines().count());
        }
    }
}
