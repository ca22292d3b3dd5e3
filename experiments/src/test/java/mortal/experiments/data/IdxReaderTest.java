package mortal.experiments.data;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import mortal.substrate.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IdxReaderTest {
    @TempDir
    private Path folder;

    @Test
    void plainFilesAreReadCaseByCaseRowByRow() {
        Dataset data = read(IdxFiles.images(5), IdxFiles.labels(5));
        assertEquals(5, data.cases());
        assertEquals(2, data.rows());
        assertEquals(3, data.columns());
        assertEquals(3, data.classes());
        assertEquals(6 * 4 + 3 + 2, data.pixel(4, 1, 2));
        assertEquals(1, data.label(4));
        assertEquals(29 / 255f, data.images(0, 4).at(1, 5));
    }

    @Test
    void compressedFilesAreKnownByTheirContentWhateverTheirName() {
        assertEquals(
                read(IdxFiles.images(5), IdxFiles.labels(5)),
                read(IdxFiles.gzip(IdxFiles.images(5)), IdxFiles.gzip(IdxFiles.labels(5))));
    }

    @Test
    void bytesAboveHalfAreBright() {
        byte[] bright = IdxFiles.idx(IdxFiles.IMAGES, new int[] {1, 1, 2}, new byte[] {(byte) 255, (byte) 128});
        Dataset data = read(bright, IdxFiles.idx(IdxFiles.LABELS, new int[] {1}, new byte[] {(byte) 200}));
        assertEquals(1f, data.images(0).at(0, 0));
        assertEquals(128, data.pixel(0, 0, 1));
        assertEquals(200, data.label(0));
        assertEquals(201, data.classes());
    }

    @Test
    void aWrongMagicNumberIsShownBesideTheRightOne() {
        assertRefused(IdxFiles.labels(5), IdxFiles.labels(5), "images", "0x00000801", "0x00000803");
        assertRefused(IdxFiles.images(5), IdxFiles.images(5), "labels", "0x00000803", "0x00000801");
        assertRefused("<html>not found</html>".getBytes(US_ASCII), IdxFiles.labels(5), "images", "0x3c68746d");
    }

    @Test
    void everyTruncationIsRefusedPlainAndCompressed() {
        byte[] images = IdxFiles.images(5);
        for (int kept = 0; kept < images.length; kept++) {
            assertRefused(Arrays.copyOf(images, kept), IdxFiles.labels(5), "images", "truncated");
            assertRefused(IdxFiles.gzip(Arrays.copyOf(images, kept)), IdxFiles.labels(5), "images", "truncated");
        }
        byte[] compressed = IdxFiles.gzip(images);
        for (int kept = 2; kept < compressed.length; kept++) {
            assertRefused(Arrays.copyOf(compressed, kept), IdxFiles.labels(5), "images", "truncated");
        }
    }

    @Test
    void aDamagedCompressedFileIsRefused() {
        byte[] compressed = IdxFiles.gzip(IdxFiles.images(5));
        compressed[compressed.length - 5] ^= 1; // the checksum, RFC 1952
        assertRefused(compressed, IdxFiles.labels(5), "images", "damaged");
    }

    @Test
    void bytesAfterTheLastCaseAreRefused() {
        byte[] images = Arrays.copyOf(IdxFiles.images(5), IdxFiles.images(5).length + 1);
        assertRefused(images, IdxFiles.labels(5), "images", "after the 30");
        assertRefused(IdxFiles.gzip(images), IdxFiles.labels(5), "images", "after the 30");
    }

    @Test
    void imagesAndLabelsMustBeAsMany() {
        assertRefused(IdxFiles.images(5), IdxFiles.labels(4), "5 images", "4 labels");
    }

    @Test
    void sizesThatCannotBeAreRefusedBeforeAnythingIsMade() {
        assertRefusedSizes("number of cases is 0", 0, 2, 3);
        assertRefusedSizes("number of cases is 4294967295", -1, 2, 3);
        assertRefusedSizes("side of an image is 0", 1, 0, 3);
        assertRefusedSizes("side of an image is 4097", 1, 1, 4097);
        assertRefusedSizes("promises 36028797002186752", Integer.MAX_VALUE, 4096, 4096);
        assertRefusedSizes("promises 7840000", 10_000, 28, 28);
    }

    @Test
    void aBombIsNotInflated() {
        byte[] header = IdxFiles.idx(IdxFiles.IMAGES, new int[] {1, 2, 3}, new byte[1 << 24]);
        assertRefused(IdxFiles.gzip(header), IdxFiles.labels(1), "images", "after the 6");
    }

    @Test
    void filesThatAreNotThereOrNotFilesAreRefused() {
        Path labels = IdxFiles.write(folder.resolve("labels"), IdxFiles.labels(5));
        assertOneLine(
                assertThrows(InputException.class, () -> IdxReader.read("x", folder.resolve("none"), labels)),
                "none does not exist");
        assertOneLine(assertThrows(InputException.class, () -> IdxReader.read("x", folder, labels)), "is not a file");
    }

    @Test
    void theContentHashIsThatOfShapePixelsAndLabels() {
        // Python's hashlib.sha256 over cases, rows, columns, classes, the pixels 0 to 29 and the labels 0 1 2 0 1.
        assertEquals(
                "0611647574d73e8b7ef179a4e076fbe4e220cc4a9a25084f844a3cb3553e14aa",
                read(IdxFiles.images(5), IdxFiles.labels(5)).sha256());
    }

    @Test
    void slicesAndSelectionsKeepTheirCases() {
        Dataset data = read(IdxFiles.images(5), IdxFiles.labels(5));
        Dataset part = data.slice(1, 4).slice(1, 3);
        assertEquals(part, data.select(2, 3));
        assertEquals(part.sha256(), data.select(2, 3).sha256());
        assertEquals(data.images(2, 3), part.images(0, 1));
        assertFalse(part.equals(data.slice(1, 3)));
        assertArrayEquals(new int[] {2, 0}, new int[] {part.label(0), part.label(1)});
        assertThrows(IndexOutOfBoundsException.class, () -> part.label(2));
        assertThrows(IndexOutOfBoundsException.class, () -> part.images(0, 2));
    }

    private Dataset read(byte[] images, byte[] labels) {
        return IdxReader.read(
                "x",
                IdxFiles.write(folder.resolve("images"), images),
                IdxFiles.write(folder.resolve("labels"), labels));
    }

    private void assertRefused(byte[] images, byte[] labels, String... parts) {
        assertOneLine(assertThrows(InputException.class, () -> read(images, labels)), parts);
    }

    private void assertRefusedSizes(String part, int... sizes) {
        byte[] file = IdxFiles.idx(IdxFiles.IMAGES, sizes, new byte[6]);
        assertRefused(file, IdxFiles.labels(1), "images", part);
        assertRefused(IdxFiles.gzip(file), IdxFiles.labels(1), "images", part);
    }

    private static void assertOneLine(InputException thrown, String... parts) {
        String message = String.valueOf(thrown.getMessage());
        assertFalse(message.contains("\n"), message);
        for (String part : parts) {
            assertTrue(message.contains(part), () -> "'" + part + "' is not in: " + message);
        }
    }
}
