package mortal.experiments.data.install;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import mortal.experiments.data.CifarFolder;
import mortal.experiments.data.IdxFolder;
import mortal.experiments.data.install.InstalledFile.Check;
import mortal.substrate.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InstallationTest {
    private static final String IMAGES = "train-images-idx3-ubyte";

    @TempDir
    private Path folder;

    private final Shop shop = new Shop();
    private Path place = Path.of("");
    private Path mine = Path.of("");

    @BeforeEach
    void stock() {
        place = folder.resolve("deep/data");
        mine = folder.resolve("mine");
        Drawn.packed().forEach(shop::with);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Drawn set(boolean hashed) {
        return Drawn.idx("drawn", hashed, List.of(shop.url()));
    }

    private Installation installation(boolean hashed) {
        return new Installation(set(hashed), place);
    }

    private Installation downloaded() throws IOException, InterruptedException {
        Installation installation = installation(true);
        installation.download(installation.missing(), bytes -> {});
        return installation;
    }

    private Installation taken(boolean hashed) throws IOException {
        Installation installation = installation(hashed);
        installation.take(installation.missing(), mine);
        installation.check();
        return installation;
    }

    private static List<Check> checks(Installation installation) {
        return installation.files().stream().map(InstalledFile::checked).toList();
    }

    private static void assertRefused(org.junit.jupiter.api.function.Executable what, String... parts) {
        String message = String.valueOf(assertThrows(InputException.class, what).getMessage());
        assertEquals(1, message.lines().count(), message);
        Arrays.stream(parts).forEach(part -> assertTrue(message.contains(part), message));
    }

    private void change(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2]++;
        Files.write(file, bytes);
    }

    @Test
    void whatIsDownloadedIsReadAndListed() throws IOException, InterruptedException {
        assertRefused(() -> installation(true).check(), "data drawn is not installed: ./mortal data drawn");
        assertEquals(4, installation(true).missing().size());
        assertFalse(Files.exists(place.getParent()), "looking left something behind");
        Installation installation = downloaded();
        installation.check();
        assertTrue(installation.present());
        assertEquals(List.of(), installation.missing());
        assertEquals(List.of(Check.ORIGINAL, Check.ORIGINAL, Check.ORIGINAL, Check.ORIGINAL), checks(installation));
        assertEquals(
                shop.url() + IMAGES + ".gz", installation.files().getFirst().from());
        assertEquals(Drawn.TRAINING, IdxFolder.read(place).training().cases());
        TreeSet<String> names = new TreeSet<>(Drawn.packed().keySet());
        names.addAll(List.of(".lock", "installed.json"));
        assertEquals(names, new TreeSet<>(Arrays.asList(place.toFile().list())));
    }

    @Test
    void whatWasDamagedSinceIsNamedAndGotAgainAlone() throws IOException, InterruptedException {
        Installation installation = downloaded();
        change(place.resolve(IMAGES + ".gz"));
        Files.delete(place.resolve("t10k-labels-idx1-ubyte.gz"));
        assertFalse(installation.present());
        assertRefused(
                installation::check,
                IMAGES + ".gz in " + place
                        + " is missing or not what was installed: ./mortal data drawn gets it again");
        assertEquals(
                List.of(IMAGES + ".gz", "t10k-labels-idx1-ubyte.gz"),
                installation.missing().stream().map(Original::name).toList());
        installation.download(installation.missing(), bytes -> {});
        installation.check();
        assertEquals(6, shop.asked().size());
        assertEquals(4, installation.files().size());
    }

    @Test
    void afterAFailureTheRestIsGot() throws IOException, InterruptedException {
        shop.with("t10k-images-idx3-ubyte.gz", new byte[3]);
        Installation installation = installation(true);
        assertThrows(IOException.class, () -> installation.download(installation.missing(), bytes -> {}));
        assertEquals(2, installation.missing().size());
        assertRefused(installation::check, "t10k-images-idx3-ubyte.gz in");
        Drawn.packed().forEach(shop::with);
        installation.download(installation.missing(), bytes -> {});
        installation.check();
    }

    @Test
    void filesAtHandAreTakenPacked() throws IOException {
        Drawn.write(mine, Drawn.packed());
        assertEquals(List.of(Check.ORIGINAL, Check.ORIGINAL, Check.ORIGINAL, Check.ORIGINAL), checks(taken(true)));
        assertEquals(List.of(), shop.asked());
    }

    @Test
    void filesAtHandAreTakenPlainWithADotOrPackedAnew() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(Drawn.idx());
        files.put("train-images.idx3-ubyte", Drawn.idx().getOrDefault(IMAGES, new byte[0]));
        files.remove(IMAGES);
        byte[] labels = Drawn.idx().getOrDefault("t10k-labels-idx1-ubyte", new byte[0]);
        byte[] anew = Drawn.gzip(labels);
        anew[9]++; // the system it was packed on: RFC 1952, 2.3
        files.put("t10k-labels-idx1-ubyte.gz", anew);
        Drawn.write(mine, files);
        Installation installation = taken(true);
        assertEquals(List.of(Check.CONTENT, Check.CONTENT, Check.CONTENT, Check.CONTENT), checks(installation));
        assertArrayEquals(anew, Files.readAllBytes(place.resolve("t10k-labels-idx1-ubyte.gz")));
        assertEquals(Drawn.TEST, IdxFolder.read(place).test().cases());
    }

    @Test
    void plainFilesWithoutAPublishedHashAreTakenByTheirSizeAndWatched() throws IOException {
        Drawn.write(mine, Drawn.idx());
        Installation installation = taken(false);
        assertEquals(List.of(Check.SIZE, Check.SIZE, Check.SIZE, Check.SIZE), checks(installation));
        change(place.resolve(IMAGES));
        assertRefused(installation::check, IMAGES + ".gz in");
    }

    /// A download that repairs a plain file leaves no second one of the same name beside it.
    @Test
    void aPlainFileIsReplacedByTheCompressedOne() throws IOException, InterruptedException {
        Drawn.write(mine, Drawn.idx());
        Installation installation = taken(true);
        change(place.resolve(IMAGES));
        installation.download(installation.missing(), bytes -> {});
        installation.check();
        assertFalse(Files.exists(place.resolve(IMAGES)));
        assertEquals(Drawn.TRAINING, IdxFolder.read(place).training().cases());
    }

    @Test
    void badFilesAtHandAreRefusedAndNothingIsInstalled() throws IOException {
        Drawn.write(mine, Drawn.packed());
        Path labels = mine.resolve("t10k-labels-idx1-ubyte.gz");
        change(labels);
        assertRefused(
                () -> taken(true),
                labels + ": SHA-256 is " + Drawn.sha256(Files.readAllBytes(labels)) + ", of the published file ",
                "; without --from it is downloaded; --data " + mine + " takes a folder as it is");
        Files.delete(labels);
        assertRefused(() -> taken(true), "has no t10k-labels-idx1-ubyte.gz and no t10k-labels-idx1-ubyte");
        Files.write(mine.resolve("t10k-labels-idx1-ubyte"), new byte[3]);
        assertRefused(() -> taken(true), "t10k-labels-idx1-ubyte: SHA-256 is");
        assertRefused(() -> taken(false), "has 3 bytes, the published one 108");
        mine = labels;
        assertRefused(() -> taken(true), "--from " + labels + " does not exist");
        assertFalse(Files.exists(place.getParent()), "something was left behind");
    }

    @Test
    void whatLiesThereIsAdoptedOrInTheWay() throws IOException, InterruptedException {
        Drawn.write(place, Drawn.packed());
        Installation installation = downloaded();
        assertEquals(List.of(), shop.asked());
        installation.check();
        Files.delete(place.resolve("installed.json"));
        change(place.resolve(IMAGES + ".gz"));
        assertRefused(installation::missing, IMAGES + ".gz: SHA-256 is ", "; it is in the way: move it, or choose");
    }

    /// A plain file is read before a compressed one, so it must not stand unchecked beside it; nor is it ours to
    /// delete.
    @Test
    void aStrangeFileBesideOursIsNamedAndLeftAlone() throws IOException, InterruptedException {
        Installation installation = downloaded();
        Path strange = Files.write(place.resolve(IMAGES), new byte[9]);
        assertRefused(installation::check, IMAGES + ".gz in " + place + " is missing or not what was installed");
        assertRefused(installation::missing, strange + " is not ours and may be read in place of " + IMAGES + ".gz");
        Files.delete(place.resolve("installed.json"));
        assertRefused(installation::missing, strange + " is not ours and may be read in place of " + IMAGES + ".gz");
        assertEquals(9, Files.size(strange));
        Files.delete(strange);
        downloaded().check();
    }

    @Test
    void whoeverFillsAFolderIsAloneThere() throws IOException {
        Drawn.write(mine, Drawn.packed());
        FolderLock lock = FolderLock.take(place);
        assertRefused(() -> taken(true), place + " is being filled by another mortal; wait for that one to end");
        lock.close();
        taken(true);
    }

    @Test
    void aDamagedListSaysSo() throws IOException, InterruptedException {
        Installation installation = downloaded();
        Files.writeString(place.resolve("installed.json"), "{\"files\": 3");
        assertFalse(installation.present());
        assertRefused(installation::check, "installed.json is damaged; delete it");
        Files.delete(place.resolve("installed.json"));
        downloaded().check();
        assertEquals(4, shop.asked().size());
    }

    @Test
    void anArchiveIsUnpackedAndNotKept() throws IOException, InterruptedException {
        byte[] archive = Drawn.tar(Drawn.cifar());
        shop.with("drawn.tar.gz", archive);
        Installation installation = new Installation(Drawn.archive("drawn", archive, List.of(shop.url())), place);
        installation.download(installation.missing(), bytes -> {});
        installation.check();
        assertEquals(10, CifarFolder.read(place).training().cases());
        TreeSet<String> names = new TreeSet<>(Drawn.cifar().keySet());
        names.addAll(List.of(".lock", "installed.json"));
        assertEquals(names, new TreeSet<>(Arrays.asList(place.toFile().list())));
    }

    @Test
    void anUnpackedArchiveIsTaken() throws IOException {
        byte[] archive = Drawn.tar(Drawn.cifar());
        Drawn.write(mine.resolve("cifar-10-batches-bin"), Drawn.cifar());
        Installation installation = new Installation(Drawn.archive("drawn", archive, List.of(shop.url())), place);
        installation.take(installation.missing(), mine);
        installation.check();
        assertEquals(6, installation.files().size());
        assertEquals(Check.CONTENT, installation.files().getLast().checked());
    }

    @Test
    void anArchiveWithoutItsFilesFailsInOneLine() throws IOException {
        Map<String, byte[]> files = Drawn.cifar();
        files.remove("test_batch.bin");
        byte[] archive = Drawn.tar(files);
        shop.with("drawn.tar.gz", archive);
        Installation installation = new Installation(Drawn.archive("drawn", archive, List.of(shop.url())), place);
        String message = String.valueOf(
                assertThrows(IOException.class, () -> installation.download(installation.missing(), bytes -> {}))
                        .getMessage());
        assertTrue(message.endsWith("drawn.tar.gz.part holds no test_batch.bin"), message);
    }
}
