package mortal.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import mortal.experiments.config.Nearest;
import mortal.substrate.InputException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What a user reads when something went wrong: one line on the error stream, and an exit code.
final class Complaint {
    private static final long MEBIBYTE = 1 << 20;

    private final PrintWriter err;
    private final Root root;

    Complaint(PrintWriter err, Root root) {
        this.err = err;
        this.root = root;
    }

    /// Prints the line (and the stack trace with `--debug`) and returns the exit code.
    int about(Throwable problem) {
        boolean input = problem instanceof InputException || problem instanceof ParameterException;
        String where = input || root.debug ? "" : " (--debug shows where)";
        err.println("mortal: " + line(problem).replaceAll("\\s*\\R\\s*", " ").strip() + where);
        if (root.debug) {
            problem.printStackTrace(err);
        }
        err.flush();
        return input ? Main.BAD_INPUT : Main.FAILED;
    }

    private static String line(Throwable problem) {
        String message = problem.getMessage();
        return switch (problem) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case InputException input -> String.valueOf(message);
            case ParameterException parameter -> parameter(parameter);
            case OutOfMemoryError memory ->
                "out of memory: the heap ends at " + Runtime.getRuntime().maxMemory() / MEBIBYTE
                        + " MiB; MORTAL_JVM=-Xmx8g in the environment gives more";
            case FileSystemException file -> file(file);
            default -> message == null || message.isBlank() ? problem.getClass().getSimpleName() : message;
        };
    }

    /// The message of a file system exception is often the bare path.
    private static String file(FileSystemException file) {
        String reason = file.getReason() != null
                ? file.getReason()
                : file.getClass().getSimpleName().replace("Exception", "").replaceAll("(?<=.)(?=[A-Z])", " ");
        return file.getFile() + ": " + reason;
    }

    private static String parameter(ParameterException problem) {
        String name = problem.getCommandLine().getCommandSpec().qualifiedName();
        return problem.getMessage() + "; " + name + " --help shows what it takes";
    }

    private static String unmatched(UnmatchedArgumentException problem) {
        CommandLine command = problem.getCommandLine();
        String typed = problem.getUnmatched().getFirst();
        List<String> known = new ArrayList<>();
        if (typed.startsWith("-")) {
            command.getCommandSpec().options().forEach(option -> known.add(option.longestName()));
            String name = typed.contains("=") ? typed.substring(0, typed.indexOf('=')) : typed;
            return "unknown option " + name + Nearest.hint(name, known);
        }
        known.addAll(command.getSubcommands().keySet());
        return known.isEmpty()
                ? command.getCommandSpec().qualifiedName() + " takes no further word, got " + typed
                : "unknown verb " + typed + Nearest.hint(typed, known);
    }
}
