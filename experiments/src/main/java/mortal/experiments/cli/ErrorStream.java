package mortal.experiments.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/// Java prints a line about incubator modules before any of our code runs, and no option turns it off. So the launcher
/// starts Java with the user's error stream as another file descriptor, named in a property; here it takes its place
/// again.
final class ErrorStream {
    private static final String DESCRIPTOR = "mortal.stderr";

    private ErrorStream() {}

    static void restore() {
        Integer number = Integer.getInteger(DESCRIPTOR);
        if (number == null) {
            return;
        }
        try {
            // Opening /dev/fd/3 by name instead would fail on sockets and truncate files.
            var descriptor = FileDescriptor.class.getDeclaredConstructor(int.class);
            descriptor.setAccessible(true);
            var stream = new FileOutputStream(descriptor.newInstance(number));
            System.setErr(new PrintStream(stream, true, System.err.charset()));
        } catch (ReflectiveOperationException | RuntimeException problem) {
            System.out.println("mortal: this Java hides the error stream: " + problem.getMessage());
            System.exit(Main.FAILED);
        }
    }
}
