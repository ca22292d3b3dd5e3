package mortal.experiments.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mortal.substrate.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IdxFolderTest {
    @TempDir
    private Path folder;

    @Test
    void theFourFilesAreFoundByAnyOfTheirUsualNames() {
        file("train-images-idx3-ubyte", IdxFiles.images(6));
        file("train-labels-idx1-ubyte.gz", IdxFiles.gzip(IdxFiles.labels(6)));
        file("t10k-images.idx3-ubyte", IdxFiles.images(3));
        file("t10k-labels.idx1-ubyte.gz", IdxFiles.gzip(IdxFiles.labels(3)));
        Data data = DataSources.load(folder.toString());
        assertEquals(String.valueOf(folder.getFileName()), data.name());
        assertEquals(6, data.training().cases());
        assertEquals(3, data.test().cases());
        assertEquals(3, data.test().classes());
    }

    @Test
    void aFolderWithoutDataSaysWhatWasLookedFor() {
        assertRefused(
                folder,
                "train-images-idx3-ubyte, train-images-idx3-ubyte.gz, train-images.idx3-ubyte, "
                        + "train-images.idx3-ubyte.gz");
        good();
        delete("t10k-labels-idx1-ubyte");
        assertRefused(folder, "no t10k-labels file");
    }

    @Test
    void whatIsNoFolderSaysSo() {
        assertRefused(folder.resolve("none"), "does not exist");
        assertRefused(file("some.csv", new byte[1]), "is a file; give the folder");
    }

    @Test
    void testImagesMustHaveTheTrainingImagesShape() {
        good();
        file("t10k-images-idx3-ubyte", IdxFiles.idx(IdxFiles.IMAGES, new int[] {3, 3, 2}, new byte[18]));
        assertRefused(folder, "3 × 2");
    }

    @Test
    void testLabelsMustBeAmongTheTrainingLabels() {
        good();
        file("t10k-labels-idx1-ubyte", IdxFiles.idx(IdxFiles.LABELS, new int[] {3}, new byte[] {0, 1, 3}));
        assertRefused(folder, "label 3 of case 2, the training labels allow 0 to 2");
    }

    private void good() {
        file("train-images-idx3-ubyte", IdxFiles.images(6));
        file("train-labels-idx1-ubyte", IdxFiles.labels(6));
        file("t10k-images-idx3-ubyte", IdxFiles.images(3));
        file("t10k-labels-idx1-ubyte", IdxFiles.labels(3));
    }

    private Path file(String name, byte[] data) {
        return IdxFiles.write(folder.resolve(name), data);
    }

    private void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertRefused(Path folder, String part) {
        String message = String.valueOf(
                assertThrows(InputException.class, () -> IdxFolder.read(folder)).getMessage());
        assertTrue(message.contains(part) && message.contains(folder.toString()), message);
    }
}
