package mortal.experiments.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a run was made with: program, machine, seeds, data.
public final class Manifest {
    private Manifest() {}

    /// The entries of `manifest.json`; the caller may add its own.
    ///
    /// @param started wall clock; nothing in the run depends on it
    /// @param kernels which array kernels were chosen, and why
    /// @param seeds by what they seed
    /// @param data SHA-256 by the name of what it is of
    public static Map<String, Object> of(
            Instant started, String kernels, Map<String, Long> seeds, Map<String, String> data) {
        Runtime machine = Runtime.getRuntime();
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("program", Program.VERSION);
        manifest.put("started", started.toString());
        manifest.put("java", Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
        manifest.put(
                "system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        manifest.put("cores", machine.availableProcessors());
        manifest.put("heapBytes", machine.maxMemory());
        manifest.put("kernels", kernels);
        manifest.put("seeds", new LinkedHashMap<>(seeds));
        manifest.put("data", new LinkedHashMap<>(data));
        return manifest;
    }
}
