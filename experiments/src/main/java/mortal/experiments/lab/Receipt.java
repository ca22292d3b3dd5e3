package mortal.experiments.lab;

import java.util.List;
import mortal.experiments.store.Program;
import mortal.substrate.InputException;

/// What a picture or a table came from, so that it can be made again: who made it, of what, at which moment, and the
/// fingerprint of everything that the lab was then.
///
/// @param program version that made it
/// @param token scenario and moment
/// @param digest of the lab at that moment, 64 hexadecimal digits
public record Receipt(String program, Token token, String digest) {
    private static final int FORMAT = 1;
    private static final String HEAD = "mortal receipt ";

    /// (characters) Longest that is read.
    static final int MOST = Token.MOST + 1000;

    public Receipt {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("digest = " + digest + ", must be 64 hexadecimal digits");
        }
        if (!program.matches("\\S{1,100}")) {
            throw new IllegalArgumentException("program = " + program + ", must be a version, one word");
        }
    }

    /// Of this moment, by this program.
    ///
    /// @throws InputException if the story is too long
    public static Receipt of(Lab lab) {
        return new Receipt(Program.VERSION, new Token(lab.scenario(), lab.lesson()), lab.digest());
    }

    /// Lines that [#read] takes back, without a last line end.
    public List<String> lines() {
        return List.of(
                HEAD + FORMAT,
                "program: " + program,
                "seed: " + token.scenario().seed(),
                "lesson: " + token.lesson(),
                "digest: " + digest,
                "token: " + token.text());
    }

    /// @param lines as [#lines] gives them
    /// @param origin what messages call it
    /// @throws InputException in one line if it is damaged or of a future format
    public static Receipt read(List<String> lines, String origin) {
        String head = lines.isEmpty() ? "" : lines.getFirst();
        if (!head.startsWith(HEAD)) {
            throw none(origin);
        }
        if (!head.equals(HEAD + FORMAT)) {
            throw new InputException(origin + ": its receipt is of format " + shown(head.substring(HEAD.length()))
                    + ", this program reads format " + FORMAT + "; open it with the program that wrote it");
        }
        String program = value(lines, 1, "program", origin);
        String seed = value(lines, 2, "seed", origin);
        String lesson = value(lines, 3, "lesson", origin);
        String digest = value(lines, 4, "digest", origin);
        Token token;
        try {
            token = Token.read(value(lines, 5, "token", origin));
        } catch (InputException refused) {
            throw new InputException(origin + ": " + refused.getMessage(), refused);
        }
        boolean agrees =
                seed.equals(String.valueOf(token.scenario().seed())) && lesson.equals(String.valueOf(token.lesson()));
        if (!agrees) {
            throw new InputException(origin + ": its receipt says seed " + shown(seed) + " and lesson " + shown(lesson)
                    + ", its token says otherwise; it was changed by hand, paste the token alone");
        }
        try {
            return new Receipt(program, token, digest);
        } catch (IllegalArgumentException refused) {
            throw new InputException(origin + ": its receipt is damaged, " + refused.getMessage(), refused);
        }
    }

    /// There is none in a file that could have one.
    static InputException none(String origin) {
        return new InputException(origin + ": holds no receipt; only what the lab itself saved does, and some programs"
                + " drop it when they save a picture again");
    }

    private static String value(List<String> lines, int line, String key, String origin) {
        String text = line < lines.size() ? lines.get(line) : "";
        if (!text.startsWith(key + ": ")) {
            throw new InputException(
                    origin + ": its receipt is damaged, '" + key + ": ' is missing; paste its token alone");
        }
        return text.substring(key.length() + 2);
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(30, text.length()));
    }
}
