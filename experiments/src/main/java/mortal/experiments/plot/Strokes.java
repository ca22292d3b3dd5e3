package mortal.experiments.plot;

import java.awt.BasicStroke;

/// Line patterns.
final class Strokes {
    /// A whole line.
    static final BasicStroke SOLID = new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    /// A level: a bound or a control.
    static final BasicStroke DOTTED = dashes(2.5f, 3);

    private static final BasicStroke[] MANY = {SOLID, dashes(9, 4), dashes(12, 3, 3, 3), dashes(5, 3)};

    private Strokes() {}

    /// The pattern of the i-th series where markers would crowd, so that colour is never the only difference.
    static BasicStroke of(int index) {
        return MANY[index % MANY.length];
    }

    private static BasicStroke dashes(float... lengths) {
        return new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, lengths, 0);
    }
}
