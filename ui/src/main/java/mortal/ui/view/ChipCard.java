package mortal.ui.view;

import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mortal.experiments.lab.LabFrame.ChipView;
import mortal.experiments.lab.LabFrame.CloseUp;
import mortal.experiments.lab.Scenario;
import mortal.experiments.lab.Seen;
import mortal.substrate.Batch;
import mortal.ui.draw.Amounts;
import mortal.ui.draw.HeatMap;
import mortal.ui.draw.Ink;
import mortal.ui.model.Texts;
import org.jspecify.annotations.Nullable;

/// A chip of the fleet: who it is, how it does, what its cells are and where it errs.
final class ChipCard extends VBox {
    /// (1) The end of the scale, the same for all chips, in standard deviations of what they begin with.
    private static final double DEVIATIONS = 4;

    private static final int ACROSS = 20;

    private final String name;
    private final Skin skin;
    private final Label title = new Label();
    private final Label state = Parts.small("");
    private final Label error = new Label();
    private final Label interval = Parts.small("");
    private final Label own = Parts.small("");
    private final Label pointed = Parts.small("");
    private final Region colour = new Region();
    private final HeatMap cells;
    private final HeatMap mosaic;
    private String way = "";
    private long painted = -1;
    private @Nullable CloseUp shown;

    ChipCard(String name, Skin skin) {
        super(3);
        this.name = name;
        this.skin = skin;
        setId("chip-" + name);
        setPadding(new Insets(8));
        setFocusTraversable(true);
        getStyleClass().add("chip-card");
        cells = new HeatMap(Texts.of("bench.cells") + " " + name).stretched();
        mosaic = new HeatMap(Texts.of("fleet.mosaic") + " " + name);
        cells.setPrefSize(72, 92);
        mosaic.setPrefSize(140, 92);
        cells.setMouseTransparent(true);
        mosaic.setMouseTransparent(true);
        colour.setMinSize(12, 12);
        colour.setMaxSize(12, 12);
        error.getStyleClass().add("figure");
        title.getStyleClass().add("section");
        HBox pictures = new HBox(6, cells, mosaic);
        HBox.setHgrow(cells, Priority.ALWAYS);
        cells.setMaxWidth(170);
        HBox.setHgrow(mosaic, Priority.ALWAYS);
        VBox.setVgrow(pictures, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Parts.row(6, colour, title, Parts.space(), own),
                        state,
                        Parts.row(8, error, interval),
                        pictures,
                        pointed);
        for (Label label : java.util.List.of(error, interval, own)) {
            label.setWrapText(false);
            label.setMinWidth(USE_PREF_SIZE);
        }
        setMinWidth(210);
        setPrefSize(232, 200);
    }

    String name() {
        return name;
    }

