package mortal.ui.draw;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// Points in a plane whose axes mean nothing, only distances do.
public final class Places extends Drawing {
    /// @param x (unit of the distances)
    /// @param y likewise
    /// @param strong whether it stands out
    public record Place(String name, double x, double y, Color color, boolean strong) {}

    private final String title;
    private final String scale;
    private List<Place> places = List.of();
    private double reach = 0.1;

    /// @param scale words for the bar that a tenth makes
    public Places(String title, String scale) {
        super(title);
        this.title = title;
        this.scale = scale;
        setPrefSize(240, 190);
    }

    public void show(List<Place> shown) {
        places = shown;
        double most = 0.05;
        for (Place place : shown) {
            most = Math.max(most, Math.max(Math.abs(place.x()), Math.abs(place.y())));
        }
        // Only grows at once; it shrinks slowly, so that what moves is the chips.
        reach = most > reach ? most : 0.85 * reach + 0.15 * most;
        again();
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        g.setFill(ink().text());
        g.setFont(bold(11.5));
        g.setTextBaseline(VPos.TOP);
        g.fillText(title, 4, 2);
        g.setFont(font(10.5));
        double unit = Math.min(width - 60, height - 66) / 2 / reach;
        double cx = width / 2;
        double cy = 18 + (height - 36) / 2;
        g.setStroke(ink().faint());
        double bar = 0.1 * unit;
        g.strokeLine(8, height - 8, 8 + bar, height - 8);
        g.setFill(ink().faint());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.BOTTOM);
        g.fillText(scale, 8, height - 10);
        g.setTextBaseline(VPos.CENTER);
        for (Place place : places) {
            double x = cx + place.x() * unit;
            double y = cy - place.y() * unit;
            double r = place.strong() ? 7 : 5;
            g.setFill(place.color());
            g.fillOval(x - r, y - r, 2 * r, 2 * r);
            g.setFill(ink().text());
            g.fillText(place.name(), x + r + 3, y);
        }
    }

    @Override
    protected String words() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < i && places.size() <= 4; j++) {
                Place a = places.get(j);
                Place b = places.get(i);
                words.append(a.name())
                        .append(" and ")
                        .append(b.name())
                        .append(" differ in ")
                        .append(Amounts.percent(Math.hypot(a.x() - b.x(), a.y() - b.y())))
                        .append("; ");
            }
        }
        return words.isEmpty() ? places.size() + " chips" : words.toString();
    }
}
