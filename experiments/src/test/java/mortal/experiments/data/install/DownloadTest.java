package mortal.experiments.data.install;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import mortal.substrate.Draws;
import mortal.substrate.Seed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DownloadTest {
    private static final int HALF = 50_000;
    private static final byte[] FILE = noise(2 * HALF);

    @TempDir
    private Path folder;

    private Path part = Path.of("");
    private final Shop shop = new Shop().with("file", FILE);
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private Duration lull = Download.LULL;
    private long got;

    @BeforeEach
    void place() {
        part = folder.resolve("file.part");
    }

    @AfterEach
    void close() {
        client.shutdownNow();
        shop.close();
    }

    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        Seed seed = new Seed(9);
        for (int i = 0; i < bytes; i++) {
            noise[i] = (byte) Draws.integer(seed, i, 256);
        }
        return noise;
    }

    private URI get(String... urls) throws IOException, InterruptedException {
        List<URI> all = Arrays.stream(urls).map(URI::create).toList();
        Contained inside = new Contained("file", FILE.length, null);
        Original original = new Original("file", FILE.length, Drawn.sha256(FILE), all, List.of(inside));
        return new Download(client, original, part, lull, bytes -> {
                    got = bytes;
                    if (bytes >= HALF) {
                        shop.arrived.countDown();
                    }
                })
                .get();
    }

    private void assertWhole() throws IOException {
        assertArrayEquals(FILE, Files.readAllBytes(part));
        assertEquals(FILE.length, got);
        assertFalse(Files.exists(folder.resolve("file.part.tag")), "the tag stays");
    }

    private String refusal(String... urls) {
        String message =
                String.valueOf(assertThrows(IOException.class, () -> get(urls)).getMessage());
        assertEquals(1, message.lines().count(), message);
        assertTrue(message.startsWith("file could not be had: " + urls[0] + ": "), message);
        return message;
    }

    @Test
    void aFileArrivesWhole() throws IOException, InterruptedException {
        assertEquals(URI.create(shop.url() + "file"), get(shop.url() + "file"));
        assertWhole();
        assertEquals(List.of("/file"), shop.asked());
    }

    @Test
    void aCutConnectionIsGoneOnWith() throws IOException, InterruptedException {
        shop.version = "\"one\"";
        shop.cutAfter(HALF);
        get(shop.url() + "file");
        assertWhole();
        assertEquals(List.of("/file", "/file bytes=" + HALF + "- \"one\""), shop.asked());
    }

    @Test
    void aConnectionThatSendsNothingMoreIsGivenUp() throws IOException, InterruptedException {
        lull = Duration.ofSeconds(1);
        shop.cutAfter(HALF - 1); // and it waits for one byte more to have arrived
        get(shop.url() + "file");
        assertWhole();
        assertEquals("/file bytes=" + (HALF - 1) + "-", shop.asked().get(1));
    }

    @Test
    void whatAnEarlierCallGotIsGoneOnWith() throws IOException, InterruptedException {
        Files.write(part, Arrays.copyOf(FILE, HALF));
        get(shop.url() + "file");
        assertWhole();
        assertEquals(List.of("/file bytes=" + HALF + "-"), shop.asked());
    }

    @Test
    void aServerWithoutRangesSendsItAllAgain() throws IOException, InterruptedException {
        shop.ranges = false;
        shop.cutAfter(HALF);
        get(shop.url() + "file");
        assertWhole();
        assertEquals(2, shop.asked().size());
    }

    @Test
    void aFileThatHasChangedSinceIsBegunAnew() throws IOException, InterruptedException {
        Files.write(part, new byte[HALF]);
        Files.writeString(folder.resolve("file.part.tag"), shop.url() + "file\n\"one\"\n");
        shop.version = "\"two\"";
        get(shop.url() + "file");
        assertWhole();
        assertEquals(List.of("/file bytes=" + HALF + "- \"one\""), shop.asked());
    }

    /// The hash tells, where the server has no versions.
    @Test
    void aBadBeginningIsThrownAway() throws IOException, InterruptedException {
        Files.write(part, new byte[HALF]);
        get(shop.url() + "file");
        assertWhole();
        assertEquals(List.of("/file bytes=" + HALF + "-", "/file"), shop.asked());
        Files.write(part, new byte[FILE.length + 1]);
        get(shop.url() + "file");
        assertWhole();
    }

    @Test
    void anotherContentIsRefusedWithBothHashes() throws IOException {
        byte[] other = FILE.clone();
        other[7]++;
        shop.with("file", other);
        String message = refusal(shop.url() + "file");
        assertTrue(
                message.contains("SHA-256 is " + Drawn.sha256(other) + ", must be " + Drawn.sha256(FILE) + "; run the"),
                message);
        assertFalse(Files.exists(part), "something bad was kept");
    }

    @Test
    void aMirrorHelps() throws IOException, InterruptedException {
        shop.with("bad", new byte[FILE.length]);
        String url = shop.url();
        assertEquals(URI.create(url + "file"), get("http://127.0.0.1:1/file", url + "none", url + "bad", url + "file"));
        assertWhole();
    }

    @Test
    void aFileThatMovedIsFollowedAndOneThatMovedNowhereIsNot() throws IOException, InterruptedException {
        shop.elsewhere("old", shop.url() + "file").elsewhere("lost", "http://[");
        get(shop.url() + "lost", shop.url() + "old");
        assertWhole();
        assertEquals(List.of("/lost", "/old", "/file"), shop.asked());
        Files.delete(part);
        String message = refusal(shop.url() + "lost");
        assertTrue(message.contains("/lost: ") && !message.contains("java."), message);
    }

    @Test
    void whenNobodyHasItEachSaysWhy() {
        shop.with("short", Arrays.copyOf(FILE, 10)).with("long", Arrays.copyOf(FILE, FILE.length + 1));
        String url = shop.url();
        String message = refusal("http://127.0.0.1:1/file", url + "none", url + "long", url + "short");
        assertTrue(message.contains("http://127.0.0.1:1/file: no connection; "), message);
        assertTrue(message.contains(url + "none: HTTP 404; "), message);
        assertTrue(message.contains(url + "long: sends more than the 100000 bytes it must have; "), message);
        assertTrue(message.contains(url + "short: the connection ended after "), message);
        assertTrue(message.endsWith("or get it elsewhere and give its folder with --from"), message);
    }
}
