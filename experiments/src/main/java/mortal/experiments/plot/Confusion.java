package mortal.experiments.plot;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Which class was taken for which. Rows are true classes, columns answers; colour is the share of the row that went
/// wrong there, so that the diagonal does not drown the rest.
public final class Confusion {
    /// (points) of one cell
    private static final int CELL = 46;

    private static final int LEFT = 70;
    private static final int HEAD = 48;
    private static final int ERROR_ROOM = 84;

    private Confusion() {}

    /// One way to be wrong.
    ///
    /// @param truth (class) what was shown
    /// @param answer (class) what was answered
    /// @param count (cases)
    public record Mistake(int truth, int answer, long count) {}

    /// The most frequent mistakes, most frequent first.
    public static List<Mistake> mistakes(long[][] counts, int most) {
        List<Mistake> mistakes = new ArrayList<>();
        for (int truth = 0; truth < counts.length; truth++) {
            for (int answer = 0; answer < counts.length; answer++) {
                if (truth != answer && counts[truth][answer] > 0) {
                    mistakes.add(new Mistake(truth, answer, counts[truth][answer]));
                }
            }
        }
        mistakes.sort(Comparator.comparingLong(Mistake::count).reversed());
        return List.copyOf(mistakes.subList(0, Math.min(most, mistakes.size())));
    }

    /// Draws the matrix.
    ///
    /// @param title the finding in a line
    /// @param note which cases, which read-out; empty for none
    /// @param names of the classes
    /// @param counts (cases) true class × answered class
    public static BufferedImage draw(String title, String note, List<String> names, long[][] counts) {
        check(names, counts);
        int n = names.size();
        double worst = worst(counts);
        String notes = (note.isEmpty() ? "" : note + "\n") + key(names, counts, worst);
        int width = Math.max(LEFT + n * CELL + ERROR_ROOM + Figure.MARGIN, 420);
        Figure figure = new Figure(title, notes, width, HEAD + n * CELL + 8);
        int top = figure.top() + HEAD;
        figure.text("answered", Figure.LABEL, Palette.INK, LEFT + n * CELL / 2.0, top - 30, 0.5);
        figure.text("error (%)", Figure.LABEL, Palette.INK, LEFT + n * CELL + ERROR_ROOM - 8, top - 10, 1);
        figure.textUpwards("true class", Figure.LABEL, Palette.INK, Figure.MARGIN + 12, top + n * CELL / 2.0);
        for (int truth = 0; truth < n; truth++) {
            double middle = top + truth * CELL + CELL / 2.0 + 5;
            figure.text(names.get(truth), Figure.LABEL, Palette.INK, LEFT + truth * CELL + CELL / 2.0, top - 10, 0.5);
            figure.text(names.get(truth), Figure.LABEL, Palette.INK, LEFT - 10, middle, 1);
            row(figure, counts[truth], truth, top + truth * CELL, worst);
            double error = share(counts[truth], truth);
            figure.text(percent(error), Figure.LABEL, Palette.INK, LEFT + n * CELL + ERROR_ROOM - 8, middle, 1);
        }
        return figure.finish();
    }

    private static String key(List<String> names, long[][] counts, double worst) {
        List<Mistake> most = mistakes(counts, 6);
        if (most.isEmpty()) {
            return "No mistakes.";
        }
        return most.stream()
                        .map(m -> names.get(m.truth()) + " → " + names.get(m.answer()) + " (" + m.count() + ")")
                        .collect(Collectors.joining(", ", "Most frequent: ", ".\n"))
                + "Colour: share of the true class, from white at 0 to full at " + percent(worst)
                + " %; right answers are grey.";
    }

    private static void row(Figure figure, long[] counts, int truth, int y, double worst) {
        long total = total(counts);
        for (int answer = 0; answer < counts.length; answer++) {
            Color ground = answer == truth
                    ? Palette.GRID
                    : Palette.sequential(total == 0 ? 0 : counts[answer] / (total * worst));
            int x = LEFT + answer * CELL;
            figure.pen().setColor(ground);
            figure.pen().fillRect(x, y, CELL, CELL);
            figure.pen().setColor(Palette.GRID);
            figure.pen().drawRect(x, y, CELL, CELL);
            if (counts[answer] > 0) {
                figure.text(
                        Long.toString(counts[answer]),
                        Figure.SMALL,
                        Palette.textOn(ground),
                        x + CELL / 2.0,
                        y + CELL / 2.0 + 4.5,
                        0.5);
            }
        }
    }

    private static void check(List<String> names, long[][] counts) {
        if (names.isEmpty() || counts.length != names.size()) {
            throw new IllegalArgumentException("Confusion: " + counts.length + " rows for " + names.size()
                    + " classes; allowed: as many, at least 1");
        }
        for (long[] row : counts) {
            if (row.length != names.size()) {
                throw new IllegalArgumentException(
                        "Confusion: a row of " + row.length + "; allowed: " + names.size() + " answers");
            }
        }
    }

    private static double worst(long[][] counts) {
        double worst = 0;
        for (int truth = 0; truth < counts.length; truth++) {
            for (int answer = 0; answer < counts.length; answer++) {
                if (truth != answer && counts[truth][answer] > 0) {
                    worst = Math.max(worst, (double) counts[truth][answer] / total(counts[truth]));
                }
            }
        }
        return worst > 0 ? worst : 1;
    }

    private static double share(long[] row, int truth) {
        long total = total(row);
        return total == 0 ? Double.NaN : (double) (total - row[truth]) / total;
    }

    private static long total(long[] row) {
        long total = 0;
        for (long count : row) {
            total += count;
        }
        return total;
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
