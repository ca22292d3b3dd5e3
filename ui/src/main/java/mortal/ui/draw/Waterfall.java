package mortal.ui.draw;

import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// A sum, term by term: each bar begins where the one before it ended.
public final class Waterfall extends Drawing {
    /// @param name how the term came about, as signal × weight
    /// @param amount of it, any sign
    /// @param marked whether it is the one that is meant
    public record Step(String name, double amount, boolean marked) {}

    private final String title;
    private List<Step> steps = List.of();
    private String result = "";
    private double level;
    private int shown = Integer.MAX_VALUE;

    public Waterfall(String title) {
        super(title);
        this.title = title;
        setMinSize(150, 120);
        setPrefSize(300, 260);
    }

    /// @param result what became of the sum, in words
    /// @param level what became of it
    public void show(List<Step> steps, String result, double level) {
        this.steps = steps;
        this.result = result;
        this.level = level;
        again();
    }

    /// Only so many steps, for those who watch it add up.
    public void only(int count) {
        shown = count;
        again();
    }

    public int steps() {
        return steps.size();
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        g.setFill(ink().text());
        g.setFont(bold(11.5));
        g.setTextBaseline(VPos.TOP);
        g.fillText(title, 4, 2);
        if (steps.isEmpty()) {
            return;
        }
        double names = Math.min(150, width * 0.48);
        double room = Math.max(20, width - names - 52);
        double row = (height - 22) / (steps.size() + 1);
        double low = Math.min(0, level);
        double high = Math.max(0, level);
        double at = 0;
        for (Step step : steps) {
            at += step.amount();
            low = Math.min(low, at);
            high = Math.max(high, at);
        }
        double unit = room / Math.max(1e-9, high - low);
        double zero = names - low * unit;
        g.setFont(font(Math.clamp(row - 4, 8, 10.5)));
        g.setStroke(ink().grid());
        g.strokeLine(zero, 20, zero, height);
        at = 0;
        for (int i = 0; i < Math.min(shown, steps.size()); i++) {
            Step step = steps.get(i);
            bar(g, step, 20 + row * i, row, names, zero + at * unit, step.amount() * unit);
            at += step.amount();
        }
        if (shown >= steps.size()) {
            double y = 20 + row * steps.size();
            g.setFill(ink().text());
            g.fillRect(Math.min(zero, zero + level * unit), y + row * 0.2, Math.abs(level * unit) + 1, row * 0.6);
            g.setTextBaseline(VPos.CENTER);
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(result, 4, y + row / 2);
        }
    }

    private void bar(GraphicsContext g, Step step, double y, double row, double names, double x, double length) {
        Color color = step.amount() < 0 ? ink().down() : ink().up();
        g.setFill(color);
        g.fillRect(Math.min(x, x + length), y + row * 0.15, Math.abs(length) + 1, row * 0.7);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(step.marked() ? ink().text() : ink().faint());
        g.fillText((step.marked() ? "▸ " : "") + step.name(), 4, y + row / 2, names - 8);
        g.setFill(ink().faint());
        g.fillText(String.format(Locale.ROOT, "%+.3f", step.amount()), Math.max(x, x + length) + 4, y + row / 2);
    }

    @Override
    protected String words() {
        return steps.isEmpty() ? "nothing yet" : steps.size() + " terms, " + result;
    }
}
