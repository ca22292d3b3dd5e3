package mortal.ui.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mortal.experiments.lab.LabFrame.CloseUp;
import mortal.substrate.Batch;
import mortal.ui.draw.Amounts;
import mortal.ui.draw.Bars;
import mortal.ui.draw.DigitPad;
import mortal.ui.draw.HeatMap;
import mortal.ui.draw.Ink;
import mortal.ui.model.LabModel;
import mortal.ui.model.Texts;
import org.jspecify.annotations.Nullable;

/// One chip from close by: what it sees, what its layers do with it, what its cells are.
public final class BenchView extends HBox {
    /// (1) The end of the fixed scale, in standard deviations of the weights that a chip begins with. Chosen.
    private static final double DEVIATIONS = 4;

    private final LabModel model;
    private final Skin skin;
    private final DigitPad pad;
    private final Label answer = new Label();
    private final Label truth = Parts.small("");
    private final Bars scores;
    private final VBox layers = new VBox(8);
    private final List<LayerPane> panes = new ArrayList<>();
    private final HeatMap fields;
    private final Label fieldWords = Parts.small("");
    private final HeatMap cells;
    private final Label cellWords = Parts.small("");
    private final Label story = Parts.small(Texts.of("bench.hover"));
    private final ComboBox<String> projection = new ComboBox<>();
    private final CheckBox fixed = new CheckBox(Texts.of("bench.scale"));
    private final CellPane cellPane;
    private final VBox middle;
    private @Nullable CloseUp shown;

    public BenchView(LabModel model, Skin skin) {
        super(8);
        this.model = model;
        this.skin = skin;
        setPadding(new Insets(10));
        pad = new DigitPad(
                Texts.of("bench.input"),
                model.pictures().rows(),
                model.pictures().columns(),
                model::draw);
        pad.setId("pad");
        pad.setMinSize(150, 150);
        pad.setMaxSize(150, 150);
        pad.setFocusTraversable(true);
        scores = new Bars(Texts.of("bench.scores"), 20);
        scores.setPrefSize(170, 190);
        fields = new HeatMap(Texts.of("bench.fields"));
        fields.setId("fields");
        cells = new HeatMap(Texts.of("bench.cells")).stretched();
        cells.setId("cells");
        cellPane = new CellPane(skin, this::unpin);
        middle = middle();
        getChildren().addAll(input(), middle, memory());
        model.picture().subscribe(picture -> {
            if (picture.size() == model.pictures().rows() * model.pictures().columns()) {
                pad.show(picture);
            }
        });
        model.shot().subscribe(() -> show());
        skin.each(ink -> {
            pad.setInk(ink);
            scores.setInk(ink);
            show();
        });
    }

    private VBox input() {
        answer.getStyleClass().add("answer");
        FlowPane buttons = new FlowPane(
                5, 5, Parts.button("bench.next", () -> model.pick(-1)), Parts.button("bench.clear", pad::clear));
        buttons.setPrefWrapLength(160);
        FlowPane digits = new FlowPane(3, 3);
        digits.setPrefWrapLength(160);
        for (int d = 0; d < model.pictures().classes(); d++) {
            int digit = d;
            var button = new javafx.scene.control.Button(String.valueOf(d));
            button.setId("digit-" + d);
            button.setOnAction(event -> model.pick(digit));
            button.getStyleClass().add("tiny");
            digits.getChildren().add(button);
        }
        VBox column = new VBox(6, Parts.title("bench.input"), pad, truth, digits, buttons, answer, scores);
        column.setMinWidth(158);
        column.setMaxWidth(190);
        VBox.setVgrow(scores, Priority.ALWAYS);
        scores.setMaxHeight(230);
        return column;
    }

    private VBox middle() {
        VBox column = new VBox(8, layers);
        column.setAlignment(Pos.TOP_LEFT);
        column.setMinWidth(140);
        column.setMaxWidth(640);
        HBox.setHgrow(column, Priority.ALWAYS);
        VBox.setVgrow(layers, Priority.ALWAYS);
        return column;
    }

