package mortal.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mortal.experiments.run.Tiny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One line a chip, with the command that repeats it.
final class ResultsVerbTest {
    @TempDir
    private Path folder = Path.of("");

    private static Command done(List<String> arguments) {
        Command command = Command.run(arguments);
        assertEquals(Main.DONE, command.code(), command.err());
        return command;
    }

    private void run(Path data, String out, String... words) {
        List<String> command = new ArrayList<>(Tiny.command(data, words));
        command.addAll(List.of("--out", folder.resolve("runs").resolve(out).toString()));
        done(command);
    }

    private static String line(String page, String part) {
        return page.lines().filter(line -> line.contains(part)).findFirst().orElse("");
    }

    @Test
    void runsBecomeATableAndUnfinishedOnesAreNamed() throws IOException {
        Path data = Tiny.digits(folder.resolve("small"), 140, 30);
        String[] small = {"--set", "trainCases=60", "--set", "testCases=30", "--set", "epochs=1"};
        run(data, "claimed", with(small, "reproduce", "hinton-2022-supervised", "--seeds", "2"));
        run(data, "plain", with(small, "run", "first-light", "--chip", "mild", "--set", "chip.neuron.readNoise=0.2"));
        Path page = folder.resolve("results.md");
        done(List.of("results", folder.resolve("runs").toString(), "--out", page.toString()));
        String text = Files.readString(page);
        String claimed = line(text, "| hinton-2022-supervised |");
        assertTrue(claimed.contains("at most 1.50 % by goodness") && claimed.contains("reduced:"), claimed);
        assertTrue(claimed.contains("| 1 | 2 |") && claimed.contains("by softmax"), claimed);
        assertTrue(
                claimed.contains("`./mortal reproduce hinton-2022-supervised --data path/to/small --set epochs=1 "),
                claimed);
        assertTrue(claimed.endsWith(" --seeds 2` |"), claimed);
        String mild = line(text, "| mild |");
        assertTrue(
                mild.contains("| forward-forward, sensor |")
                        && mild.contains("--chip mild ")
                        && mild.contains("--set chip.neuron.readNoise=0.2"),
                mild);
        assertFalse(text.contains(folder.toString()), "a path of this machine");

        Files.delete(folder.resolve("runs/plain/summary.json"));
        Command left = done(List.of("results", folder.resolve("runs").toString()));
        assertTrue(left.err().contains("plain has not ended"), left.err());
        assertFalse(left.out().contains("| mild |"), left.out());
        String unfinished = line(left.out(), "- first-light on path/to/small: mild 1 of 1 epochs");
        assertTrue(unfinished.contains("(validation error after epoch 1: "), left.out());

        Files.writeString(folder.resolve("runs/claimed/config.yaml"), "experiment: none\nruns: [7]\n");
        Command damaged = done(List.of("results", folder.resolve("runs").toString()));
        assertTrue(damaged.err().contains("claimed: ") && damaged.err().contains("; it is left out"), damaged.err());
    }

    private static String[] with(String[] last, String... first) {
        List<String> words = new ArrayList<>(List.of(first));
        words.addAll(List.of(last));
        return words.toArray(String[]::new);
    }

    @Test
    void aFolderWithoutRunsIsRefused() {
        assertTrue(Command.run("results", folder.toString()).refused());
        assertTrue(Command.run("results", folder.resolve("none").toString()).refused());
        assertTrue(Command.run("results").refused());
    }
}
