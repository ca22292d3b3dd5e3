package mortal.experiments.cli;

import java.io.PrintWriter;

/// A name and its text side by side, the text wrapped between words.
final class Columns {
    /// Characters in a line, what any terminal shows.
    static final int LINE = 79;

    private static final String MARGIN = "  ";
    /// Beside a very long name the text still gets this many characters.
    private static final int LEAST = 30;

    private Columns() {}

    /// @param widest characters of the first column
    static void print(String name, int widest, String text, PrintWriter out) {
        int room = Math.max(LEAST, LINE - widest - 2 * MARGIN.length());
        String first = name;
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", 0)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
                row(first, widest, line, out);
                first = "";
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        row(first, widest, line, out);
    }

    /// Text alone, wrapped between words.
    static void wrap(String text, PrintWriter out) {
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", 0)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LINE) {
                out.println(line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        out.println(line);
    }

    private static void row(String name, int widest, CharSequence text, PrintWriter out) {
        String padding = " ".repeat(Math.max(0, widest - name.length()));
        out.println((MARGIN + name + padding + MARGIN + text).stripTrailing());
    }
}
