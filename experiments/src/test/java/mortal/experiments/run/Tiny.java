package mortal.experiments.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mortal.experiments.data.Data;
import mortal.experiments.data.Dataset;
import mortal.experiments.data.Digits;

/// A schooling small enough for a test.
public final class Tiny {
    /// Of 400 cases: 200 to learn from, 50 to look at, 60 of 100 to be examined on.
    private static final List<String> SETTINGS = List.of(
            "hidden=16,16",
            "trainCases=200",
            "validationCases=50",
            "testCases=60",
            "batch=20",
            "epochs=3",
            "fitEpochs=1");

    private Tiny() {}

    /// `words` and the settings as options, over a folder of data.
    public static List<String> command(Path data, String... words) {
        List<String> command = new ArrayList<>(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        SETTINGS.forEach(set -> {
            String key = set.substring(0, set.indexOf('=') + 1);
            if (command.stream().noneMatch(word -> word.startsWith(key))) {
                command.addAll(List.of("--set", set));
            }
        });
        return command;
    }

    /// The first embedded digits as a folder of IDX files: quicker than drawing them all.
    public static Path digits(Path folder, int training, int test) {
        Data digits = Digits.data(training, test);
        try {
            Files.createDirectories(folder);
            write(folder, "train", digits.training());
            write(folder, "t10k", digits.test());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path folder, String stem, Dataset part) throws IOException {
        ByteBuffer images = ByteBuffer.allocate(16 + part.cases() * part.rows() * part.columns());
        images.putInt(0x803).putInt(part.cases()).putInt(part.rows()).putInt(part.columns());
        ByteBuffer labels = ByteBuffer.allocate(8 + part.cases());
        labels.putInt(0x801).putInt(part.cases());
        IntStream.range(0, part.cases()).forEach(c -> {
            labels.put((byte) part.label(c));
            for (int row = 0; row < part.rows(); row++) {
                for (int column = 0; column < part.columns(); column++) {
                    images.put((byte) part.pixel(c, row, column));
                }
            }
        });
        Files.write(folder.resolve(stem + "-images-idx3-ubyte"), images.array());
        Files.write(folder.resolve(stem + "-labels-idx1-ubyte"), labels.array());
    }
}
