package mortal.ui.view;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mortal.ui.draw.Amounts;
import mortal.ui.model.LabModel;
import mortal.ui.model.Texts;
import mortal.ui.play.Shot;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Time: run, step, rewind, how fast, and what it really reaches.
public final class ControlBar extends HBox {
    /// (lessons/s) of slow motion. Chosen: one can read along.
    private static final double SLOW = 2;

    /// Decades of the slider: from 1 to 1000 lessons a second; at its end as fast as it goes.
    private static final double DECADES = 3;

    private final Button run = Parts.button("run", Feather.PLAY, () -> {});
    private final ToggleButton slow = Parts.toggle("slow");
    private final Slider speed = new Slider(0, DECADES + 0.2, 1.6);
    private final Label pace = Parts.small("");
    private final Label where = new Label("");

    public ControlBar(LabModel model) {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        setPadding(new Insets(6, 10, 6, 10));
        getStyleClass().add("control-bar");
        run.setOnAction(event -> model.toggle());
        run.getStyleClass().add("accent");
        run.setMinWidth(92);
        speed.setId("speed");
        speed.setPrefWidth(130);
        speed.setMinWidth(80);
        speed.setAccessibleText(Texts.of("speed"));
        Parts.hint(speed, "speed");
        speed.setLabelFormatter(new StringConverter<>() {
            @Override
            public String toString(Double value) {
                return words(value);
            }

            @Override
            public Double fromString(String words) {
                return 0.0;
            }
        });
        speed.valueProperty().subscribe(() -> model.pace(wanted()));
        slow.selectedProperty().subscribe(() -> model.pace(wanted()));
        model.pace(wanted());
        VBox numbers = new VBox(where, pace);
        numbers.setMinWidth(230);
        getChildren()
                .addAll(
                        Parts.icon("rewind", Feather.SKIP_BACK, () -> model.seek(0)),
                        run,
                        Parts.icon("step", Feather.CHEVRON_RIGHT, () -> model.step(1)),
                        Parts.icon("epoch", Feather.CHEVRONS_RIGHT, model::epoch),
                        slow,
                        speed,
                        numbers);
        model.shot().subscribe(this::show);
    }

    /// For the keyboard.
    public void slower() {
        slow.setSelected(!slow.isSelected());
    }

    /// (lessons/s)
    private double wanted() {
        double power = speed.getValue();
        return slow.isSelected() ? SLOW : power > DECADES ? Double.POSITIVE_INFINITY : Math.pow(10, power);
    }

    private static String words(double power) {
        return power > DECADES ? Texts.of("speed.full") : Amounts.plain(Math.pow(10, power));
    }

    private void show(@Nullable Shot shot) {
        if (shot == null || shot.frame() == null) {
            return;
        }
        boolean on = shot.play().running();
        run.setText(Texts.of(on ? "pause" : "run"));
        run.setAccessibleText(run.getText());
        ((FontIcon) run.getGraphic()).setIconCode(on ? Feather.PAUSE : Feather.PLAY);
        where.setText(Texts.of(
                "lesson",
                String.valueOf(shot.frame().lesson()),
                String.valueOf(shot.frame().epoch())));
        pace.setText(Texts.of(
                "pace",
                shot.play().perFrame(),
                Amounts.plain(on ? shot.play().reached() : 0),
                Amounts.time(shot.frame().nanos() / 1e9)));
    }
}
