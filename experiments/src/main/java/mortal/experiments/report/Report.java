package mortal.experiments.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mortal.experiments.plot.Figure;
import mortal.experiments.plot.WholeFile;

/// Builds `report.html`: one file, figures inside, no reference to anything outside, light or dark as the reader's
/// system is. Parts appear in the order of the calls; all text is escaped; the same calls give the same bytes.
public final class Report {
    /// What a column of figures holds: a sign, a digit, then anything; or a dash where there is none.
    private static final Pattern NUMERIC = Pattern.compile("[+\u2212-]?[0-9].*|[\u2013\u2014-]?");

    private final StringBuilder body = new StringBuilder();
    private final String title;

    private Report(String title) {
        this.title = title;
        body.append("<h1>").append(Html.text(title)).append("</h1>\n");
    }

    /// Begins a report.
    public static Report of(String title) {
        return new Report(title);
    }

    /// The finding in one sentence, set large.
    public Report lead(String sentence) {
        return element("p class=\"lead\"", "p", Html.text(sentence));
    }

    /// Begins a section.
    public Report section(String heading) {
        return element("h2", "h2", Html.text(heading));
    }

    /// Running text.
    public Report paragraph(String text) {
        return element("p", "p", Html.text(text));
    }

    /// A table; columns that hold figures are aligned right.
    ///
    /// @param caption what it shows and in which units, empty for none
    /// @param header names of the columns
    /// @param rows as many cells each as the header; the first names the row
    public Report table(String caption, List<String> header, List<List<String>> rows) {
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("Table \"" + caption + "\": a row of " + row.size()
                        + " cells; allowed: " + header.size() + ", one a column");
            }
        }
        body.append("<div class=\"wide\"><table>\n");
        if (!caption.isEmpty()) {
            body.append("<caption>").append(Html.text(caption)).append("</caption>\n");
        }
        body.append("<thead><tr>");
        for (int i = 0; i < header.size(); i++) {
            body.append("<th scope=\"col\"").append(look(rows, i)).append('>').append(Html.text(header.get(i)));
            body.append("</th>");
        }
        body.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            body.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String name = i == 0 ? "th" : "td";
                body.append('<')
                        .append(name)
                        .append(i == 0 ? " scope=\"row\"" : "")
                        .append(look(rows, i));
                body.append('>')
                        .append(Html.text(row.get(i)))
                        .append("</")
                        .append(name)
                        .append('>');
            }
            body.append("</tr>\n");
        }
        body.append("</tbody></table></div>\n");
        return this;
    }

    /// Names and values, such as a configuration or where the result comes from, in the map's order.
    public Report terms(Map<String, String> terms) {
        body.append("<dl>\n");
        terms.forEach((name, value) -> body.append("<div><dt>")
                .append(Html.text(name))
                .append("</dt><dd>")
                .append(Html.text(value))
                .append("</dd></div>\n"));
        body.append("</dl>\n");
        return this;
    }

    /// A figure, embedded.
    ///
    /// @param caption what to see in it
    /// @param alternative what it shows, for those who cannot see it; not empty
    public Report figure(BufferedImage image, String caption, String alternative) {
        if (alternative.isBlank()) {
            throw new IllegalArgumentException(
                    "Figure \"" + caption + "\": alternative text is empty; allowed: what the picture shows");
        }
        body.append("<figure><img src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(Figure.png(image)))
                .append("\" width=\"")
                .append(image.getWidth() / Figure.SCALE)
                .append("\" height=\"")
                .append(image.getHeight() / Figure.SCALE)
                .append("\" alt=\"")
                .append(Html.text(alternative))
                .append("\">\n<figcaption>")
                .append(Html.text(caption))
                .append("</figcaption></figure>\n");
        return this;
    }

    /// A command or file, to be copied.
    public Report code(String text) {
        return element("pre><code", "code></pre", Html.text(text));
    }

    /// A long text folded away behind a line, such as a whole configuration.
    public Report folded(String summary, String text) {
        body.append("<details><summary>").append(Html.text(summary)).append("</summary>\n");
        code(text);
        body.append("</details>\n");
        return this;
    }

    /// The page.
    public String html() {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(Html.text(title), style(), body);
    }

    /// Writes the page, whole or not at all.
    public void write(Path file) throws IOException {
        WholeFile.write(file, html().getBytes(StandardCharsets.UTF_8));
    }

    private Report element(String open, String close, String escaped) {
        body.append('<')
                .append(open)
                .append('>')
                .append(escaped)
                .append("</")
                .append(close)
                .append(">\n");
        return this;
    }

    private static String look(List<List<String>> rows, int column) {
        boolean figures = column > 0
                && rows.stream()
                        .allMatch(row -> NUMERIC.matcher(row.get(column)).matches());
        return figures ? " class=\"figure\"" : "";
    }

    private static String style() {
        try (InputStream css = Report.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IllegalStateException("report.css is not beside Report.class; remedy: build again");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.css cannot be read", e);
        }
    }
}
