package mortal.ui.draw;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// How two kinds of cases lie on one axis.
public final class Histogram extends Drawing {
    private static final int BINS = 32;

    private final String title;
    private final String first;
    private final String second;
    private final String across;
    private List<Float> ups = List.of();
    private List<Float> downs = List.of();

    /// @param first name of the kind that should lie right
    /// @param second name of the other
    /// @param across what the axis shows, with its unit
    public Histogram(String title, String first, String second, String across) {
        super(title);
        this.title = title;
        this.first = first;
        this.second = second;
        this.across = across;
        setPrefSize(280, 130);
    }

    public void show(List<Float> ups, List<Float> downs) {
        this.ups = ups;
        this.downs = downs;
        again();
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        g.setTextBaseline(VPos.TOP);
        g.setFont(bold(11.5));
        g.setFill(ink().text());
        g.fillText(title, 4, 2);
        g.setFont(font(10.5));
        legend(g, width);
        double most = Math.max(max(ups), max(downs));
        if (!(most > 0)) {
            return;
        }
        double base = height - 16;
        int[] up = counts(ups, most);
        int[] down = counts(downs, most);
        int tallest = 1;
        for (int b = 0; b < BINS; b++) {
            tallest = Math.max(tallest, Math.max(up[b], down[b]));
        }
        double w = (width - 12) / BINS;
        double h = base - 36;
        for (int b = 0; b < BINS; b++) {
            bar(g, 6 + b * w, base, w, h * down[b] / tallest, ink().down());
            bar(g, 6 + b * w, base, w, h * up[b] / tallest, ink().up());
        }
        g.setStroke(ink().grid());
        g.strokeLine(6, base + 0.5, width - 6, base + 0.5);
        g.setFill(ink().faint());
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText("0", 6, base + 2);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(across + " " + Amounts.plain(most), width - 6, base + 2);
    }

    private void legend(GraphicsContext g, double width) {
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(ink().up());
        g.fillRect(6, 20, 9, 9);
        g.setFill(ink().faint());
        g.fillText(first, 19, 18);
        double next = Math.max(90, width / 2);
        g.setFill(ink().down());
        g.fillRect(next, 20, 9, 9);
        g.setFill(ink().faint());
        g.fillText(second, next + 13, 18);
    }

    private void bar(GraphicsContext g, double x, double base, double w, double h, Color color) {
        if (h > 0) {
            g.setFill(color.deriveColor(0, 1, 1, 0.45));
            g.fillRect(x, base - h, w, h);
            g.setStroke(color);
            g.strokeLine(x, base - h, x + w, base - h);
        }
    }

    private static double max(List<Float> values) {
        double most = 0;
        for (float value : values) {
            most = Math.max(most, value);
        }
        return most;
    }

    private static int[] counts(List<Float> values, double most) {
        int[] counts = new int[BINS];
        for (float value : values) {
            counts[Math.clamp((int) (value / most * BINS), 0, BINS - 1)]++;
        }
        return counts;
    }

    @Override
    protected String words() {
        if (ups.isEmpty()) {
            return "nothing yet";
        }
        int better = 0;
        for (int i = 0; i < ups.size(); i++) {
            better += ups.get(i) > downs.get(i) ? 1 : 0;
        }
        return first + " is above " + second + " in " + better + " of " + ups.size() + " cases";
    }
}
