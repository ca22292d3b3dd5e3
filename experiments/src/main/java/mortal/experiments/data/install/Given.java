package mortal.experiments.data.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import mortal.substrate.InputException;

/// A file that the user has, found to be what it should be.
///
/// @param file where it is
/// @param name under which it is to be installed; that of the archive for one that is to be unpacked
/// @param checked what it was checked by
record Given(Original original, Path file, String name, InstalledFile.Check checked) {

    /// What of `folder` stands for the original, packed or plain.
    ///
    /// @throws InputException if nothing does; if a file has the name but not the content, it says which
    static List<Given> find(Original original, Path folder) throws IOException {
        List<Path> packed = places(original.name(), folder);
        if (!packed.isEmpty()) {
            return List.of(packed(original, packed.getFirst()));
        }
        List<Given> plain = new ArrayList<>();
        for (Contained contained : original.contents()) {
            List<Path> places = places(contained.name(), folder);
            if (places.isEmpty()) {
                throw new InputException(
                        "folder " + folder + " has no " + original.name() + " and no " + contained.name());
            }
            plain.add(plain(original, contained, places.getFirst()));
        }
        return plain;
    }

    /// Where a file of that name may lie: with a dot in place of the hyphen too, or in an unpacked archive's folder.
    private static List<Path> places(String name, Path folder) {
        return List.of(name, name.replace("-idx", ".idx"), "cifar-10-batches-bin/" + name).stream()
                .distinct()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }

    /// The published file, or, if it was packed anew, one that holds the same.
    private static Given packed(Original original, Path file) throws IOException {
        String sha256 = Sha256.of(file);
        if (sha256.equals(original.sha256())) {
            return new Given(original, file, original.name(), InstalledFile.Check.ORIGINAL);
        }
        String plain = original.contents().getFirst().sha256();
        if (!original.archive() && plain != null && plain.equals(content(file))) {
            return new Given(original, file, original.name(), InstalledFile.Check.CONTENT);
        }
        throw wrong(file, sha256, original.sha256());
    }

    private static Given plain(Original original, Contained contained, Path file) throws IOException {
        if (contained.sha256() != null) {
            String sha256 = Sha256.of(file);
            if (!sha256.equals(contained.sha256())) {
                throw wrong(file, sha256, contained.sha256());
            }
            return new Given(original, file, contained.name(), InstalledFile.Check.CONTENT);
        }
        if (Files.size(file) != contained.bytes()) {
            throw new InputException(
                    file + " has " + Files.size(file) + " bytes, the published one " + contained.bytes());
        }
        return new Given(original, file, contained.name(), InstalledFile.Check.SIZE);
    }

    private static String content(Path gzip) throws IOException {
        try {
            return Sha256.ofContent(gzip);
        } catch (ZipException | java.io.EOFException damaged) {
            return "";
        }
    }

    private static InputException wrong(Path file, String sha256, String must) {
        return new InputException(file + ": SHA-256 is " + sha256 + ", of the published file " + must);
    }
}
