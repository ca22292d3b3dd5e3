package mortal.experiments.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import mortal.substrate.Batch;
import mortal.substrate.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CifarFolderTest {
    private static final int CASE = 3073;

    @TempDir
    private Path folder;

    /// Batch n has n cases, the test batch 6; case c of it has label (n + c) mod 10 and red 10·n + c, green and blue
    /// one
    /// and two more, but for its first pixel, which is all black.
    @BeforeEach
    void write() throws IOException {
        for (int n = 1; n <= 6; n++) {
            byte[] file = new byte[n * CASE];
            for (int c = 0; c < n; c++) {
                file[c * CASE] = (byte) ((n + c) % 10);
                for (int plane = 0; plane < 3; plane++) {
                    int from = c * CASE + 1 + plane * 1024;
                    Arrays.fill(file, from + 1, from + 1024, (byte) (10 * n + c + plane));
                }
            }
            Files.write(file(n), file);
        }
    }

    private Path file(int n) {
        return folder.resolve(n == 6 ? "test_batch.bin" : "data_batch_" + n + ".bin");
    }

    private void assertRefused(String part) {
        String message = String.valueOf(assertThrows(InputException.class, () -> DataSources.load(folder.toString()))
                .getMessage());
        assertTrue(message.contains(part), message);
        assertEquals(1, message.lines().count(), message);
    }

    @Test
    void theBatchesFollowEachOther() {
        Data data = DataSources.load(folder.toString());
        assertEquals(String.valueOf(folder.getFileName()), data.name());
        assertEquals(15, data.training().cases());
        assertEquals(6, data.test().cases());
        assertEquals(10, data.training().classes());
        assertEquals(1, data.training().label(0));
        assertEquals(9, data.training().label(14)); // the fifth of batch 5
        assertEquals(50 + 4, data.training().pixel(14, 0, 1));
        assertEquals(11 % 10, data.test().label(5));
    }

    @Test
    void redStandsAboveGreenAboveBlue() {
        Dataset test = CifarFolder.read(folder).test();
        assertEquals(96, test.rows());
        assertEquals(32, test.columns());
        for (int plane = 0; plane < 3; plane++) {
            assertEquals(0, test.pixel(2, 32 * plane, 0));
            assertEquals(62 + plane, test.pixel(2, 32 * plane, 1));
            assertEquals(62 + plane, test.pixel(2, 32 * plane + 31, 31));
        }
        Batch inputs = test.images(2);
        assertEquals(3072, inputs.size());
        float[] row = new float[3072];
        inputs.copyTo(0, 1, row, 0, 3072);
        assertEquals(64 / 255f, row[3071]);
    }

    @Test
    void aMissingBatchIsNamed() throws IOException {
        Files.delete(file(3));
        assertRefused("folder " + folder + " has no data_batch_3.bin; CIFAR-10 needs");
    }

    @Test
    void aTruncatedOrEmptyBatchIsNamed() throws IOException {
        Files.write(file(6), Arrays.copyOf(Files.readAllBytes(file(6)), 6 * CASE - 1));
        assertRefused(file(6) + " has 18437 bytes, must be a multiple of 3073");
        Files.write(file(6), new byte[0]);
        assertRefused(file(6) + " has 0 bytes");
    }

    @Test
    void aLabelOutOfRangeIsNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(file(4));
        bytes[2 * CASE] = 10;
        Files.write(file(4), bytes);
        assertRefused(file(4) + ": label 10 of case 2, must be 0 to 9");
        bytes[2 * CASE] = (byte) 255;
        Files.write(file(4), bytes);
        assertRefused("label 255 of case 2");
    }
}
