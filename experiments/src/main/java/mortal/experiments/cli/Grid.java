package mortal.experiments.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import mortal.experiments.study.Findings;

/// A table on the terminal: columns as wide as their widest cell, the header's words below each other.
final class Grid {
    private static final String GAP = "  ";

    private Grid() {}

    static void print(Findings.Table table, PrintWriter out) {
        List<List<String>> heads = table.header().stream()
                .map(head -> List.of(head.split(" ", -1)))
                .toList();
        int deepest = heads.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> lines = new ArrayList<>();
        for (int line = 0; line < deepest; line++) {
            int at = line;
            lines.add(heads.stream()
                    .map(head -> at < head.size() ? head.get(at) : "")
                    .toList());
        }
        lines.addAll(table.rows());
        int[] widths = new int[heads.size()];
        lines.forEach(line -> {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], line.get(c).length());
            }
        });
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                text.append(line.get(c))
                        .append(" ".repeat(widths[c] - line.get(c).length()))
                        .append(GAP);
            }
            out.println(text.toString().stripTrailing());
        }
        Columns.wrap(table.caption() + ".", out);
        out.println();
    }
}
