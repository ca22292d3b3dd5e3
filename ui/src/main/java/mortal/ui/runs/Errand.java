package mortal.ui.runs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mortal.substrate.InputException;

/// An experiment in a process of its own: the lab goes on whatever becomes of it.
///
/// @param process at work, or done
/// @param folder of the run
/// @param log what it says
public record Errand(Process process, Path folder, Path log) {

    /// Begins `mortal run NAME` beside the lab, with a folder of its own under `runs`.
    ///
    /// @throws InputException if it cannot be begun
    public static Errand begin(String experiment, Path runs) {
        try {
            Files.createDirectories(runs);
            int number = 1;
            while (Files.exists(runs.resolve(experiment + "-lab-" + number))) {
                number++;
            }
            Path folder = runs.resolve(experiment + "-lab-" + number);
            Path log = runs.resolve(experiment + "-lab-" + number + ".log");
            List<String> line = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--add-modules",
                    "jdk.incubator.vector",
                    "-Djava.awt.headless=true",
                    "-Dmortal.progress=lines",
                    "-cp",
                    classPath(),
                    "mortal.experiments.cli.Main",
                    "run",
                    experiment,
                    "--out",
                    folder.toString()));
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Errand(process, folder, log);
        } catch (IOException e) {
            throw new InputException(experiment + " cannot be begun under " + runs + ": " + e.getMessage(), e);
        }
    }

    /// In full: the other process may be elsewhere.
    private static String classPath() {
        List<String> places = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            places.add(Path.of(place).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, places);
    }

    /// The last line that it said, or empty.
    public String last() {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.isEmpty() ? "" : lines.getLast();
        } catch (IOException none) {
            return "";
        }
    }

    public boolean failed() {
        return !process.isAlive() && process.exitValue() != 0;
    }
}
