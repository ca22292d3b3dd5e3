package mortal.experiments.study;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What a study found: sentences, figures and tables, all made from its numbers.
///
/// @param sentences the answers, in plain words, for the console and the head of the report
/// @param sections one for each question
/// @param summary what `summary.json` says beside what every study says
public record Findings(List<String> sentences, List<Section> sections, Map<String, Object> summary) {

    /// One question.
    ///
    /// @param heading the question
    /// @param paragraph what one sees, from the numbers
    public record Section(String heading, String paragraph, List<Picture> pictures, List<Table> tables) {
        public Section {
            pictures = List.copyOf(pictures);
            tables = List.copyOf(tables);
        }
    }

    /// One figure.
    ///
    /// @param name of its file, without ending
    /// @param caption what to see in it
    public record Picture(String name, BufferedImage image, String caption) {}

    /// One table.
    ///
    /// @param caption what it shows, and units
    /// @param rows as many cells each as the header
    public record Table(String caption, List<String> header, List<List<String>> rows) {
        /// The same with fewer columns.
        ///
        /// @param heads of those left out
        public Table without(List<String> heads) {
            List<Integer> kept = IntStream.range(0, header.size())
                    .filter(c -> !heads.contains(header.get(c)))
                    .boxed()
                    .toList();
            return new Table(
                    caption,
                    kept.stream().map(header::get).toList(),
                    rows.stream()
                            .map(row -> kept.stream().map(row::get).toList())
                            .toList());
        }
    }

    public Findings {
        sentences = List.copyOf(sentences);
        sections = List.copyOf(sections);
    }
}
