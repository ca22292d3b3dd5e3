package mortal.benchmarks;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/// The yardstick: OpenBLAS on one thread, unpacked from its jar and called through java.lang.foreign.
final class OpenBlas {
    private static final String FOLDER = "/org/bytedeco/openblas/linux-x86_64/";
    private static final String[] LIBRARIES = {
        "libgcc_s.so.1", "libquadmath.so.0", "libgfortran.so.5", "libopenblas.so.0"
    };
    private static final int ROW_MAJOR = 101; // cblas.h
    private static final int NO_TRANSPOSE = 111; // cblas.h

    private final MethodHandle sgemm;

    /// @throws IOException if there is no library for this machine
    @SuppressWarnings("restricted") // calling native code is what it is for
    OpenBlas() throws IOException {
        SymbolLookup library = SymbolLookup.libraryLookup(unpacked(), Arena.global());
        Linker linker = Linker.nativeLinker();
        MethodHandle threads = linker.downcallHandle(
                library.findOrThrow("openblas_set_num_threads"), FunctionDescriptor.ofVoid(JAVA_INT));
        try {
            threads.invokeExact(1);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        sgemm = linker.downcallHandle(
                library.findOrThrow("cblas_sgemm"),
                FunctionDescriptor.ofVoid(
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_FLOAT,
                        ADDRESS,
                        JAVA_INT,
                        ADDRESS,
                        JAVA_INT,
                        JAVA_FLOAT,
                        ADDRESS,
                        JAVA_INT));
    }

    /// `c ← c + a · b`, all row by row: a is rows × terms, b is terms × columns.
    void multiply(int rows, int columns, int terms, MemorySegment a, MemorySegment b, MemorySegment c) {
        try {
            sgemm.invokeExact(
                    ROW_MAJOR,
                    NO_TRANSPOSE,
                    NO_TRANSPOSE,
                    rows,
                    columns,
                    terms,
                    1f,
                    a,
                    terms,
                    b,
                    columns,
                    1f,
                    c,
                    columns);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// The libraries lie side by side, because they look for each other in their own folder.
    private static Path unpacked() throws IOException {
        Path folder = Files.createTempDirectory("openblas");
        folder.toFile().deleteOnExit();
        for (String name : LIBRARIES) {
            try (InputStream library = OpenBlas.class.getResourceAsStream(FOLDER + name)) {
                if (library == null) {
                    throw new IOException("OpenBLAS: got no " + name + " on the class path");
                }
                Path file = folder.resolve(name);
                Files.copy(library, file);
                file.toFile().deleteOnExit();
            }
        }
        return folder.resolve("libopenblas.so.0");
    }
}
