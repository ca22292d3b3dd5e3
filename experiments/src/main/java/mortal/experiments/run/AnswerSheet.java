package mortal.experiments.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mortal.substrate.InputException;

/// `answers.csv` read back.
///
/// @param labels the true ones, a test case each
/// @param wrong by read-out, the cases answered wrong
public record AnswerSheet(List<String> labels, Map<String, BitSet> wrong) {

    /// @throws InputException if there is no such file or it is damaged
    public static AnswerSheet read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> header =
                    lines.isEmpty() ? List.of() : List.of(lines.getFirst().split(",", -1));
            if (header.size() < 3) {
                throw new InputException(file + " is damaged: its first line names no read-out");
            }
            List<String> labels = new ArrayList<>();
            Map<String, BitSet> wrong = new LinkedHashMap<>();
            header.subList(2, header.size()).forEach(name -> wrong.put(name, new BitSet()));
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = List.of(line.split(",", -1));
                for (int c = 2; c < header.size(); c++) {
                    BitSet column = wrong.computeIfAbsent(header.get(c), name -> new BitSet());
                    column.set(labels.size(), !cells.get(c).equals(cells.get(1)));
                }
                labels.add(cells.get(1));
            }
            return new AnswerSheet(labels, wrong);
        } catch (IOException e) {
            throw new InputException(file + " cannot be read; is this the folder of one run?", e);
        } catch (IndexOutOfBoundsException e) {
            throw new InputException(file + " is damaged: a line has fewer cells than the header", e);
        }
    }
}