    private VBox memory() {
        projection.setId("projection");
        projection.setAccessibleText(Texts.of("bench.projection"));
        projection.valueProperty().subscribe(name -> {
            if (name != null) {
                model.projection().set(projection.getItems().indexOf(name));
            }
        });
        fixed.setId("bench-scale");
        fixed.selectedProperty().bindBidirectional(model.fixedScale());
        fixed.selectedProperty().subscribe(() -> show());
        Parts.hint(fixed, "bench.scale");
        cells.setOnMouseMoved(event -> tell(cells.cell(event.getX(), event.getY())));
        cells.setOnMouseExited(event -> tell(-1));
        cells.setOnMouseClicked(event -> pin(cells.cell(event.getX(), event.getY())));
        cells.setFocusTraversable(true);
        cells.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                pin(cells.columns() / 2);
            }
        });
        fields.setMinSize(140, 110);
        fields.setPrefSize(260, 175);
        cells.setMinSize(140, 110);
        cells.setPrefSize(260, 240);
        HBox head = Parts.row(8, Parts.title("bench.cells"), projection);
        projection.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(projection, Priority.ALWAYS);
        VBox column =
                new VBox(5, Parts.title("bench.fields"), fields, fieldWords, head, fixed, cells, cellWords, story);
        VBox.setVgrow(cells, Priority.ALWAYS);
        column.setPrefWidth(300);
        column.setMinWidth(150);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private void show() {
        model.chosen().ifPresent(chip -> {
            CloseUp close = chip.close();
            if (close != null) {
                shown = close;
                paint(close);
            }
        });
    }

    private void paint(CloseUp close) {
        Ink ink = skin.ink();
        answer.setText(Texts.of("bench.answer", close.answer()));
        boolean known = model.label() >= 0;
        truth.setText(known ? Texts.of("bench.label", model.label()) : Texts.of("bench.drawn"));
        answer.setTextFill(known && close.answer() != model.label() ? ink.wrong() : ink.text());
        List<Bars.Bar> bars = new ArrayList<>();
        for (int k = 0; k < close.scores().size(); k++) {
            bars.add(new Bars.Bar(
                    String.valueOf(k),
                    close.scores().get(k),
                    Amounts.plain(close.scores().get(k)),
                    k == close.answer() ? ink.up() : ink.down()));
        }
        scores.show(bars);
        layers(close);
        double scale = scale(close.fields(), close.fields().size());
        fields.show(tiles(close.fields()), scale, ink);
        fieldWords.setText(Texts.of("bench.fields.words", close.fields().cases()));
        double most = scale(close.cells(), close.cells().cases());
        cells.show(close.cells(), most, ink);
        cellWords.setText(Texts.of(
                "bench.cells.words", close.cells().cases(), close.cells().size(), Amounts.plain(most)));
        projections(close);
        if (close.story() != null) {
            cellPane.show(close.story());
        }
    }

    private void projections(CloseUp close) {
        int count = close.right().activity().size();
        if (projection.getItems().size() != count) {
            projection.getItems().clear();
            for (int l = 0; l < count; l++) {
                projection.getItems().add(l == 0 ? "input → 1" : l + " → " + (l + 1));
            }
            projection.getSelectionModel().select(Math.min(model.projection().get(), count - 1));
        }
    }

    private void layers(CloseUp close) {
        int count = close.right().activity().size();
        while (panes.size() < count) {
            LayerPane pane = new LayerPane(panes.size() + 1, skin);
            panes.add(pane);
            layers.getChildren().add(pane);
            VBox.setVgrow(pane, Priority.ALWAYS);
        }
        while (panes.size() > count) {
            layers.getChildren().remove(panes.removeLast());
        }
        for (int l = 0; l < count; l++) {
            panes.get(l).show(close.right(), close.wrong(), l);
        }
    }

    /// @param sources that a unit sees: weights begin with a variance of one over their number
    private double scale(Batch numbers, int sources) {
        if (model.fixedScale().get()) {
            return DEVIATIONS / Math.sqrt(sources);
        }
        double most = 1e-6;
        for (int r = 0; r < numbers.cases(); r++) {
            for (int c = 0; c < numbers.size(); c++) {
                most = Math.max(most, Math.abs(numbers.at(r, c)));
            }
        }
        return most;
    }

    /// What each unit sees as a small picture; six in a row, with a line between.
    private Batch tiles(Batch units) {
        int across = 6;
        int rows = model.pictures().rows();
        int columns = model.pictures().columns();
        int down = Math.max(1, Math.ceilDiv(units.cases(), across));
        int width = across * (columns + 1) - 1;
        int height = down * (rows + 1) - 1;
        return Batch.fill(height, width, into -> {
            for (int unit = 0; unit < units.cases(); unit++) {
                int top = unit / across * (rows + 1);
                int left = unit % across * (columns + 1);
                for (int p = 0; p < Math.min(units.size(), rows * columns); p++) {
                    into[(top + p / columns) * width + left + p % columns] = units.at(unit, p);
                }
            }
        });
    }

    private void tell(int cell) {
        CloseUp now = shown;
        if (cell < 0 || now == null) {
            story.setText(Texts.of("bench.hover"));
            return;
        }
        int row = cell / cells.columns();
        int column = cell % cells.columns();
        story.setText(Texts.of(
                "bench.click",
                Texts.of(
                        "bench.cell",
                        now.firstRow() + row,
                        column,
                        Amounts.plain(now.cells().at(row, column)))));
    }

    /// The cell's story takes the place of the layers.
    private void pin(int cell) {
        CloseUp now = shown;
        if (cell >= 0 && now != null) {
            pin(now.firstRow() + cell / cells.columns(), cell % cells.columns());
        }
    }

    void pin(int source, int target) {
        model.point(source, target);
        middle.getChildren().setAll(cellPane);
        VBox.setVgrow(cellPane, Priority.ALWAYS);
    }

    private void unpin() {
        model.point(-1, 0);
        middle.getChildren().setAll(layers);
    }

    /// The pad, for the keyboard.
    public void clear() {
        pad.clear();
    }

    /// Once a second.
    public void tell() {
        pad.tell();
        scores.tell();
        fields.tell();
        cells.tell();
        panes.forEach(LayerPane::tell);
        cellPane.tell();
    }
}
