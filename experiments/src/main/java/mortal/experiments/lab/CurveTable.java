package mortal.experiments.lab;

import java.util.List;
import mortal.experiments.lab.LabFrame.ChipView;

/// The curves of all chips as a table, headed by its receipt: lines that begin with `#`, then comma-separated values.
public final class CurveTable {
    private static final String COMMENT = "# ";

    private static final String HEAD = "chip,lesson (1),simulated (s),error (1),low (1),high (1),travel (1),"
            + "worn out (cells),dead (1),presentations (1),pulses (1),energy (J)";

    private CurveTable() {}

    /// @param lab at the moment to write about; nothing of it changes
    /// @throws InputException if its story is too long for a receipt
    public static String csv(Lab lab) {
        StringBuilder text = new StringBuilder();
        Receipt.of(lab)
                .lines()
                .forEach(line -> text.append(COMMENT).append(line).append('\n'));
        text.append(HEAD).append('\n');
        for (ChipView chip : lab.frame(Gaze.afar(lab.inputs())).chips()) {
            chip.looks().forEach(look -> row(text, chip.name(), look));
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String chip, Look look) {
        List<Object> values = List.of(
                chip,
                look.lesson(),
                look.nanos() / 1e9,
                look.error().value(),
                look.error().low(),
                look.error().high(),
                look.travel(),
                look.wornOut(),
                look.dead() ? 1 : 0,
                look.spent().presentations(),
                look.spent().pulses(),
                look.spent().joules());
        text.append(String.join(",", values.stream().map(String::valueOf).toList()))
                .append('\n');
    }

    /// The receipt that a table begins with.
    ///
    /// @param origin what messages call it
    /// @throws InputException in one line if it has none, or a damaged one
    public static Receipt receipt(String csv, String origin) {
        return Receipt.read(
                csv.lines()
                        .takeWhile(line -> line.startsWith(COMMENT))
                        .limit(10)
                        .map(line -> line.substring(COMMENT.length()).strip())
                        .toList(),
                origin);
    }
}
