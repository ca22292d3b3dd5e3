package mortal.experiments.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/// What a user reads when something is refused.
final class Refusal {
    private Refusal() {}

    /// The message with which `what` fails, which must be one line.
    static String message(Class<? extends RuntimeException> type, Executable what) {
        String message = String.valueOf(assertThrows(type, what).getMessage());
        assertEquals(1, message.lines().count(), message);
        return message;
    }
}
