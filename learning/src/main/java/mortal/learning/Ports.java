package mortal.learning;

/// How a label goes into a chip and how an answer is got out of it: what a rule and its rivals have in common.
///
/// @param labels how one is written into an input
/// @param columns (pixels) of a row of an input, at least 1; for rules that look at inputs as pictures
/// @param firstLayer lowest hidden population that answers, from 1
/// @param readoutRate (1) of the softmax on the host, above 0
/// @param readoutDecay (1) of the softmax relative to its rate, at least 0
/// @param shortList (labels) that the softmax proposes to the short-list read-out, at least 1
public record Ports(Labels labels, int columns, int firstLayer, float readoutRate, float readoutDecay, int shortList) {

    public Ports {
        check("columns", columns, columns >= 1);
        check("firstLayer", firstLayer, firstLayer >= 1);
        check("readoutRate", readoutRate, readoutRate > 0);
        check("readoutDecay", readoutDecay, readoutDecay >= 0);
        check("shortList", shortList, shortList >= 1);
    }

    private static void check(String what, Number got, boolean allowed) {
        if (!allowed) {
            throw new IllegalArgumentException("Ports." + what + " = " + got + " is out of its range");
        }
    }

    /// Hinton's published program on pictures 28 pixels wide.
    ///
    /// @param classes number of labels
    public static Ports hinton(int classes) {
        return new Ports(new Labels(classes, 1), 28, 2, 0.1f, 0.003f, 3);
    }
}
