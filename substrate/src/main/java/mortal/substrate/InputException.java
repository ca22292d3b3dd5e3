package mortal.substrate;

/// Something a user gave is wrong: a file, a key, a value. The message is the one line the user reads and says what,
/// got,
/// allowed and, where there is one, the remedy.
public final class InputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public InputException(String message) {
        super(message);
    }

    public InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
