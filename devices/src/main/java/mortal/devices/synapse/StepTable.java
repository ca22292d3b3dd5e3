package mortal.devices.synapse;

import java.util.ArrayList;
import java.util.List;
import mortal.devices.Checks;
import mortal.substrate.InputException;

/// What single pulses in one direction were measured to do: for some conductances, the cumulative distribution of the
/// change. In any unit that [TableStep] is told.
///
/// @param rows by rising conductance; at least one
public record StepTable(List<Row> rows) {

    public StepTable {
        rows = List.copyOf(rows);
        Checks.atLeast("StepTable.rows, number of rows", rows.size(), 1);
        for (int r = 1; r < rows.size(); r++) {
            float before = rows.get(r - 1).conductance;
            Checks.above("StepTable.rows, conductance", rows.get(r).conductance, before);
        }
    }

    /// The distribution at one conductance: straight between its points.
    ///
    /// @param conductance (unit of the table) before the pulse
    /// @param changes (unit of the table) not falling; at least one
    /// @param shares (1) of pulses that change by at most as much; not falling, 0 … 1, the last one 1
    public record Row(float conductance, List<Float> changes, List<Float> shares) {
        public Row {
            changes = List.copyOf(changes);
            shares = List.copyOf(shares);
            Checks.atLeast("StepTable.Row.changes, number of points", changes.size(), 1);
            Checks.within("StepTable.Row.shares, number of points", shares.size(), changes.size(), changes.size());
            Checks.within("StepTable.Row.conductance", conductance, -Float.MAX_VALUE, Float.MAX_VALUE);
            Checks.within("StepTable.Row.shares, the last (1)", shares.getLast(), 1, 1);
            Checks.atLeast("StepTable.Row.shares, the first (1)", shares.getFirst(), 0);
            for (int k = 1; k < changes.size(); k++) {
                Checks.atLeast("StepTable.Row.changes", changes.get(k), changes.get(k - 1));
                Checks.atLeast("StepTable.Row.shares (1)", shares.get(k), shares.get(k - 1));
            }
        }

        /// The change that a share `u` of pulses stay below.
        float quantile(double u) {
            int k = 0;
            while (k < shares.size() - 1 && shares.get(k) < u) {
                k++;
            }
            if (k == 0 || u >= shares.get(k)) {
                return changes.get(k);
            }
            float below = shares.get(k - 1);
            double t = (u - below) / (shares.get(k) - below);
            return (float) (changes.get(k - 1) + t * (changes.get(k) - changes.get(k - 1)));
        }
    }

    /// Reads a table of text: a line a point, with conductance, change and share, parted by blanks, commas or
    /// semicolons; points of one conductance one after another. What follows a # is a remark.
    ///
    /// @param origin what to call the text in messages
    /// @throws InputException in one line, with the number of the line
    public static StepTable read(String text, String origin) {
        List<Row> rows = new ArrayList<>();
        List<float[]> points = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String bare = line.replaceAll("#.*", "").strip();
            if (!bare.isEmpty()) {
                float[] point = point(bare, origin + ":" + number);
                if (!points.isEmpty() && points.getLast()[0] != point[0]) {
                    rows.add(row(points, origin + ":" + (number - 1)));
                    points.clear();
                }
                points.add(point);
            }
        }
        if (points.isEmpty()) {
            throw new InputException(origin + ": no points; a line is conductance, change, share");
        }
        rows.add(row(points, origin + ":" + number));
        try {
            return new StepTable(rows);
        } catch (IllegalArgumentException e) {
            throw new InputException(origin + ": " + e.getMessage(), e);
        }
    }

    private static float[] point(String line, String where) {
        String[] words = line.split("[\\s,;]+", -1);
        if (words.length != 3) {
            throw new InputException(
                    where + ": got " + words.length + " numbers, must be 3: conductance, change, share");
        }
        float[] point = new float[3];
        for (int k = 0; k < 3; k++) {
            try {
                point[k] = Float.parseFloat(words[k]);
            } catch (NumberFormatException e) {
                throw new InputException(where + ": '" + words[k] + "' is not a number", e);
            }
        }
        return point;
    }

    private static Row row(List<float[]> points, String where) {
        try {
            return new Row(
                    points.getFirst()[0],
                    points.stream().map(p -> p[1]).toList(),
                    points.stream().map(p -> p[2]).toList());
        } catch (IllegalArgumentException e) {
            throw new InputException(where + ": " + e.getMessage(), e);
        }
    }
}
