package mortal.ui.draw;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// A picture that paints itself anew at most once a pulse, and says in words what it shows.
@SuppressWarnings("this-escape") // JavaFX asks for what is set here only once it lies in a scene
public abstract class Drawing extends Region {
    private static final StyleablePropertyFactory<Drawing> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final Canvas canvas = new Canvas();
    private final StyleableProperty<Number> zoom =
            STYLES.createStyleableNumberProperty(this, "zoom", "-mortal-zoom", each -> each.zoom, 1.0);
    private final String name;
    private Ink ink = Ink.LIGHT;
    private boolean painted;

    /// @param name for those who hear it
    protected Drawing(String name) {
        this.name = name;
        getChildren().add(canvas);
        canvas.setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name);
        setMinSize(40, 30);
        getStyleClass().add("drawing");
        ((ObservableValue<?>) zoom).subscribe(() -> again());
    }

    /// Paints everything; the canvas is empty.
    protected abstract void paint(GraphicsContext g, double width, double height);

    /// What the picture shows, in a sentence.
    protected abstract String words();

    public Ink ink() {
        return ink;
    }

    public void setInk(Ink other) {
        ink = other;
        again();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    /// Something changed.
    protected void again() {
        painted = false;
        setNeedsLayout(true);
    }

    /// Says what is shown now. Called once a second at most: a screen reader must be able to finish.
    public void tell() {
        setAccessibleText(name + ": " + words());
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, getWidth());
        double height = Math.max(1, getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            painted = false;
        }
        if (!painted) {
            GraphicsContext g = canvas.getGraphicsContext2D();
            double times = zoom.getValue().doubleValue(); // letters and strokes; the place stays as large as it is
            g.clearRect(0, 0, width, height);
            g.save();
            g.scale(times, times);
            g.setFont(font(11));
            paint(g, width / times, height / times);
            g.restore();
            painted = true;
        }
    }

    protected static Font font(double size) {
        return Font.font("System", size);
    }

    protected static Font bold(double size) {
        return Font.font("System", FontWeight.BOLD, size);
    }
}
