package mortal.ui.draw;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// Amounts side by side, each with its name and its number.
public final class Bars extends Drawing {
    /// @param name beside the bar
    /// @param amount at least 0
    /// @param words the amount as it is written
    public record Bar(String name, double amount, String words, Color color) {}

    private final String title;
    private final double names;
    private List<Bar> bars = List.of();

    /// @param names (px) that names take
    public Bars(String title, double names) {
        super(title);
        this.title = title;
        this.names = names;
        setPrefSize(280, 150);
    }

    public void show(List<Bar> shown) {
        bars = shown;
        again();
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        g.setFill(ink().text());
        g.setFont(bold(11.5));
        g.setTextBaseline(VPos.TOP);
        g.fillText(title, 4, 2);
        if (bars.isEmpty()) {
            return;
        }
        double most = bars.stream().mapToDouble(Bar::amount).max().orElse(0);
        double row = (height - 22) / bars.size();
        double room = Math.max(10, width - names - 66);
        g.setFont(font(Math.min(11, Math.max(8, row - 2))));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = 20 + row * i;
            g.setTextBaseline(VPos.CENTER);
            g.setTextAlign(TextAlignment.RIGHT);
            g.setFill(ink().faint());
            g.fillText(bar.name(), names - 5, y + row / 2);
            g.setFill(bar.color());
            double length = most > 0 ? room * Math.max(0, bar.amount()) / most : 0;
            g.fillRect(names, y + row * 0.15, Math.max(1, length), row * 0.7);
            g.setTextAlign(TextAlignment.LEFT);
            g.setFill(ink().text());
            g.fillText(bar.words(), names + length + 5, y + row / 2);
        }
    }

    @Override
    protected String words() {
        return String.join(
                ", ", bars.stream().map(bar -> bar.name() + " " + bar.words()).toList());
    }
}
