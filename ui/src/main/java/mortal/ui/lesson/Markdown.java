package mortal.ui.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mortal.ui.lesson.Passage.Span;
import mortal.ui.lesson.Passage.Style;
import org.jspecify.annotations.Nullable;

/// As much of Markdown as lessons need; see [Passage].
final class Markdown {
    private static final Pattern SPAN = Pattern.compile("\\*\\*(.+?)\\*\\*|\\*(.+?)\\*|`(.+?)`");
    private static final Pattern LINK = Pattern.compile("\\[(.+)]\\((school|chip)\\s+(.+)\\)");
    private static final Pattern ITEM = Pattern.compile("(-|\\d+\\.)\\s+(.*)");

    private final List<Passage> passages = new ArrayList<>();
    private final List<String> open = new ArrayList<>(); // lines of the passage that is being read
    private boolean code;

    private Markdown() {}

    /// @throws IllegalArgumentException in one line
    static List<Passage> read(String text) {
        Markdown reader = new Markdown();
        text.lines().forEach(reader::line);
        if (reader.code) {
            throw new IllegalArgumentException("``` without its end");
        }
        reader.close();
        return List.copyOf(reader.passages);
    }

    private void line(String line) {
        if (line.strip().equals("```")) {
            if (code) {
                passages.add(new Passage.Code(String.join("\n", open)));
                open.clear();
            } else {
                close();
            }
            code = !code;
        } else if (code) {
            open.add(line);
        } else if (line.isBlank()) {
            close();
        } else {
            String bare = line.strip();
            if (begins(bare) && !(bare.startsWith(">") && continues(bare))) {
                close();
            }
            open.add(bare);
        }
    }

    private static boolean begins(String line) {
        return line.startsWith("#")
                || line.startsWith(">")
                || ITEM.matcher(line).matches();
    }

    /// A line of a quotation goes on with the one before if it has the same marks.
    private boolean continues(String line) {
        return !open.isEmpty() && marks(line).equals(marks(open.getLast()));
    }

    private static String marks(String line) {
        return line.startsWith(">>") ? ">>" : line.startsWith(">") ? ">" : "";
    }

    private void close() {
        if (!open.isEmpty()) {
            passages.add(passage());
            open.clear();
        }
    }

    private Passage passage() {
        String first = open.getFirst();
        String marks = marks(first);
        String all = String.join(
                " ",
                open.stream()
                        .map(line -> line.substring(marks.length()).strip())
                        .toList());
        Matcher item = ITEM.matcher(all);
        Matcher link = LINK.matcher(all);
        if (first.startsWith("#")) {
            int depth = first.startsWith("##") ? 2 : 1;
            return new Passage.Heading(depth, spans(all.replaceFirst("#+\\s*", "")));
        }
        if (!marks.isEmpty()) {
            return marks.equals(">") ? new Passage.Question(spans(all)) : new Passage.Answer(spans(all));
        }
        if (item.matches()) {
            return new Passage.Item(item.group(1).equals("-") ? "•" : item.group(1), spans(item.group(2)));
        }
        return link.matches() ? attempt(link) : new Passage.Paragraph(spans(all));
    }

    private static Passage attempt(Matcher link) {
        List<String> words = Arrays.asList(link.group(3).strip().split("\\s+", -1));
        boolean chip = link.group(2).equals("chip");
        List<String> sets = chip ? words.subList(1, words.size()) : words;
        if (sets.isEmpty() || sets.stream().anyMatch(set -> set.indexOf('=') < 1)) {
            throw new IllegalArgumentException(
                    link.group() + ": must be (school KEY=VALUE …) or (chip NAME KEY=VALUE …)");
        }
        return new Passage.Try(link.group(1), chip ? words.getFirst() : "", List.copyOf(sets));
    }

    static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher found = SPAN.matcher(text);
        int from = 0;
        while (found.find()) {
            add(spans, text.substring(from, found.start()), Style.PLAIN);
            add(spans, found.group(1), Style.BOLD);
            add(spans, found.group(2), Style.ITALIC);
            add(spans, found.group(3), Style.CODE);
            from = found.end();
        }
        add(spans, text.substring(from), Style.PLAIN);
        return List.copyOf(spans);
    }

    private static void add(List<Span> spans, @Nullable String words, Style style) {
        if (words != null && !words.isEmpty()) {
            spans.add(new Span(words, style));
        }
    }
}
