package mortal.experiments.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/// A command line run in this JVM, without progress.
///
/// @param code it ended with
/// @param out results
/// @param err messages
record Command(int code, String out, String err) {

    static Command run(List<String> arguments) {
        System.setProperty("mortal.progress", "off");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
        return new Command(code, out.toString(), err.toString());
    }

    static Command run(String... arguments) {
        return run(List.of(arguments));
    }

    /// Whether it ended as bad input does: code 2, one line that names the program.
    boolean refused() {
        return code == Main.BAD_INPUT
                && err.startsWith("mortal: ")
                && err.lines().count() == 1;
    }
}
