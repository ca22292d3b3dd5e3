package mortal.experiments.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mortal.substrate.InputException;

/// A folder with the four files of MNIST and its descendants, by their usual names, plain or compressed.
public final class IdxFolder {
    private IdxFolder() {}

    /// Reads training and test data; the classes are those of the training labels.
    ///
    /// @throws InputException naming the file that is missing or bad
    public static Data read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputException(
                    Files.exists(folder)
                            ? folder + " is a file; give the folder that holds the IDX files"
                            : "folder " + folder + " does not exist");
        }
        Path trainImages = find(folder, "train-images", 3);
        Path trainLabels = find(folder, "train-labels", 1);
        Path testImages = find(folder, "t10k-images", 3);
        Path testLabels = find(folder, "t10k-labels", 1);
        String name = nameOf(folder);
        Dataset training = IdxReader.read(name + " training", trainImages, trainLabels);
        Dataset test = IdxReader.read(name + " test", testImages, testLabels, training.classes());
        if (training.rows() != test.rows() || training.columns() != test.columns()) {
            throw new InputException(testImages + " has images of " + test.rows() + " × " + test.columns() + " pixels, "
                    + trainImages + " of " + training.rows() + " × " + training.columns());
        }
        return new Data(name, training, test);
    }

    private static Path find(Path folder, String stem, int dimensions) {
        List<String> names = new ArrayList<>();
        for (String joint : List.of("-", ".")) { // some mirrors write a dot before idx
            for (String ending : List.of("", ".gz")) {
                names.add(stem + joint + "idx" + dimensions + "-ubyte" + ending);
            }
        }
        return names.stream()
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new InputException(
                        "folder " + folder + " has no " + stem + " file; looked for " + String.join(", ", names)));
    }

    private static String nameOf(Path folder) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? folder.toString() : last.toString();
    }
}
