package mortal.experiments.data.install;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import mortal.experiments.data.CifarFolder;
import mortal.experiments.data.Data;
import mortal.experiments.data.IdxFolder;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// A published data set that is drawn by code, small and always the same.
public record Drawn(String name, List<Original> originals) implements Published {
    /// (cases) for each part.
    public static final int TRAINING = 300;

    public static final int TEST = 100;
    private static final int ROWS = 20;
    private static final int COLUMNS = 14;
    private static final int CLASSES = 4;

    @Override
    public String about() {
        return "drawn";
    }

    @Override
    public Data read(Path folder) {
        return CifarFolder.is(folder) ? CifarFolder.read(folder) : IdxFolder.read(folder);
    }

    /// Four IDX files, 20 × 14 pixels, 4 classes: noise with a bright band where the class is.
    public static Map<String, byte[]> idx() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        part("train", TRAINING, files);
        part("t10k", TEST, files);
        return files;
    }

    private static void part(String stem, int cases, Map<String, byte[]> files) {
        int size = ROWS * COLUMNS;
        Seed seed = new Seed(5).child(stem);
        ByteBuffer images = ByteBuffer.allocate(16 + cases * size);
        images.putInt(0x803).putInt(cases).putInt(ROWS).putInt(COLUMNS);
        ByteBuffer labels = ByteBuffer.allocate(8 + cases);
        labels.putInt(0x801).putInt(cases);
        for (int c = 0; c < cases; c++) {
            int label = c % CLASSES;
            labels.put((byte) label);
            for (int p = 0; p < size; p++) {
                boolean band = p / COLUMNS / 5 == label;
                images.put((byte) Draws.integer(seed, c * size + p, band ? 256 : 60));
            }
        }
        files.put(stem + "-images-idx3-ubyte", images.array());
        files.put(stem + "-labels-idx1-ubyte", labels.array());
    }

    /// The same, compressed, by the names of the compressed files.
    public static Map<String, byte[]> packed() {
        Map<String, byte[]> packed = new LinkedHashMap<>();
        idx().forEach((name, plain) -> packed.put(name + ".gz", gzip(plain)));
        return packed;
    }

    /// Those four files, published in these folders.
    ///
    /// @param hashed whether the SHA-256 of the plain files is known too
    public static Drawn idx(String name, boolean hashed, List<String> folders) {
        Map<String, byte[]> plain = idx();
        Function<Map.Entry<String, byte[]>, Original> original = packed -> {
            byte[] content = plain.getOrDefault(packed.getKey().replace(".gz", ""), new byte[0]);
            return Original.gzip(
                    packed.getKey(),
                    packed.getValue().length,
                    sha256(packed.getValue()),
                    content.length,
                    hashed ? sha256(content) : null,
                    folders);
        };
        return new Drawn(name, packed().entrySet().stream().map(original).toList());
    }

    /// Six files of CIFAR-10's form in one archive, two cases each.
    static Map<String, byte[]> cifar() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int n = 1; n <= 6; n++) {
            byte[] file = new byte[2 * 3073];
            Arrays.fill(file, (byte) (20 * n));
            file[0] = (byte) n;
            file[3073] = (byte) (n + 1);
            files.put(n == 6 ? "test_batch.bin" : "data_batch_" + n + ".bin", file);
        }
        return files;
    }

    static Drawn archive(String name, byte[] archive, List<String> folders) {
        List<Contained> contents = cifar().entrySet().stream()
                .map(file -> new Contained(file.getKey(), file.getValue().length, sha256(file.getValue())))
                .toList();
        List<URI> urls = folders.stream()
                .map(folder -> URI.create(folder + "drawn.tar.gz"))
                .toList();
        return new Drawn(name, List.of(new Original("drawn.tar.gz", archive.length, sha256(archive), urls, contents)));
    }

    /// A ustar archive, compressed: a folder, a file that nobody wants, and `files` in the folder.
    static byte[] tar(Map<String, byte[]> files) {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        tar.writeBytes(header("drawn/", 0, '5'));
        tar.writeBytes(header("drawn/readme.html", 5, '0'));
        tar.writeBytes(Arrays.copyOf("hello".getBytes(StandardCharsets.US_ASCII), 512));
        files.forEach((name, content) -> {
            tar.writeBytes(header("drawn/" + name, content.length, '0'));
            tar.writeBytes(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
        });
        tar.writeBytes(new byte[1024]);
        return gzip(tar.toByteArray());
    }

    private static byte[] header(String name, int bytes, char type) {
        byte[] path = name.getBytes(StandardCharsets.US_ASCII);
        byte[] size = String.format(Locale.ROOT, "%011o", bytes).getBytes(StandardCharsets.US_ASCII);
        byte[] header = Arrays.copyOf(path, 512);
        System.arraycopy(size, 0, header, 124, size.length);
        header[156] = (byte) type;
        return header;
    }

    public static byte[] gzip(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String sha256(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Writes files into a folder, which is made.
    public static Path write(Path folder, Map<String, byte[]> files) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
