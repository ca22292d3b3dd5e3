package mortal.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mortal.experiments.data.install.Drawn;
import mortal.experiments.data.install.SampleSet;
import mortal.experiments.data.install.Shop;
import mortal.experiments.run.Tiny;
import mortal.experiments.store.RunFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Data from a shop, from a folder, and of other shapes, through the command line.
final class DataVerbTest {
    @TempDir
    private Path folder;

    private final Shop shop = new Shop();

    @BeforeEach
    void home() {
        System.setProperty("mortal.data", folder.resolve("home").toString());
        Drawn.packed().forEach(shop::with);
        SampleSet.soldAt("http://127.0.0.1:1/", shop.url());
    }

    @AfterEach
    void close() {
        System.clearProperty("mortal.data");
        shop.close();
    }

    private Command trained(String data) {
        List<String> command =
                Tiny.command(Path.of(data), "run", "first-light", "--chip", "ideal", "--set", "epochs=1");
        command.addAll(List.of("--out", folder.resolve("run").toString()));
        return Command.run(command);
    }

    private static void assertRefused(String part, String... words) {
        Command command = Command.run(words);
        assertTrue(command.refused(), () -> command.code() + " " + command.err());
        assertTrue(command.err().contains(part), command.err());
        assertEquals("", command.out());
    }

    @Test
    void whatIsInstalledIsFoundByName() {
        Command before = trained("samples");
        assertTrue(before.refused(), before.err());
        assertEquals(
                "mortal: data sample-set is not installed: ./mortal data sample-set",
                before.err().strip());
        assertTrue(Command.run("list", "data").out().contains("a sample; not installed: mortal data sample-set"));
        Command installed = Command.run("data", "sample-set");
        assertEquals(Main.DONE, installed.code(), installed.err());
        Path home = folder.resolve("home/sample-set");
        assertTrue(
                installed.out().startsWith("sample-set is now in " + home + ": 4 files, 0.1 MB, SHA-256 as published"));
        assertTrue(Command.run("list", "data").out().contains("a sample; installed"));
        Command again = Command.run("data", "samples");
        assertTrue(again.out().startsWith("sample-set was already in " + home), again.out());
        Command forecast = Command.run(Tiny.command(Path.of("samples"), "run", "first-light", "--dry-run"));
        assertEquals(Main.DONE, forecast.code(), forecast.err());
    }

    @Test
    void filesAtHandGoWhereTheyAreSent() throws IOException {
        Path mine = Drawn.write(folder.resolve("mine"), Drawn.idx());
        Path to = folder.resolve("there");
        Command command = Command.run("data", "sample-set", "--from", mine.toString(), "--to", to.toString());
        assertEquals(Main.DONE, command.code(), command.err());
        assertTrue(command.out().endsWith("to use it: --data " + to + System.lineSeparator()), command.out());
        Files.write(mine.resolve("t10k-labels-idx1-ubyte"), new byte[108]);
        assertRefused("t10k-labels-idx1-ubyte: SHA-256 is", "data", "sample-set", "--from", mine.toString());
        assertFalse(Files.exists(folder.resolve("home")), "something was left behind");
    }

    @Test
    void whatNobodyHasFailsInOneLine() {
        SampleSet.soldAt("http://127.0.0.1:1/", shop.url() + "old/");
        Command command = Command.run("data", "sample-set");
        assertEquals(Main.FAILED, command.code());
        assertEquals(1, command.err().lines().count(), command.err());
        assertTrue(command.err().contains("no connection; " + shop.url() + "old/train-images-idx3-ubyte.gz: HTTP 404"));
    }

    @Test
    void badInputIsOneLine() {
        assertRefused("no published data set is called 'mnits': did you mean mnist?", "data", "mnits");
        assertRefused("digits needs no installation; --data digits has it", "data", "digits");
        assertRefused(
                "--from " + folder.resolve("no") + " does not exist",
                "data",
                "kmnist",
                "--from",
                folder.resolve("no").toString());
        for (String name : List.of("mnist", "fashion-mnist", "kuzushiji-mnist", "kmnist", "cifar-10", "cifar10")) {
            assertRefused(" is not installed: ./mortal data ", "run", "first-light", "--data", name);
        }
    }

    /// Other sizes, other classes, and names as they are met: with a hyphen or a dot, plain or compressed.
    @Test
    void anyIdxFolderWorksUnchanged() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map<String, byte[]> plain = Drawn.idx();
        plain.forEach((name, bytes) -> {
            String met = name.startsWith("train") ? name : name.replace("-idx", ".idx");
            files.put(name.contains("labels") ? met + ".gz" : met, name.contains("labels") ? Drawn.gzip(bytes) : bytes);
        });
        assertEquals(4, files.size());
        Command run = trained(Drawn.write(folder.resolve("other"), files).toString());
        assertEquals(Main.DONE, run.code(), run.err());
        Path made = folder.resolve("run");
        assertTrue(Files.exists(made.resolve("figures/receptive-fields.png")));
        assertEquals(60, RunFolder.open(made).readSummary().get("testCases").asInt());
    }

    @Test
    void aFolderOfCifarWorksUnchanged() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int n = 1; n <= 6; n++) {
            byte[] file = new byte[60 * 3073];
            for (int i = 0; i < file.length; i++) {
                file[i] = (byte) (i % 3073 == 0 ? i / 3073 % 10 : i * n);
            }
            files.put(n == 6 ? "test_batch.bin" : "data_batch_" + n + ".bin", file);
        }
        Command run = trained(Drawn.write(folder.resolve("cifar"), files).toString());
        assertEquals(Main.DONE, run.code(), run.err());
        assertTrue(Files.exists(folder.resolve("run/figures/receptive-fields.png")));
    }
}
