package mortal.experiments.data.install;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A file as its publisher hands it out. A `.gz` is kept as it is; a `.tar.gz` is unpacked and not kept.
///
/// @param name of the file, with its ending
/// @param bytes (B) of it
/// @param sha256 of it, 64 hexadecimal digits in lower case
/// @param urls where it is to be had, the first first
/// @param contents what is in it
public record Original(String name, long bytes, String sha256, List<URI> urls, List<Contained> contents) {
    public Original {
        if (bytes < 1 || !sha256.matches("[0-9a-f]{64}") || urls.isEmpty() || contents.isEmpty()) {
            throw new IllegalArgumentException("Original " + name + ": got " + bytes + " bytes, SHA-256 " + sha256
                    + ", " + urls.size() + " URLs and " + contents.size() + " contents; needs some of each");
        }
        urls = List.copyOf(urls);
        contents = List.copyOf(contents);
    }

    /// One compressed file.
    ///
    /// @param plainBytes (B) of what is in it
    /// @param plainSha256 of what is in it, if known
    /// @param folders that hold it, each ending with `/`
    public static Original gzip(
            String name,
            long bytes,
            String sha256,
            long plainBytes,
            @Nullable String plainSha256,
            List<String> folders) {
        List<URI> urls =
                folders.stream().map(folder -> URI.create(folder + name)).toList();
        String plain = name.substring(0, name.length() - ".gz".length());
        return new Original(name, bytes, sha256, urls, List.of(new Contained(plain, plainBytes, plainSha256)));
    }

    boolean archive() {
        return name.endsWith(".tar.gz");
    }

    /// The names of all files that may stand for it in a data folder.
    List<String> forms() {
        Stream<String> plain = contents.stream().map(Contained::name);
        return archive()
                ? plain.toList()
                : Stream.concat(Stream.of(name), plain).toList();
    }
}
