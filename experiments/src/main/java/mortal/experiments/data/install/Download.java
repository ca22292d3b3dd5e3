package mortal.experiments.data.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;

/// Gets one [Original] into a file whose name ends with `.part`, from the first of its URLs that gives it. What was got
/// before is gone on with, where the server can; the SHA-256 of the whole decides.
final class Download {
    /// Connections to one URL before it is given up (chosen).
    private static final int TRIES = 5;
    /// Until a server begins to answer (chosen).
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /// For how long nothing may come of what a server sends, unless a test says otherwise (chosen).
    static final Duration LULL = Duration.ofSeconds(60);

    private static final int BUFFER = 1 << 16;

    private final HttpClient client;
    private final Original original;
    private final Path part;
    private final Path tag; // who gave the part: URL, and what tells its version
    private final Duration lull;
    private final LongConsumer got;

    /// @param lull after which a connection that sends nothing is given up
    /// @param got told how many bytes are there by now
    Download(HttpClient client, Original original, Path part, Duration lull, LongConsumer got) {
        this.client = client;
        this.original = original;
        this.part = part;
        this.tag = part.resolveSibling(part.getFileName() + ".tag");
        this.lull = lull;
        this.got = got;
    }

    /// Why a URL does not give the file.
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;

        Refusal(String reason) {
            super(reason);
        }
    }

    /// @return the URL that gave it
    /// @throws IOException in one line, if none did or the disk cannot hold it
    URI get() throws IOException, InterruptedException {
        List<String> reasons = new ArrayList<>();
        for (URI url : original.urls()) {
            try {
                from(url);
                Files.deleteIfExists(tag);
                return url;
            } catch (Refusal refusal) {
                reasons.add(url + ": " + refusal.getMessage());
            }
        }
        throw new IOException(original.name() + " could not be had: " + String.join("; ", reasons)
                + "; run the same again to go on, or get it elsewhere and give its folder with --from");
    }

    private void from(URI url) throws IOException, InterruptedException, Refusal {
        boolean ours = false; // whether every byte of the part came from this URL, in this call
        for (int tries = 0; tries < TRIES; tries++) {
            long before = have();
            if (before < original.bytes()) {
                ours |= connect(url, before) == 0;
            }
            if (have() < original.bytes()) {
                continue;
            }
            String sha256 = Sha256.of(part);
            if (sha256.equals(original.sha256())) {
                return;
            }
            discard(); // what was gone on with may have been bad from the start
            if (ours) {
                throw new Refusal("SHA-256 is " + sha256 + ", must be " + original.sha256());
            }
        }
        throw new Refusal("the connection ended after " + have() + " of " + original.bytes() + " bytes");
    }

    /// One connection, for as long as it lasts.
    ///
    /// @param have (B) that are there already
    /// @return the byte from which the server sent: `have`, or 0
    private long connect(URI url, long have) throws IOException, InterruptedException, Refusal {
        HttpResponse<InputStream> answer;
        try {
            answer = client.send(request(url, have), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new Refusal(reason(e));
        }
        try (InputStream body = answer.body()) {
            switch (answer.statusCode()) {
                case 200 -> {
                    discard();
                    note(url, answer);
                    copy(body, 0);
                    return 0;
                }
                case 206 -> {
                    String range = answer.headers().firstValue("Content-Range").orElse("");
                    if (!range.startsWith("bytes " + have + "-")) {
                        discard();
                        throw new Refusal("asked for the bytes from " + have + ", got '" + range + "'");
                    }
                    copy(body, have);
                    return have;
                }
                case 416 -> discard(); // it has no more: begin anew
                default -> throw new Refusal("HTTP " + answer.statusCode());
            }
        }
        return have;
    }

    private HttpRequest request(URI url, long have) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("User-Agent", "mortal")
                .header("Accept-Encoding", "identity");
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
            version(url).ifPresent(version -> request.header("If-Range", version));
        }
        return request.build();
    }

    /// Keeps what tells the version of the file that begins to come, for a later If-Range.
    private void note(URI url, HttpResponse<?> answer) throws IOException {
        String version = answer.headers()
                .firstValue("ETag")
                .filter(strong -> !strong.startsWith("W/"))
                .or(() -> answer.headers().firstValue("Last-Modified"))
                .orElse("");
        Files.writeString(tag, url + "\n" + version + "\n");
    }

    private Optional<String> version(URI url) throws IOException {
        if (!Files.exists(tag)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(tag);
        boolean known = lines.size() == 2 && lines.getFirst().equals(url.toString());
        return known ? Optional.of(lines.get(1)).filter(version -> !version.isBlank()) : Optional.empty();
    }

    /// Appends what comes until it ends, for whatever reason; more than there should be is refused.
    private void copy(InputStream body, long from) throws IOException, InterruptedException, Refusal {
        long at = from;
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = read(body, buffer); n > 0 && at <= original.bytes(); n = read(body, buffer)) {
                out.write(buffer, 0, n);
                at += n;
                got.accept(Math.min(at, original.bytes()));
            }
        }
        if (at > original.bytes()) {
            discard();
            throw new Refusal("sends more than the " + original.bytes() + " bytes it must have");
        }
    }

    /// A connection that breaks or sends nothing has ended; an error of the disk, in contrast, is one. (The client's
    /// own
    /// time limit ends with the headers.)
    private int read(InputStream body, byte[] buffer) throws InterruptedException {
        CompletableFuture<Integer> next = CompletableFuture.supplyAsync(() -> {
            try {
                return body.read(buffer);
            } catch (IOException broken) {
                return -1;
            }
        });
        try {
            return next.get(lull.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException ended) {
            return -1;
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e instanceof ConnectException || message == null
                ? "no connection"
                : message.replaceFirst("^java[.\\w]*: ", ""); // a cause's name says nothing to a user
    }

    private long have() throws IOException {
        return Files.exists(part) ? Files.size(part) : 0;
    }

    private void discard() throws IOException {
        Files.deleteIfExists(part);
        Files.deleteIfExists(tag);
    }
}
