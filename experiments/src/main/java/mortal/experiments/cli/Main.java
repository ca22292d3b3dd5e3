package mortal.experiments.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.ServiceLoader;
import picocli.CommandLine;

/// The program: reads the command line, runs a verb, turns what went wrong into one line and an exit code.
public final class Main {
    /// Exit codes: done, failed, bad input.
    static final int DONE = 0;

    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    private Main() {}

    public static void main(String[] arguments) {
        ErrorStream.restore();
        Screen.guard();
        System.exit(run(writer(System.out), writer(System.err), arguments));
    }

    /// Runs one command line and returns its exit code; results go to `out`, messages to `err`.
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Root root = new Root();
        CommandLine line = new CommandLine(root);
        ServiceLoader.load(Verb.class).forEach(line::addSubcommand);
        Complaint complaint = new Complaint(err, root);
        line.setOut(out);
        line.setErr(err);
        line.setExpandAtFiles(false);
        line.setParameterExceptionHandler((exception, all) -> complaint.about(exception));
        line.setExecutionExceptionHandler((exception, command, parsed) -> complaint.about(exception));
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError error) {
            return complaint.about(error);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        Charset charset = stream.charset();
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }
}
