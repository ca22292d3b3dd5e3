package mortal.experiments.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// Things that move in a plane, a panel for each moment, all to one scale.
public final class PlaceMap {
    /// (points) of a panel
    private static final int SIDE = 236;

    private static final int GAP = 14;
    private static final int HEAD = 26;
    private static final int KEY = 46;
    private static final int COLUMNS = 3;
    private static final BasicStroke TRACE = new BasicStroke(0.8f);
    private static final BasicStroke TIE = new BasicStroke(1.6f);

    private PlaceMap() {}

    /// One thing.
    ///
    /// @param xs where it is, one a panel
    /// @param ys as many
    /// @param level (1) its colour, 0 to 1
    /// @param tied number of the thing it is joined to by a line, or −1
    public record Thing(List<Double> xs, List<Double> ys, double level, int tied) {
        public Thing {
            xs = List.copyOf(xs);
            ys = List.copyOf(ys);
        }
    }

    /// @param title the finding in a line
    /// @param note what near and far mean
    /// @param moments a heading for each panel
    /// @param key what the colours mean at 0 and at 1
    public static BufferedImage draw(
            String title, String note, List<String> moments, List<String> key, List<Thing> things) {
        int columns = Math.min(COLUMNS, moments.size());
        int rows = Math.ceilDiv(moments.size(), columns);
        int width = columns * (SIDE + GAP) - GAP + 2 * Figure.MARGIN;
        Figure figure = new Figure(title, note, width, rows * (SIDE + HEAD + 6) + KEY);
        double reach = 1.06
                * things.stream()
                        .flatMapToDouble(thing -> DoubleStream.concat(
                                thing.xs().stream().mapToDouble(Math::abs),
                                thing.ys().stream().mapToDouble(Math::abs)))
                        .max()
                        .orElse(1);
        reach = reach > 0 ? reach : 1;
        for (int m = 0; m < moments.size(); m++) {
            Rectangle box = new Rectangle(
                    Figure.MARGIN + m % columns * (SIDE + GAP),
                    figure.top() + HEAD + m / columns * (SIDE + HEAD + 6),
                    SIDE,
                    SIDE);
            figure.text(moments.get(m), Figure.LABEL, Palette.INK, box.x, box.y - 8, 0);
            figure.pen().setColor(Palette.GRID);
            figure.pen().setStroke(TRACE);
            figure.pen().drawRect(box.x, box.y, SIDE, SIDE);
            panel(figure, new Axes(figure, box, range(reach), range(reach)), m, things);
        }
        key(figure, key, figure.top() + rows * (SIDE + HEAD + 6) + 8);
        return figure.finish();
    }

    private static Axes.Range range(double reach) {
        return new Axes.Range("", -reach, reach, false, List.of());
    }

    private static void panel(Figure figure, Axes axes, int moment, List<Thing> things) {
        for (Thing thing : things) {
            if (moment > 0) {
                line(figure, axes, thing, moment - 1, thing, moment, Palette.GRID, TRACE);
            }
            if (thing.tied() >= 0) {
                line(figure, axes, thing, moment, things.get(thing.tied()), moment, Palette.INK, TIE);
            }
        }
        for (Thing thing : things) {
            double x = axes.x(thing.xs().get(moment));
            double y = axes.y(thing.ys().get(moment));
            figure.pen().setColor(color(thing.level()));
            figure.pen().fill(new Ellipse2D.Double(x - 3.5, y - 3.5, 7, 7));
            figure.pen().setColor(Palette.SOFT);
            figure.pen().setStroke(TRACE);
            figure.pen().draw(new Ellipse2D.Double(x - 3.5, y - 3.5, 7, 7));
        }
    }

    private static void line(
            Figure figure, Axes axes, Thing a, int then, Thing b, int now, Color color, BasicStroke stroke) {
        figure.pen().setColor(color);
        figure.pen().setStroke(stroke);
        figure.pen()
                .draw(new Line2D.Double(
                        axes.x(a.xs().get(then)),
                        axes.y(a.ys().get(then)),
                        axes.x(b.xs().get(now)),
                        axes.y(b.ys().get(now))));
    }

    private static Color color(double level) {
        return Palette.diverging(2 * level - 1);
    }

    private static void key(Figure figure, List<String> key, int top) {
        int width = SIDE;
        for (int x = 0; x < width; x++) {
            figure.pen().setColor(color(x / (width - 1.0)));
            figure.pen().fillRect(Figure.MARGIN + x, top, 1, 12);
        }
        figure.pen().setColor(Palette.SOFT);
        figure.pen().setStroke(TRACE);
        figure.pen().drawRect(Figure.MARGIN, top, width, 12);
        figure.text(key.getFirst(), Figure.SMALL, Palette.INK, Figure.MARGIN, top + 27, 0);
        figure.text(key.getLast(), Figure.SMALL, Palette.INK, Figure.MARGIN + width, top + 27, 1);
        figure.text(
                String.format(Locale.ROOT, "joined: two lives of one die; grey: the way since the last panel"),
                Figure.SMALL,
                Palette.SOFT,
                Figure.MARGIN + width + 20,
                top + 11,
                0);
    }
}
