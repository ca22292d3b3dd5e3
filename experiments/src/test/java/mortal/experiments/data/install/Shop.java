package mortal.experiments.data.install;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A web server on this machine with a few files, that behaves as well or badly as a test wants.
public final class Shop implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService crew = Executors.newCachedThreadPool();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, String> moved = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /// Whether it goes on in the middle of a file.
    volatile boolean ranges = true;
    /// The ETag of every file; none if empty.
    volatile String version = "";
    /// (B) after which the next connection ends before its time; none if negative.
    private volatile int cut = -1;

    /// The first part has arrived where it should: only then does a cut connection end.
    final CountDownLatch arrived = new CountDownLatch(1);

    public Shop() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(crew);
        server.start();
    }

    public Shop with(String name, byte[] content) {
        files.put("/" + name, content);
        return this;
    }

    /// Sends whoever asks for `name` to another address, if it is one.
    Shop elsewhere(String name, String address) {
        moved.put("/" + name, address);
        return this;
    }

    void cutAfter(int bytes) {
        cut = bytes;
    }

    /// Its address, ending with a slash.
    public String url() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/";
    }

    /// What was asked for, in order: path, Range, If-Range.
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        arrived.countDown();
        server.stop(0);
        crew.shutdown();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = exchange.getRequestHeaders();
            String range = headers.getFirst("Range");
            String match = headers.getFirst("If-Range");
            asked.add(String.join(" ", exchange.getRequestURI().getPath(), range, match)
                    .replace(" null", ""));
            String address = moved.get(exchange.getRequestURI().getPath());
            if (address != null) {
                exchange.getResponseHeaders().set("Location", address);
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            byte[] file = files.get(exchange.getRequestURI().getPath());
            if (file == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            if (!version.isEmpty()) {
                exchange.getResponseHeaders().set("ETag", version);
            }
            boolean part = ranges && range != null && (match == null || match.equals(version));
            int from = part ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
            if (part && from >= file.length) {
                exchange.sendResponseHeaders(416, -1);
                return;
            }
            if (part) {
                exchange.getResponseHeaders()
                        .set("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
            }
            exchange.sendResponseHeaders(part ? 206 : 200, file.length - from);
            send(exchange, Arrays.copyOfRange(file, from, file.length));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(HttpExchange exchange, byte[] bytes) throws IOException, InterruptedException {
        OutputStream out = exchange.getResponseBody();
        if (cut >= 0) {
            int first = cut;
            cut = -1;
            out.write(bytes, 0, first);
            out.flush();
            arrived.await();
        } else {
            out.write(bytes);
        }
    }
}
