package mortal.ui.lesson;

import java.util.List;

/// A piece of a lesson's text, from one empty line to the next.
public sealed interface Passage {
    /// Letters that look the same.
    record Span(String words, Style style) {}

    /// How letters look.
    enum Style {
        PLAIN,
        BOLD,
        ITALIC,
        CODE
    }

    /// `#` and `##`.
    record Heading(int depth, List<Span> words) implements Passage {}

    record Paragraph(List<Span> words) implements Passage {}

    /// `-`, or `1.`
    ///
    /// @param mark a dot, or a number
    record Item(String mark, List<Span> words) implements Passage {}

    /// Between two lines of three backquotes.
    record Code(String text) implements Passage {}

    /// `>`: to be answered before one goes on.
    record Question(List<Span> words) implements Passage {}

    /// `>>`: what to compare one's answer with; hidden until it is asked for.
    record Answer(List<Span> words) implements Passage {}

    /// `[words](school KEY=VALUE …)` or `[words](chip NAME KEY=VALUE …)`, alone: a button that makes or teaches chips
    /// otherwise.
    ///
    /// @param chip that is made otherwise; empty where all are taught otherwise
    /// @param sets `KEY=VALUE`, at least one
    record Try(String words, String chip, List<String> sets) implements Passage {}
}
