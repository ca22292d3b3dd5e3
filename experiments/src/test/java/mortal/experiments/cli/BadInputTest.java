package mortal.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import mortal.experiments.run.Tiny;
import mortal.simulator.design.Designs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bad input ends with code 2 and one line that says what it is about, and leaves nothing behind.
final class BadInputTest {
    @TempDir
    private static Path folder = Path.of("");

    private static Path data = Path.of("");

    @BeforeAll
    static void data() {
        data = Tiny.digits(folder.resolve("data"), 400, 100);
    }

    private static void assertRefused(List<String> arguments, String part) {
        Command command = Command.run(arguments);
        assertTrue(command.refused(), () -> command.code() + " " + command.err());
        assertTrue(command.err().contains(part), command.err());
        assertEquals("", command.out());
    }

    /// Runs with everything in order but `words`, into a new folder.
    private static void assertRunRefused(Path data, String words, String part) {
        Path out = folder.resolve("new/run");
        List<String> arguments = new ArrayList<>(List.of(words.split(" ", -1)));
        List<String> tiny = Tiny.command(data, arguments.toArray(String[]::new));
        if (!arguments.contains("--out")) {
            tiny.addAll(List.of("--out", out.toString()));
        }
        assertRefused(tiny, part);
        assertFalse(Files.exists(out.getParent()), "something was left behind");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run frist-light | experiment 'frist-light' is unknown: did you mean first-light?",
                "run first-light --chip midl | chip 'midl' is neither a chip nor a file: did you mean mild?",
                "run first-light --chip no.yaml | chip 'no.yaml' is neither a chip nor a file",
                "run first-light --set epoch=3 | unknown key epoch: did you mean epochs?",
                "run first-light --set epochs=x | epochs = x, expected a whole number",
                "run first-light --set epochs=2.5 | epochs = 2.5, expected a whole number",
                "run first-light --set epochs=-1 | epochs = -1, must be at least 0",
                "run first-light --set batch=0 | batch = 0, must be at least 1",
                "run first-light --set hidden= | hidden is empty, must name the size of at least one population",
                "run first-light --set hidden=0 | hidden = 0, must be at least 1",
                "run first-light --set hidden=16,x | hidden[1] = x, expected a whole number",
                "run first-light --set rate=-1 | rate = -1.0, must be above 0",
                "run first-light --set rate=NaN | rate = NaN, expected a number",
                "run first-light --set temperature=0 | temperature = 0.0, must be above 0",
                "run first-light --set threshold=0 | threshold = 0.0, must be above 0",
                "run first-light --set labelStrength=-1 | labelStrength = -1.0, must be at least 0",
                "run first-light --set labelStrength=0 | negatives = goodness are labels, but labelStrength = 0 writes none",
                "run first-light --set negatives=hybrid --set form=hinton | negatives = hybrid have no labels, but labelStrength = 3",
                "run first-light --set negatives=hard | negatives = hard come from a softmax on the host",
                "run first-light --set rule=backprob | rule = backprob",
                "run first-light --set balance=-0.1 | balance = -0.1, must be at least 0",
                "run first-light --set firstLayer=0 | firstLayer = 0, must be at least 1",
                "run first-light --set evaluateEvery=0 | evaluateEvery = 0, must be at least 1",
                "run first-light --set form=sensors | form = sensors: did you mean sensor?",
                "run first-light --set trainCases=1000 | trainCases = 1000, must be 1 to 350",
                "run first-light --set testCases=1000 | testCases = 1000, must be 1 to 100",
                "run first-light --set validationCases=400 | validationCases = 400, must be 0 to 399",
                "run first-light --set shortList=11 --set form=hinton | shortList = 11, must be 1 to 10",
                "run first-light --set candidates=10 --set negatives=goodness | candidates = 10, must be 2 to 9",
                "run first-light --set hidden=2000000000 | hidden = 2000000000: 1.6e+12 cells need more than",
                "run first-light --set epochs | should be in KEY=VALUE format but was epochs",
                "run first-light --set chip.neuron.gainSpred=1 | unknown key neuron.gainSpred: did you mean neuron.gainSp",
                "run first-light --set chip.neuron.gainSpread=-1 | RectifyingNeuron.gainSpread = -1.0, must be at least 0",
                "run first-light --set chip.hidden=5 | --set chip.hidden: the data decide a chip's inputs, --set hidden=",
                "run first-light --chip mild --set chip.pulses=exact | ChipDesign.pulses = exact needs a synapse that holds",
                "run first-light --seeds 0 | --seeds 0, must be at least 1",
                "run first-light --seed x | Invalid value for option '--seed': 'x' is not a long",
                "run first-light --threads 0 | --threads 0, must be at least 1",
                "run first-light --dri-run | unknown option --dri-run: did you mean --dry-run?",
                "run first-light --data again | option '--data' (DATA) should be specified only once",
                "reproduce first-light | 'first-light' makes no claim to reproduce; use 'mortal run first-light'",
                "reproduce hinton | experiment 'hinton' is unknown: did you mean hinton-2022-local-fields",
            })
    void ofARun(String words, String part) {
        assertRunRefused(data, words, part);
    }

    @Test
    void anEmptyOutNamesNoFolder() {
        assertRunRefused(data, "run first-light --out ", "--out is empty, must name a folder");
    }

    @Test
    void outThatCannotBeUsed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertRunRefused(
                data, "run first-light --out " + file, "is a file, a run needs a folder; choose another --out");
        Path below = file.resolve("below");
        assertRunRefused(data, "run first-light --out " + below, "cannot make the run folder " + below);
        Path used = Files.createDirectory(folder.resolve("used"));
        Files.writeString(used.resolve("notes"), "mine");
        assertRunRefused(data, "run first-light --out " + used, "is not empty; choose another --out");
        assertEquals(List.of("notes"), Arrays.asList(used.toFile().list()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'law: capacitor' | 'law: capacitr' | chip.yaml:",
                "'readNoise:' | 'readNoice:' | unknown key neuron.readNoice: did you mean readNoise?",
                "'summary: ' | 'summary: \"' | chip.yaml:",
                "'name: mild' | 'name: a/b' | name = 'a/b', must be letters, digits",
                "'keep: 0.9' | 'keep: 1.9' | keep",
            })
    void ofAChipFile(String old, String now, String part) throws IOException {
        Path chip = folder.resolve("chip.yaml");
        String yaml;
        try (InputStream mild = Designs.class.getResourceAsStream("/mortal/simulator/chips/mild.yaml")) {
            yaml = new String(Objects.requireNonNull(mild).readAllBytes(), StandardCharsets.UTF_8);
        }
        assertTrue(yaml.contains(old), yaml);
        Files.writeString(chip, yaml.replace(old, now));
        assertRunRefused(data, "run first-light --chip " + chip, part);
    }

    @Test
    void aChipFileThatIsNoYamlIsNamedWithLineAndColumn() throws IOException {
        Path chip = Files.writeString(folder.resolve("no.yaml"), "name: x\nsummary: y\n\tinputs: 3\n");
        assertRunRefused(data, "run first-light --chip " + chip, chip + ":3:1: found character");
        Files.writeString(chip, "");
        assertRunRefused(data, "run first-light --chip " + chip, chip + ": is empty");
    }

    @Test
    void ofData() throws IOException {
        Path none = folder.resolve("none");
        assertRunRefused(none, "run first-light", "folder " + none + " does not exist");
        assertRunRefused(Path.of("digit"), "run first-light", "no data set or folder is called 'digit': did you mean");
        Path bad = Tiny.digits(folder.resolve("bad"), 400, 100);
        Path images = bad.resolve("train-images-idx3-ubyte");
        Files.write(images, Arrays.copyOf(Files.readAllBytes(images), 5000));
        assertRunRefused(bad, "run first-light", images + " is truncated");
        Files.delete(images);
        assertRunRefused(bad, "run first-light", "folder " + bad + " has no train-images file");
    }

    @Test
    void ofDataWithOneLabelOrFewPixels() throws IOException {
        Path one = Tiny.digits(folder.resolve("one"), 400, 100);
        for (String stem : List.of("train", "t10k")) {
            Path labels = one.resolve(stem + "-labels-idx1-ubyte");
            byte[] bytes = Files.readAllBytes(labels);
            Arrays.fill(bytes, 8, bytes.length, (byte) 0);
            Files.write(labels, bytes);
        }
        assertRunRefused(one, "run first-light", "all labels are the same");
        for (String stem : List.of("train", "t10k")) {
            Path labels = one.resolve(stem + "-labels-idx1-ubyte");
            byte[] bytes = Files.readAllBytes(labels);
            bytes[8] = (byte) 255;
            Files.write(labels, bytes);
            Path images = one.resolve(stem + "-images-idx3-ubyte");
            byte[] pixels = Files.readAllBytes(images);
            int cases = (pixels.length - 16) / (28 * 28);
            pixels[11] = 15;
            pixels[15] = 15;
            Files.write(images, Arrays.copyOf(pixels, 16 + cases * 15 * 15));
        }
        assertRunRefused(one, "run first-light", "225 pixels have no room for 256 labels");
    }

    @Test
    void ofWhatIsNoRun() {
        Path none = folder.resolve("none");
        for (String verb : List.of("inspect " + none, "compare " + none + " " + none, "run --resume " + none)) {
            assertRefused(List.of(verb.split(" ", -1)), "there is no run folder " + none);
        }
        for (String verb : List.of("inspect " + data, "compare " + data + " " + data, "run --resume " + data)) {
            assertRefused(List.of(verb.split(" ", -1)), data + " is not a run: it holds no config.yaml");
        }
        assertRefused(List.of("run"), "which experiment? See 'mortal list experiments'");
        assertRefused(List.of("run", none + ".yaml"), none + ".yaml: no such file");
    }

    @Test
    void ofAConfiguration() throws IOException {
        Path config = Files.writeString(folder.resolve("config.yaml"), "experiment: first-light\ndata: digits\n");
        assertRefused(List.of("run", config.toString()), config + ":1:1: runs is missing, expected a list");
        Files.writeString(config, "experiment: first-light\ndata: digits\nruns: []\n");
        assertRefused(List.of("run", config.toString()), "runs = 0 entries, must be at least one");
    }
}
