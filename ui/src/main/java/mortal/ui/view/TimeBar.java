package mortal.ui.view;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mortal.experiments.lab.Act;
import mortal.ui.model.LabModel;
import mortal.ui.model.Texts;
import mortal.ui.play.Shot;
import org.jspecify.annotations.Nullable;

/// The past: drag back, see what was done when, begin another future.
public final class TimeBar extends VBox {
    private final Skin skin;
    private final Slider time = new Slider(0, 1, 0);
    private final Canvas marks = new Canvas(10, 8);
    private final Label words = Parts.small("");
    private boolean showing;

    public TimeBar(LabModel model, Skin skin) {
        super(0);
        this.skin = skin;
        setPadding(new Insets(2, 10, 6, 10));
        time.setId("time");
        time.setAccessibleText(Texts.of("time.hint"));
        Parts.hint(time, "time");
        time.setMaxWidth(Double.MAX_VALUE);
        time.valueProperty().subscribe(now -> {
            if (!showing && model.shot().get() != null) {
                model.seek(Math.round(now.doubleValue()));
            }
        });
        StackPane lane = new StackPane(marks);
        lane.setAlignment(Pos.CENTER_LEFT);
        VBox bar = new VBox(0, time, lane);
        HBox.setHgrow(bar, Priority.ALWAYS);
        words.setPrefWidth(250);
        words.setMinWidth(140);
        getChildren().add(Parts.row(8, bar, words, Parts.button("fleet.branch", model::branch)));
        marks.widthProperty().bind(time.widthProperty());
        model.shot().subscribe(this::show);
        skin.each(ink -> show(model.shot().get()));
    }

    private void show(@Nullable Shot shot) {
        if (shot == null || shot.frame() == null) {
            return;
        }
        long lesson = shot.frame().lesson();
        double reach = Math.max(10, shot.play().furthest());
        showing = true;
        time.setMax(reach);
        time.setBlockIncrement(Math.max(1, reach / 50));
        if (!time.isValueChanging()) {
            time.setValue((double) lesson);
        }
        showing = false;
        if (lesson < shot.play().target()) {
            words.setText(Texts.of("time.living", lesson, shot.play().target()));
        } else if (!shot.play().notice().isEmpty()) {
            words.setText(Texts.of("time." + shot.play().notice()));
        } else {
            words.setText(last(shot.scenario().script(), lesson));
        }
        paint(shot.scenario().script(), reach);
    }

    private static String last(List<Act> script, long lesson) {
        return script.stream()
                .filter(act -> act.at() <= lesson)
                .reduce((a, b) -> b)
                .map(act -> Texts.of("time.done", Deeds.words(act), String.valueOf(act.at())))
                .orElse("");
    }

    private void paint(List<Act> script, double reach) {
        GraphicsContext g = marks.getGraphicsContext2D();
        double w = marks.getWidth() - 16;
        g.clearRect(0, 0, marks.getWidth(), marks.getHeight());
        g.setFill(skin.ink().up());
        for (Act act : script) {
            double x = 8 + w * act.at() / reach;
            g.fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {8, 8, 1}, 3);
        }
    }
}
