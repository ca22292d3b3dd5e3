package mortal.ui.draw;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import mortal.substrate.Batch;

/// A picture of 28 × 28 (or other) pixels to look at and to draw in: with the mouse, or by keyboard, where arrows move
/// the pen and Shift puts it down.
public final class DigitPad extends Drawing {
    private static final double PEN = 1.15; // (pixels) radius of the pen; as broad as the drawn digits' strokes

    private final int rows;
    private final int columns;
    private final Consumer<Batch> drawn;
    private float[] pixels;
    private double lastX = -1;
    private double lastY;
    private int penX; // (pixels) of the keyboard's pen
    private int penY;

    /// @param drawn told of the picture after every stroke of the pen
    public DigitPad(String name, int rows, int columns, Consumer<Batch> drawn) {
        super(name);
        this.rows = rows;
        this.columns = columns;
        this.drawn = drawn;
        this.pixels = new float[rows * columns];
        setPrefSize(150, 150);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnKeyPressed(this::key);
        focusedProperty().subscribe(focused -> again());
        penX = columns / 2;
        penY = rows / 4;
    }

    /// @param picture 1 × (rows × columns)
    public void show(Batch picture) {
        float[] values = new float[rows * columns];
        picture.copyTo(0, 1, values, 0, values.length);
        if (!Arrays.equals(values, pixels)) {
            pixels = values;
            again();
        }
    }

    /// An empty picture.
    public void clear() {
        pixels = new float[rows * columns];
        again();
        drawn.accept(picture());
    }

    private Batch picture() {
        return Batch.of(1, rows * columns, pixels);
    }

    private void press(MouseEvent event) {
        requestFocus();
        lastX = -1;
        drag(event);
    }

    private void drag(MouseEvent event) {
        double x = event.getX() / getWidth() * columns;
        double y = event.getY() / getHeight() * rows;
        double fromX = lastX < 0 ? x : lastX;
        double fromY = lastX < 0 ? y : lastY;
        int steps = (int) Math.ceil(4 * Math.hypot(x - fromX, y - fromY)) + 1;
        for (int s = 1; s <= steps; s++) {
            dot(fromX + (x - fromX) * s / steps, fromY + (y - fromY) * s / steps);
        }
        lastX = x;
        lastY = y;
        again();
        drawn.accept(picture());
    }

    private void key(KeyEvent event) {
        int x = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        int y = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        if (x == 0 && y == 0) {
            return;
        }
        penX = Math.clamp(penX + x, 0, columns - 1);
        penY = Math.clamp(penY + y, 0, rows - 1);
        if (event.isShiftDown()) {
            dot(penX + 0.5, penY + 0.5);
            drawn.accept(picture());
        }
        again();
        event.consume();
    }

    private void dot(double x, double y) {
        for (int r = Math.max(1, (int) (y - 3)); r < Math.min(rows, y + 3); r++) {
            for (int c = Math.max(0, (int) (x - 3)); c < Math.min(columns, x + 3); c++) {
                double distance = Math.hypot(c + 0.5 - x, r + 0.5 - y);
                float grey = (float) Math.clamp(PEN + 0.5 - distance, 0, 1);
                pixels[r * columns + c] = Math.max(pixels[r * columns + c], grey);
            }
        }
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        double w = width / columns;
        double h = height / rows;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int argb = ink().grey(pixels[r * columns + c]);
                g.setFill(javafx.scene.paint.Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
                g.fillRect(Math.floor(c * w), Math.floor(r * h), Math.ceil(w) + 0.5, Math.ceil(h) + 0.5);
            }
        }
        g.setStroke(ink().grid());
        g.strokeRect(0.5, 0.5, width - 1, height - 1);
        if (isFocused()) {
            g.setStroke(ink().up());
            g.strokeRect(penX * w - 1.5, penY * h - 1.5, w + 3, h + 3);
        }
    }

    @Override
    protected String words() {
        int inked = 0;
        for (float pixel : pixels) {
            inked += pixel > 0.5f ? 1 : 0;
        }
        String shown = inked == 0 ? "empty" : inked + " pixels of ink";
        return shown + "; arrows move the pen, which is at row " + penY + ", column " + penX + ", Shift draws";
    }
}
