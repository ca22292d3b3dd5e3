package mortal.experiments.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import mortal.substrate.InputException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/// A token is its scenario, or nothing.
final class TokenTest {
    /// Of version 1: whoever has one of these in a letter must be able to open it for ever.
    private static final String GOLDEN =
            "mortal1-dT7otIMVBpbQwqA4NxFYe0JKAnPiSgKT0YKA6gUBzJHJg8eRRlhaoaSWV0YY5ZUZgkIurYywF1aG6GWVKX"
                    + "pJVVwCLF2ARRI4ANKAIZQ6WnyhFl_AOEtNAQUIMCLySvLzhleZBm0omWBvvSYS3d4CAA";

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Tales.any();
    }

    @Property(tries = 60)
    void anyScenarioComesBack(
            @ForAll("scenarios") Scenario scenario, @ForAll @LongRange(min = 0, max = 10_000_000) long lesson) {
        Token token = new Token(scenario, lesson);
        String text = token.text();
        assertEquals(token, Token.read(text));
        assertTrue(text.matches("mortal1-[\\w-]+"), text);
    }

    @Property(tries = 400)
    void oneOtherCharacterIsRefusedOrMeansTheSame(
            @ForAll @IntRange(min = 0, max = 10_000) int place, @ForAll @IntRange(min = 32, max = 126) int letter) {
        String text = new Token(Tales.small(Act.of(4, Deed.SWAP, "a", "b")), 9).text();
        StringBuilder other = new StringBuilder(text);
        other.setCharAt(place % text.length(), (char) letter);
        if (other.toString().equals(text)) {
            return;
        }
        InputException refused = assertThrows(InputException.class, () -> Token.read(other.toString()));
        assertEquals(1, words(refused).lines().count());
    }

    @Property(tries = 100)
    void whatWasCutIsRefused(@ForAll @IntRange(min = 0, max = 10_000) int length) {
        String text = new Token(Tales.small(), 9).text();
        assertThrows(InputException.class, () -> Token.read(text.substring(0, length % text.length())));
    }

    @Test
    void aLetterMayBreakItsLines() {
        Token token = new Token(Tales.small(), 9);
        String text = token.text();
        assertEquals(token, Token.read("  " + text.substring(0, 30) + "\r\n  " + text.substring(30) + "\n"));
    }

    @Test
    void anOldOneOpens() {
        assertEquals(new Token(Tales.small(Act.of(4, Deed.SWAP, "a", "b")), 9), Token.read(GOLDEN));
    }

    @Test
    void aStoryOfTheLabIsShort() {
        assertTrue(new Token(Tales.small(), 9).text().length() < 250);
    }

    @Test
    void aFutureVersionSaysWhatToDo() {
        InputException refused = assertThrows(InputException.class, () -> Token.read("mortal2-AAAA"));
        assertEquals(
                "token: is of version 2, this program reads version 1; open it with the program that wrote it, or a"
                        + " newer one",
                words(refused));
    }

    @Test
    void aWordThatIsNoneIsNone() {
        assertFalse(Token.like("mild"));
        assertFalse(Token.like("scenario.yaml"));
        assertTrue(Token.like(" mortal1-abc"));
        assertThrows(InputException.class, () -> Token.read("hello"));
        assertThrows(InputException.class, () -> Token.read("mortal1-"));
    }

    @Test
    void whatUnpacksToMoreThanAnyStoryIsNotUnpacked() {
        byte[] bomb = signed(deflated(new byte[40 << 20]));
        String text = "mortal1-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bomb);
        assertTrue(text.length() < Token.MOST, "small enough to be tried");
        InputException refused = assertThrows(InputException.class, () -> Token.read(text));
        assertTrue(words(refused).contains("which no story needs"), words(refused));
    }

    @Test
    void whatIsLongerThanAnyTokenIsNotRead() {
        assertThrows(InputException.class, () -> Token.read("mortal1-" + "A".repeat(Token.MOST)));
    }

    @Test
    void aStoryThatSaysNothingOfALessonIsRefused() {
        byte[] packed = signed(deflated("name: x\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        String text = "mortal1-" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed);
        InputException refused = assertThrows(InputException.class, () -> Token.read(text));
        assertTrue(words(refused).contains("does not say which lesson"), words(refused));
    }

    private static byte[] deflated(byte... plain) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(plain);
        deflater.finish();
        byte[] packed = new byte[Math.max(1000, plain.length / 100)];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    private static byte[] signed(byte... packed) {
        CRC32 sum = new CRC32();
        sum.update(packed);
        return ByteBuffer.allocate(4 + packed.length)
                .putInt((int) sum.getValue())
                .put(packed)
                .array();
    }

    private static String words(InputException refused) {
        return String.valueOf(refused.getMessage());
    }
}
