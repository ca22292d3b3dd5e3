package mortal.experiments.lab;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import mortal.substrate.InputException;

/// A receipt inside a picture: a chunk `iTXt` with the key word `Mortal`, uncompressed (PNG, third edition, 11.3.3.4).
/// Programs that only show pictures skip it.
public final class PngReceipt {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] KEY = "Mortal\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1); // flags, no languages
    private static final int TEXT = 0x69545874; // iTXt
    private static final int END = 0x49454e44; // IEND
    private static final int AROUND = 12; // (B) length, type and sum of a chunk

    private PngReceipt() {}

    /// Whether a file begins as a picture does.
    static boolean is(byte... file) {
        return file.length > SIGNATURE.length
                && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /// The picture with this receipt, in the place of any other.
    ///
    /// @param png a whole picture; not modified
    /// @throws InputException if it is none
    public static byte[] in(byte[] png, Receipt receipt) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, SIGNATURE.length);
        int at = SIGNATURE.length;
        boolean first = true;
        while (at < png.length) {
            int size = chunk(png, at, "picture");
            if (!ours(png, at)) {
                out.write(png, at, size);
            }
            if (first) {
                out.writeBytes(chunk(receipt));
                first = false;
            }
            at += size;
        }
        return out.toByteArray();
    }

    private static byte[] chunk(Receipt receipt) {
        byte[] text = String.join("\n", receipt.lines()).getBytes(StandardCharsets.UTF_8);
        ByteBuffer chunk = ByteBuffer.allocate(AROUND + KEY.length + text.length);
        chunk.putInt(KEY.length + text.length).putInt(TEXT).put(KEY).put(text);
        return chunk.putInt(sum(chunk.array(), 4, 4 + KEY.length + text.length)).array();
    }

    /// The receipt that a picture holds.
    ///
    /// @param origin what messages call it
    /// @throws InputException in one line if it is no picture, damaged, or has none
    public static Receipt read(byte[] png, String origin) {
        if (!is(png)) {
            throw new InputException(origin + ": is no PNG picture");
        }
        int at = SIGNATURE.length;
        while (at < png.length) {
            int size = chunk(png, at, origin);
            if (ours(png, at)) {
                int from = at + 8 + KEY.length;
                String text = new String(png, from, at + size - 4 - from, StandardCharsets.UTF_8);
                if (text.length() > Receipt.MOST) {
                    throw new InputException(origin + ": its receipt has " + text.length()
                            + " characters, must be at most " + Receipt.MOST + "; it is not opened");
                }
                return Receipt.read(text.lines().toList(), origin);
            }
            if (ByteBuffer.wrap(png).getInt(at + 4) == END) {
                break;
            }
            at += size;
        }
        throw Receipt.none(origin);
    }

    private static boolean ours(byte[] png, int at) {
        int from = at + 8;
        return ByteBuffer.wrap(png).getInt(at + 4) == TEXT
                && ByteBuffer.wrap(png).getInt(at) >= KEY.length
                && Arrays.equals(png, from, from + KEY.length, KEY, 0, KEY.length);
    }

    /// (B) of the chunk that begins there, whose sum is right.
    private static int chunk(byte[] png, int at, String origin) {
        ByteBuffer bytes = ByteBuffer.wrap(png);
        int left = png.length - at - AROUND;
        int length = left < 0 ? -1 : bytes.getInt(at);
        if (length < 0 || length > left || bytes.getInt(at + 8 + length) != sum(png, at + 4, 4 + length)) {
            throw new InputException(origin + ": is damaged or cut off at byte " + at + "; copy it again, whole");
        }
        return AROUND + length;
    }

    private static int sum(byte[] bytes, int from, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, length);
        return (int) sum.getValue();
    }
}
