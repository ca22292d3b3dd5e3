package mortal.experiments.data.install;

import org.jspecify.annotations.Nullable;

/// A plain file inside a compressed [Original].
///
/// @param name of the file alone, without folders
/// @param bytes (B) of the plain file
/// @param sha256 of the plain file, 64 hexadecimal digits; null if nobody is known to publish it
public record Contained(String name, long bytes, @Nullable String sha256) {}
