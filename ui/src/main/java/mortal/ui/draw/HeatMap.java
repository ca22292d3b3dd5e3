package mortal.ui.draw;

import java.nio.IntBuffer;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import mortal.substrate.Batch;
import org.jspecify.annotations.Nullable;

/// Numbers of a rectangle as colours, each a block of pixels of its own, never smoothed.
public final class HeatMap extends Region {
    private final ImageView view = new ImageView();
    private final String name;
    private int[] cells = new int[0]; // [row × column], opaque
    private float[] values = new float[0];
    private int[] across = new int[0]; // the column of each pixel of a row
    private int[] pixels = new int[0];
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private int width; // of `pixels`
    private int height;
    private int columns;
    private int rows;
    private int drawn; // columns that `across` is about
    private boolean stretched;
    private double end; // of the scale; 0 for none
    private String words = "nothing yet";

    /// @param name for those who hear it
    public HeatMap(String name) {
        this.name = name;
        view.setMouseTransparent(true);
        view.setManaged(false);
        getChildren().add(view);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name);
        setMinSize(20, 20);
    }

    /// Fills its place, whatever the shape of the numbers.
    public HeatMap stretched() {
        stretched = true;
        return this;
    }

    /// Weights and the like, on the diverging scale.
    ///
    /// @param most the value at the end of the scale, above 0
    public void show(Batch numbers, double most, Ink ink) {
        prepare(numbers.cases(), numbers.size());
        if (values.length != cells.length) {
            values = new float[cells.length];
        }
        numbers.copyTo(0, rows, values, 0, columns);
        float scale = (float) (1 / most);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = ink.argb(values[i] * scale);
        }
        end = most;
        enlarge();
    }

    /// Any colours.
    ///
    /// @param argb [row × column], opaque; not modified
    public void show(int rows, int columns, int[] argb, String words) {
        prepare(rows, columns);
        System.arraycopy(argb, 0, cells, 0, rows * columns);
        this.words = words;
        end = 0;
        enlarge();
    }

    private void prepare(int newRows, int newColumns) {
        if (newRows != rows || newColumns != columns) {
            rows = newRows;
            columns = newColumns;
            cells = new int[rows * columns];
            fit();
        }
    }

    /// Pixels for the place there is.
    private void fit() {
        if (rows == 0 || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        double scale = Math.min(getWidth() / columns, getHeight() / rows);
        double whole = scale > 2 ? Math.floor(scale) : scale;
        int w = Math.max(1, (int) (stretched ? getWidth() : columns * whole));
        int h = Math.max(1, (int) (stretched ? getHeight() : rows * whole));
        view.relocate(Math.floor((getWidth() - w) / 2), Math.floor((getHeight() - h) / 2));
        if (w == width && h == height && buffer != null && drawn == columns) {
            return;
        }
        drawn = columns;
        width = w;
        height = h;
        pixels = new int[w * h];
        across = new int[w];
        for (int x = 0; x < w; x++) {
            across[x] = x * columns / w;
        }
        PixelBuffer<IntBuffer> made =
                new PixelBuffer<>(w, h, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        buffer = made;
        view.setImage(new WritableImage(made));
    }

    /// The nearest cell for each pixel: enlarged by the pipeline, blocks would be smeared.
    private void enlarge() {
        PixelBuffer<IntBuffer> made = buffer;
        if (made == null) {
            return;
        }
        int before = -1;
        for (int y = 0; y < height; y++) {
            int row = y * rows / height * columns;
            if (row == before) {
                System.arraycopy(pixels, (y - 1) * width, pixels, y * width, width);
                continue;
            }
            before = row;
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = cells[row + across[x]];
            }
        }
        made.updateBuffer(all -> null);
    }

    /// The cell under a place, as row × columns + column; −1 for none.
    public int cell(double x, double y) {
        double cx = x - view.getLayoutX();
        double cy = y - view.getLayoutY();
        if (rows == 0 || cx < 0 || cy < 0 || cx >= width || cy >= height) {
            return -1;
        }
        int row = (int) (cy * rows / height);
        int column = (int) (cx * columns / width);
        return row * columns + column;
    }

    public int columns() {
        return columns;
    }

    /// Says what is shown now.
    public void tell() {
        String shown = end > 0 ? rows + " by " + columns + " values, the scale ends at " + Amounts.plain(end) : words;
        setAccessibleText(name + ": " + shown);
    }

    @Override
    protected void layoutChildren() {
        fit();
        enlarge();
    }
}
