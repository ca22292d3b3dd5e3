package mortal.ui.draw;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// Lines over time, each with a band of its interval, on honest axes: from 0 up.
public final class Plot extends Drawing {
    private static final double LEFT = 46;
    private static final double RIGHT = 14;
    private static final double TOP = 20;
    private static final double BOTTOM = 30;
    private static final double NEAR = 14; // (px) chosen: a finger's breadth

    /// A line. The arrays are as long as each other and not modified by anybody.
    ///
    /// @param name of what it is about
    /// @param xs rising
    /// @param ys of each x
    /// @param low where its interval begins; NaN for none
    /// @param high where it ends
    /// @param strong whether it stands out
    public record Line(
            String name,
            Color color,
            List<Double> xs,
            List<Double> ys,
            List<Double> low,
            List<Double> high,
            boolean strong) {}

    private final String title;
    private final String across;
    private final boolean percent;
    private List<Line> lines = List.of();
    private List<Double> marks = List.of();
    private double reach = 10;
    private double cursor = Double.NaN;
    private double top = 1;

    /// @param title of what is drawn upwards, with its unit
    /// @param across of what is drawn across, with its unit
    /// @param percent whether values are shares, 0 to 1
    public Plot(String title, String across, boolean percent) {
        super(title);
        this.title = title;
        this.across = across;
        this.percent = percent;
        setPrefSize(280, 170);
    }

    /// @param marks where something was done
    /// @param cursor where we are
    public void show(List<Line> lines, List<Double> marks, double cursor) {
        this.lines = lines;
        this.marks = marks;
        this.cursor = cursor;
        double last = lines.stream()
                .filter(line -> !line.xs().isEmpty())
                .mapToDouble(line -> line.xs().getLast())
                .max()
                .orElse(1);
        this.reach = Math.max(10, last);
        again();
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        top = top();
        double w = Math.max(1, width - LEFT - RIGHT);
        double h = Math.max(1, height - TOP - BOTTOM);
        g.setFill(ink().text());
        g.setFont(bold(11.5));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        g.fillText(title, 4, 2);
        g.setFont(font(10.5));
        axes(g, w, h, top);
        for (double mark : marks) {
            double x = LEFT + w * mark / reach;
            g.setStroke(ink().faint());
            g.setLineDashes(2, 3);
            g.strokeLine(x, TOP, x, TOP + h);
            g.setLineDashes();
        }
        g.save();
        g.beginPath();
        g.rect(LEFT, TOP, w, h);
        g.clip();
        for (Line line : lines) {
            band(g, line, w, h, top);
        }
        for (Line line : lines) {
            line(g, line, w, h, top);
        }
        g.restore();
        if (!Double.isNaN(cursor) && cursor < reach) {
            g.setStroke(ink().text());
            g.strokeLine(LEFT + w * cursor / reach, TOP, LEFT + w * cursor / reach, TOP + h);
        }
    }

    /// The line nearest to a place, if one is near.
    public Optional<String> near(double x, double y) {
        double w = getWidth() - LEFT - RIGHT;
        double h = getHeight() - TOP - BOTTOM;
        double best = NEAR;
        Optional<String> found = Optional.empty();
        for (Line line : lines) {
            for (int i = 0; i < line.xs().size(); i++) {
                double distance = Math.hypot(
                        LEFT + w * line.xs().get(i) / reach - x,
                        TOP + h - h * line.ys().get(i) / top - y);
                if (distance < best) {
                    best = distance;
                    found = Optional.of(line.name());
                }
            }
        }
        return found;
    }

    private double top() {
        double most = 0;
        for (Line line : lines) {
            for (double y : line.ys()) {
                most = Double.isFinite(y) ? Math.max(most, y) : most;
            }
        }
        return percent ? (most > 0.5 ? 1 : most > 0.25 ? 0.5 : most > 0.1 ? 0.25 : 0.1) : nice(most);
    }

    private static double nice(double most) {
        if (!(most > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double digit = most / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }

    private void axes(GraphicsContext g, double w, double h, double top) {
        g.setStroke(ink().grid());
        g.setLineWidth(1);
        g.setFill(ink().faint());
        for (int i = 0; i <= 4; i++) {
            double y = Math.round(TOP + h - h * i / 4) + 0.5;
            g.strokeLine(LEFT, y, LEFT + w, y);
            g.setTextAlign(TextAlignment.RIGHT);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(value(top * i / 4), LEFT - 5, y);
        }
        double step = nice(reach / 4);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        for (double x = 0; x <= reach * 1.0001; x += step) {
            g.fillText(String.format(Locale.ROOT, "%.0f", x), LEFT + w * x / reach, TOP + h + 3);
        }
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(across, LEFT + w, TOP + h + 15);
    }

    private String value(double y) {
        if (percent) {
            return String.format(Locale.ROOT, y < 0.1 && y > 0 ? "%.1f %%" : "%.0f %%", 100 * y);
        }
        return y == 0 ? "0" : Amounts.plain(y);
    }

    private void band(GraphicsContext g, Line line, double w, double h, double top) {
        if (line.low().isEmpty() || line.xs().size() < 2) {
            return;
        }
        g.setFill(line.color().deriveColor(0, 1, 1, line.strong() ? 0.22 : 0.10));
        int n = line.xs().size();
        double[] xs = new double[2 * n];
        double[] ys = new double[2 * n];
        for (int i = 0; i < n; i++) {
            xs[i] = LEFT + w * line.xs().get(i) / reach;
            ys[i] = TOP + h - h * line.low().get(i) / top;
            xs[2 * n - 1 - i] = xs[i];
            ys[2 * n - 1 - i] = TOP + h - h * line.high().get(i) / top;
        }
        g.fillPolygon(xs, ys, 2 * n);
    }

    private void line(GraphicsContext g, Line line, double w, double h, double top) {
        g.setStroke(line.color());
        g.setLineWidth(line.strong() ? 2.2 : 1.2);
        g.beginPath();
        for (int i = 0; i < line.xs().size(); i++) {
            double x = LEFT + w * line.xs().get(i) / reach;
            double y = TOP + h - h * line.ys().get(i) / top;
            if (i == 0) {
                g.moveTo(x, y);
            } else {
                g.lineTo(x, y);
            }
        }
        g.stroke();
        g.setLineWidth(1);
    }

    @Override
    protected String words() {
        if (lines.stream().allMatch(line -> line.ys().isEmpty())) {
            return "nothing yet";
        }
        return String.join(
                ", ",
                lines.stream()
                        .filter(line -> !line.ys().isEmpty())
                        .map(line -> line.name() + " " + value(line.ys().getLast()))
                        .toList());
    }
}
