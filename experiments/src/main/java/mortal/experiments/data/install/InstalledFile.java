package mortal.experiments.data.install;

/// One line of `installed.json`: a file that was installed, as it was then.
///
/// @param name of the file in its folder
/// @param original the published file it is, or comes from
/// @param bytes (B) of it
/// @param sha256 of it, 64 hexadecimal digits
/// @param from URL or file it was got from
/// @param checked which published SHA-256 it was checked by
public record InstalledFile(String name, String original, long bytes, String sha256, String from, Check checked) {
    /// What a file was checked by.
    public enum Check {
        /// The SHA-256 of the published file, or of the archive it was in.
        ORIGINAL,
        /// The SHA-256 of the plain file that the published one holds.
        CONTENT,
        /// Its size alone: no SHA-256 of the plain file is known.
        SIZE
    }
}
