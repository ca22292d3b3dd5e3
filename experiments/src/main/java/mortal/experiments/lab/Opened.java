package mortal.experiments.lab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import mortal.substrate.InputException;

/// A story to go on with, wherever it came from: a token, a file of YAML, a picture or a table with a receipt.
///
/// @param scenario to play
/// @param lesson (lessons) to play it to
/// @param digest that the lab should have then; empty if nobody knows
public record Opened(Scenario scenario, long lesson, String digest) {
    /// (B) Largest file that is read. Chosen: a picture of a large screen.
    private static final int MOST = 64 << 20;

    static Opened of(Receipt receipt) {
        return new Opened(receipt.token().scenario(), receipt.token().lesson(), receipt.digest());
    }

    /// @param argument a token, or the name of a file
    /// @throws InputException in one line if it cannot be opened
    public static Opened of(String argument) {
        if (Token.like(argument) && !Files.exists(path(argument))) {
            Token token = Token.read(argument);
            return new Opened(token.scenario(), token.lesson(), "");
        }
        return of(path(argument));
    }

    private static Path path(String argument) {
        try {
            return Path.of(argument.strip());
        } catch (InvalidPathException strange) {
            throw new InputException(
                    "'" + argument.lines().findFirst().orElse("") + "' is neither a token nor the name of a file",
                    strange);
        }
    }

    /// @throws InputException in one line if it cannot be opened
    public static Opened of(Path file) {
        String origin = file.toString();
        if (Files.isDirectory(file)) {
            throw new InputException(origin + ": is a folder; the lab opens a scenario (.yaml), or a picture (.png) or"
                    + " table (.csv) that it saved");
        }
        byte[] bytes = bytes(file);
        if (PngReceipt.is(bytes)) {
            return of(PngReceipt.read(bytes, origin));
        }
        String text = text(bytes, origin);
        if (Token.like(text)) {
            Token token = Token.read(text);
            return new Opened(token.scenario(), token.lesson(), "");
        }
        if ((text.startsWith("#") && origin.endsWith(".csv")) || text.startsWith("# mortal receipt ")) {
            return of(CurveTable.receipt(text, origin));
        }
        if (origin.endsWith(".csv")) {
            throw Receipt.none(origin);
        }
        return new Opened(Scenario.read(text, origin), 0, "");
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new InputException(file + ": is larger than " + (MOST >> 20) + " MiB; no story is");
            }
            return bytes;
        } catch (java.nio.file.NoSuchFileException missing) {
            throw new InputException(file + ": no such file", missing);
        } catch (AccessDeniedException locked) {
            throw new InputException(file + ": may not be read; ask for its permission, or copy it", locked);
        } catch (IOException problem) {
            throw new InputException(file + ": cannot be read (" + problem.getMessage() + ")", problem);
        }
    }

    private static String text(byte[] bytes, String origin) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException binary) {
            throw new InputException(
                    origin + ": is neither text in UTF-8 nor a PNG picture; the lab opens .yaml, .png and .csv",
                    binary);
        }
    }
}
