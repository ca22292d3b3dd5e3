package mortal.experiments.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import mortal.substrate.InputException;

/// A scenario and a moment of it, as one word that fits into a letter, a link or a picture:
/// `mortal1-` and base 64 of a check sum and the compressed YAML. Letters, digits, `-` and `_` alone.
///
/// Compressed against a text that both sides know, the first story of version 1, which must never change. The check sum
/// (CRC-32 of all that follows it) finds every change within 32 bits, so every change of one character.
///
/// @param scenario with all that was done, and is still to be done
/// @param lesson (lessons) played, 0 to ten million
public record Token(Scenario scenario, long lesson) {
    /// (characters) Longest that is read or written; more is a file's business. Chosen.
    public static final int MOST = 1 << 16;

    /// (B) Longest text that a token may stand for. Chosen: some two thousand deeds.
    private static final int MOST_TEXT = 1 << 18;

    /// (lessons) Chosen: hours of playing, on any machine.
    private static final long MOST_LESSONS = 10_000_000;

    private static final int VERSION = 1;
    private static final int SUM = Integer.BYTES;
    private static final Pattern SHAPE = Pattern.compile("mortal(\\d{1,9})-([\\w-]*)");
    private static final byte[] KNOWN = known();

    public Token {
        if (lesson < 0 || lesson > MOST_LESSONS) {
            throw new IllegalArgumentException("lesson = " + lesson + ", must be 0 to " + MOST_LESSONS);
        }
    }

    private static byte[] known() {
        try (InputStream in = Token.class.getResourceAsStream("token1.yaml")) {
            if (in == null) {
                throw new IllegalStateException("token1.yaml is not where it belongs");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether a text means to be a token, whole or not.
    public static boolean like(String text) {
        return SHAPE.matcher(text.strip()).lookingAt();
    }

    /// As text that [#read] takes back.
    ///
    /// @throws InputException if the story is too long for one
    public String text() {
        byte[] plain = ("lesson: " + lesson + "\n" + scenario.yaml()).getBytes(StandardCharsets.UTF_8);
        byte[] packed = packed(plain);
        byte[] all = ByteBuffer.allocate(SUM + packed.length)
                .putInt(sum(packed))
                .put(packed)
                .array();
        String text = "mortal" + VERSION + "-"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        if (plain.length > MOST_TEXT || text.length() > MOST) {
            throw new InputException("this story is too long for a token (" + text.length() + " characters of " + MOST
                    + "); save it as a file");
        }
        return text;
    }

    /// @param text a token; white space around and within is left out, as letters break lines
    /// @throws InputException in one line if it is damaged, cut or of another version
    public static Token read(String text) {
        String word = text.replaceAll("\\s+", "");
        if (word.length() > MOST) {
            throw new InputException("token: " + word.length() + " characters, must be at most " + MOST);
        }
        Matcher shape = SHAPE.matcher(word);
        if (!shape.matches()) {
            throw damaged("it must be 'mortal" + VERSION + "-' and then letters, digits, '-' and '_'");
        }
        if (!shape.group(1).equals(String.valueOf(VERSION))) {
            throw new InputException("token: is of version " + shape.group(1) + ", this program reads version "
                    + VERSION + "; open it with the program that wrote it, or a newer one");
        }
        byte[] all = bytes(shape.group(2));
        byte[] packed = Arrays.copyOfRange(all, Math.min(SUM, all.length), all.length);
        if (packed.length == 0 || ByteBuffer.wrap(all).getInt() != sum(packed)) {
            throw damaged("its check sum is wrong");
        }
        return parsed(new String(unpacked(packed), StandardCharsets.UTF_8));
    }

    private static InputException damaged(String why) {
        return new InputException("token: is damaged or cut off, " + why + "; copy it again, whole");
    }

    private static byte[] bytes(String letters) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(letters);
        } catch (IllegalArgumentException broken) {
            throw damaged("it ends too early");
        }
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(all).equals(letters)) {
            throw damaged("its last letter is no last letter");
        }
        return all;
    }

    private static Token parsed(String text) {
        int end = text.indexOf('\n');
        Matcher first = Pattern.compile("lesson: (\\d{1,18})").matcher(text.substring(0, Math.max(0, end)));
        if (!first.matches()) {
            throw damaged("it does not say which lesson");
        }
        Scenario scenario = Scenario.read(text.substring(end + 1), "token");
        try {
            return new Token(scenario, Long.parseLong(first.group(1)));
        } catch (IllegalArgumentException refused) {
            throw new InputException("token: " + refused.getMessage(), refused);
        }
    }

    private static int sum(byte... bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    private static byte[] packed(byte... plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(KNOWN);
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[4096];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /// Stops as soon as there is more than a token may stand for.
    private static byte[] unpacked(byte... packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(KNOWN);
            inflater.setInput(packed);
            byte[] plain = new byte[MOST_TEXT + 1];
            int length = 0;
            while (!inflater.finished() && length <= MOST_TEXT) {
                int more = inflater.inflate(plain, length, plain.length - length);
                if (more == 0 && !inflater.finished()) {
                    throw damaged("it ends too early");
                }
                length += more;
            }
            if (length > MOST_TEXT) {
                throw new InputException(
                        "token: stands for more than " + MOST_TEXT + " bytes, which no story needs; it is not opened");
            }
            if (inflater.getRemaining() > 0) {
                throw damaged("there is more than it should hold");
            }
            return Arrays.copyOf(plain, length);
        } catch (DataFormatException broken) {
            throw damaged("it cannot be unpacked");
        } finally {
            inflater.end();
        }
    }
}
