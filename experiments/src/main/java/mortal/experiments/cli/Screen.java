package mortal.experiments.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/// The last line of a terminal, where a progress bar lives while other lines pass above it: whoever prints a line first
/// takes the bar away, and the bar comes back at its next refresh.
final class Screen {
    private static @Nullable Screen active;

    private final PrintStream terminal;
    private int shown;
    private boolean midLine;

    Screen(PrintStream terminal) {
        this.terminal = terminal;
    }

    /// Puts standard output and error above the bar, when there is going to be one. Called once, at the start.
    static void guard() {
        if (Progress.Mode.detected() == Progress.Mode.BAR) {
            Screen screen = new Screen(System.err);
            System.setOut(screen.above(System.out));
            System.setErr(screen.above(System.err));
            active = screen;
        }
    }

    static Screen active() {
        Screen screen = active;
        return screen == null ? new Screen(System.err) : screen;
    }

    /// Shows `text` as the last line, in place of what was there; not while somebody else's line is unfinished.
    synchronized void show(String text) {
        if (!midLine) {
            String rest = " ".repeat(Math.max(0, shown - text.length()));
            terminal.print("\r" + text + rest);
            terminal.flush();
            shown = text.length();
        }
    }

    /// Takes the last line away.
    synchronized void erase() {
        if (shown > 0) {
            terminal.print("\r" + " ".repeat(shown) + "\r");
            terminal.flush();
            shown = 0;
        }
    }

    /// The same stream, kept apart from the bar.
    PrintStream above(PrintStream stream) {
        return new PrintStream(new Above(stream), true, stream.charset());
    }

    private synchronized void write(OutputStream target, byte[] bytes, int from, int count) throws IOException {
        if (count > 0) {
            erase();
            target.write(bytes, from, count);
            target.flush();
            midLine = bytes[from + count - 1] != '\n';
        }
    }

    private final class Above extends OutputStream {
        private final OutputStream target;

        Above(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int b) throws IOException {
            Screen.this.write(target, new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            Screen.this.write(target, bytes, from, count);
        }
    }
}
