package mortal.experiments.data.install;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Takes regular files out of a compressed tar archive (format: POSIX.1-1988, ustar), by the last part of their names,
/// so
/// that nothing is ever written outside the folder.
final class Tar {
    private static final int BLOCK = 512;
    private static final int BUFFER = 1 << 16;

    private Tar() {}

    /// @param names of the files wanted
    /// @return those found, now in `folder` with `.part` behind their names
    static List<String> unpack(Path archive, List<String> names, Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (InputStream in =
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive), BUFFER), BUFFER)) {
            byte[] header = new byte[BLOCK];
            while (in.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
                String path = text(header, 0, 100);
                String name = path.substring(path.lastIndexOf('/') + 1);
                long bytes = octal(archive, text(header, 124, 12).strip());
                boolean regular = header[156] == '0' || header[156] == 0;
                if (regular && names.contains(name)) {
                    write(in, bytes, folder.resolve(name + ".part"));
                    found.add(name);
                } else {
                    in.skipNBytes(bytes);
                }
                in.skipNBytes((BLOCK - bytes % BLOCK) % BLOCK);
            }
        }
        return found;
    }

    private static void write(InputStream in, long bytes, Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long left = bytes; left > 0; ) {
                int n = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
                if (n == 0) {
                    throw new IOException(file + ": the archive ends " + left + " bytes before its file does");
                }
                out.write(buffer, 0, n);
                left -= n;
            }
        }
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.US_ASCII);
    }

    private static long octal(Path archive, String digits) throws IOException {
        try {
            return Long.parseLong(digits, 8);
        } catch (NumberFormatException e) {
            throw new IOException(archive + " is no tar archive: a size is '" + digits + "'", e);
        }
    }
}
