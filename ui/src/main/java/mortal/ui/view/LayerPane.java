package mortal.ui.view;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mortal.experiments.lab.LabFrame.Passed;
import mortal.substrate.Batch;
import mortal.ui.draw.Amounts;
import mortal.ui.draw.HeatMap;
import mortal.ui.model.Texts;

/// One population: what its units do with the right label and with a wrong one, side by side.
final class LayerPane extends VBox {
    /// (1) The end of the scale, in units of the RMS activity. Chosen.
    private static final double MOST = 3;

    private final int number;
    private final Skin skin;
    private final Label head = new Label();
    private final Label rightWords = Parts.small("");
    private final Label wrongWords = Parts.small("");
    private final HeatMap right;
    private final HeatMap wrong;

    /// @param number of the population, from 1
    LayerPane(int number, Skin skin) {
        super(3);
        this.number = number;
        this.skin = skin;
        right = new HeatMap(Texts.of("bench.right", number)).stretched();
        wrong = new HeatMap(Texts.of("bench.wrong", number)).stretched();
        right.setPrefSize(130, 110);
        wrong.setPrefSize(130, 110);
        GridPane both = new GridPane();
        both.setHgap(8);
        both.add(rightWords, 0, 0);
        both.add(wrongWords, 1, 0);
        both.add(right, 0, 1);
        both.add(wrong, 1, 1);
        for (HeatMap map : new HeatMap[] {right, wrong}) {
            map.setMaxSize(300, 190);
            GridPane.setHgrow(map, Priority.ALWAYS);
            GridPane.setVgrow(map, Priority.ALWAYS);
        }
        VBox.setVgrow(both, Priority.ALWAYS);
        head.getStyleClass().add("section");
        getChildren().addAll(head, both);
    }

    void show(Passed yes, Passed no, int layer) {
        int units = yes.activity().get(layer).size();
        head.setText(Texts.of(
                "bench.layer",
                number,
                units,
                Amounts.plain(yes.goodness().get(layer)),
                Amounts.plain(no.goodness().get(layer))));
        rightWords.setText(Texts.of("bench.right", yes.label()));
        wrongWords.setText(Texts.of("bench.wrong", no.label()));
        right.show(square(yes.activity().get(layer)), MOST, skin.ink());
        wrong.show(square(no.activity().get(layer)), MOST, skin.ink());
    }

    /// The units in rows, twice as long as there are rows.
    private static Batch square(Batch units) {
        int across = (int) Math.ceil(Math.sqrt(1.6 * units.size()));
        int down = Math.ceilDiv(units.size(), across);
        return Batch.fill(down, across, into -> units.copyTo(0, 1, into, 0, units.size()));
    }

    void tell() {
        right.tell();
        wrong.tell();
    }
}