    /// @param reference whose cells are taken off, or null
    void show(ChipView chip, int place, boolean chosen, @Nullable Batch reference) {
        Ink ink = skin.ink();
        title.setText(Texts.of("fleet.chip", name, chip.design(), chip.serial()));
        colour.setStyle("-fx-background-color: " + web(ink.chip(place)) + "; -fx-background-radius: 6;");
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("chosen"), chosen);
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("dead"), chip.dead());
        Seen seen = chip.seen();
        state.setText(state(chip) + " · "
                + Texts.of("fleet.age", Amounts.time(chip.spent().nanos() / 1e9)));
        if (seen == null) {
            error.setText(Texts.of("fleet.noerror"));
        } else {
            error.setText(Amounts.percent(seen.look().error().value()));
            interval.setText(Texts.of(
                    "fleet.interval",
                    Amounts.percent(seen.look().error().low()),
                    Amounts.percent(seen.look().error().high())));
            mosaic(seen, ink);
            way = Texts.of(
                    "fleet.way",
                    Amounts.plain(seen.look().travel()),
                    seen.look().wornOut());
            if (!isHover()) {
                pointed.setText(way);
            }
        }
        CloseUp close = chip.close();
        if (close != null) {
            shown = close;
            Batch weights = reference == null ? close.cells() : less(close.cells(), reference);
            cells.show(weights, DEVIATIONS / Math.sqrt(close.sources()), ink);
            own.setText(Texts.of("fleet.own", close.answer()));
        }
        setAccessibleText(title.getText() + ", " + state.getText() + ", " + error.getText());
    }

    private static Batch less(Batch weights, Batch reference) {
        if (weights.cases() != reference.cases() || weights.size() != reference.size()) {
            return weights;
        }
        return Batch.fill(weights.cases(), weights.size(), into -> {
            for (int i = 0; i < into.length; i++) {
                int r = i / weights.size();
                int c = i % weights.size();
                into[i] = weights.at(r, c) - reference.at(r, c);
            }
        });
    }

    /// (1) Weights as they were last seen; null before.
    @Nullable Batch cells() {
        return shown == null ? null : shown.cells();
    }

    /// The cell under a place of the scene, as row × columns + column; −1 for none.
    int cell(double x, double y) {
        var here = cells.sceneToLocal(x, y);
        return cells.cell(here.getX(), here.getY());
    }

    /// Tells of a cell that somebody points at on any chip; below 0 for none.
    void point(int cell) {
        CloseUp close = shown;
        if (cell < 0
                || close == null
                || cell >= close.cells().cases() * close.cells().size()) {
            pointed.setText(way);
            return;
        }
        int row = cell / close.cells().size();
        int column = cell % close.cells().size();
        pointed.setText(Texts.of(
                "fleet.cell",
                close.firstRow() + row,
                column,
                Amounts.plain(close.cells().at(row, column))));
    }

    private static String state(ChipView chip) {
        if (chip.dead()) {
            return Texts.of("fleet.dead");
        }
        return chip.teacher().equals(Scenario.NOBODY)
                ? Texts.of("fleet.untaught")
                : Texts.of(
                        "fleet.taught", chip.teacher().equals(Scenario.BOOK) ? Texts.of("fleet.book") : chip.teacher());
    }

    private void mosaic(Seen seen, Ink ink) {
        long now = seen.look().lesson() * 2
                + (ink.dark() ? 1 : 0)
                + 31L * seen.answers().hashCode();
        if (now == painted) {
            return;
        }
        painted = now;
        int down = Math.ceilDiv(seen.answers().size(), ACROSS);
        int columns = 3 * ACROSS;
        int[] argb = new int[3 * down * columns];
        int right = 0xff000000 | rgb(ink.grid());
        int wrong = 0xff000000 | rgb(ink.wrong());
        int paper = 0xff000000 | rgb(ink.paper());
        java.util.Arrays.fill(argb, paper);
        for (int c = 0; c < seen.answers().size(); c++) {
            int top = 3 * (c / ACROSS);
            int left = 3 * (c % ACROSS);
            boolean bad = seen.wrong(c);
            argb[top * columns + left] = bad ? wrong : right;
            argb[top * columns + left + 1] = bad ? wrong : right;
            argb[(top + 1) * columns + left] = bad ? wrong : right;
            argb[(top + 1) * columns + left + 1] = bad ? wrong : right;
        }
        long errors =
                IntStream.range(0, seen.answers().size()).filter(seen::wrong).count();
        mosaic.show(3 * down, columns, argb, errors + " of " + seen.answers().size() + " wrong");
    }

    private static int rgb(javafx.scene.paint.Color color) {
        return (int) Math.round(255 * color.getRed()) << 16
                | (int) Math.round(255 * color.getGreen()) << 8
                | (int) Math.round(255 * color.getBlue());
    }

    private static String web(javafx.scene.paint.Color color) {
        return String.format(java.util.Locale.ROOT, "#%06x", rgb(color));
    }

    void tell() {
        cells.tell();
        mosaic.tell();
    }
}
