package mortal.ui.view;

import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mortal.experiments.lab.Deed;
import mortal.experiments.lab.Dials;
import mortal.experiments.lab.Scenario;
import mortal.simulator.design.Designs;
import mortal.ui.draw.Amounts;
import mortal.ui.model.LabModel;
import mortal.ui.model.Texts;
import mortal.ui.play.Shot;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// How the chosen chip is made, and what can be done to it.
public final class DesignPane extends VBox {
    /// A dial is taken over when it rests, or the mouse lets it go.
    private final LabModel model;

    private final ComboBox<String> lane = new ComboBox<>();
    private final ComboBox<String> body = new ComboBox<>();
    private final CheckBox all = new CheckBox(Texts.of("design.all"));
    private boolean showing;

    private interface Turn {
        Dials of(Dials dials, double value);
    }

    public DesignPane(LabModel model) {
        super(7);
        this.model = model;
        setPadding(new Insets(10));
        setPrefWidth(212);
        setMinWidth(196);
        getStyleClass().add("side");
        lane.setId("design-lane");
        lane.setAccessibleText(Texts.of("design.lane"));
        lane.setMaxWidth(Double.MAX_VALUE);
        body.setId("design-body");
        body.setAccessibleText(Texts.of("design.body"));
        body.setMaxWidth(Double.MAX_VALUE);
        body.getItems().setAll(Designs.PRESETS);
        all.setId("design-all");
        all.setSelected(true);
        Parts.hint(all, "design.all");
        lane.valueProperty().subscribe(name -> {
            if (!showing && name != null) {
                model.lane().set(name);
            }
        });
        body.valueProperty().subscribe(name -> {
            if (!showing && name != null) {
                model.design(name, all.isSelected());
            }
        });
        getChildren()
                .addAll(
                        Parts.title("design"),
                        lane,
                        body,
                        all,
                        dial(
                                "spread",
                                0,
                                Dials.MOST,
                                "×",
                                Dials::spread,
                                (d, v) -> new Dials(v, d.noise(), d.jitter(), d.drift(), d.stuck(), d.kelvin())),
                        dial(
                                "noise",
                                0,
                                Dials.MOST,
                                "×",
                                Dials::noise,
                                (d, v) -> new Dials(d.spread(), v, d.jitter(), d.drift(), d.stuck(), d.kelvin())),
                        dial(
                                "jitter",
                                0,
                                Dials.MOST,
                                "×",
                                Dials::jitter,
                                (d, v) -> new Dials(d.spread(), d.noise(), v, d.drift(), d.stuck(), d.kelvin())),
                        dial(
                                "drift",
                                0,
                                Dials.MOST,
                                "×",
                                Dials::drift,
                                (d, v) -> new Dials(d.spread(), d.noise(), d.jitter(), v, d.stuck(), d.kelvin())),
                        dial(
                                "stuck",
                                0,
                                0.9,
                                "",
                                Dials::stuck,
                                (d, v) -> new Dials(d.spread(), d.noise(), d.jitter(), d.drift(), v, d.kelvin())),
                        dial(
                                "kelvin",
                                200,
                                500,
                                "K",
                                Dials::kelvin,
                                (d, v) -> new Dials(d.spread(), d.noise(), d.jitter(), d.drift(), d.stuck(), v)),
                        making(),
                        Parts.title("deeds"),
                        deeds());
        model.shot().subscribe(this::show);
        model.lane().subscribe(() -> show(model.shot().get()));
    }

    private FlowPane making() {
        Button undo = Parts.icon("design.undo", Feather.CORNER_UP_LEFT, model::undo);
        Button redo = Parts.icon("design.redo", Feather.CORNER_UP_RIGHT, model::redo);
        undo.disableProperty().bind(model.canUndo().not());
        redo.disableProperty().bind(model.canRedo().not());
        return flow(
                undo,
                redo,
                Parts.button("design.die", model::anotherDie),
                Parts.button("design.add", () -> model.add(Scenario.BOOK)),
                Parts.button("design.remove", model::remove));
    }

    private FlowPane deeds() {
        return flow(
                Parts.button("deed.heat", () -> model.act(Deed.HEAT, 40, 0)),
                Parts.button("deed.cool", () -> model.act(Deed.HEAT, 0, 0)),
                Parts.button("deed.burst", () -> model.act(Deed.BURST, 3, 1e-4)),
                Parts.button("deed.rest", () -> model.act(Deed.REST, 0, LabModel.MONTH)),
                Parts.button("deed.leave", () -> model.act(Deed.LEAVE, 0, 0)),
                Parts.button("deed.school", () -> model.act(Deed.SCHOOL, 0, 0)),
                Parts.button("deed.kill", () -> model.act(Deed.KILL, 0, 0)));
    }

    private static FlowPane flow(Button... buttons) {
        FlowPane flow = new FlowPane(5, 5, buttons);
        flow.setPrefWrapLength(190);
        return flow;
    }

    private VBox dial(String key, double least, double most, String unit, Function<Dials, Double> get, Turn turn) {
        Slider slider = new Slider(least, most, least);
        Label value = new Label();
        slider.setId("dial-" + key);
        slider.setAccessibleText(Texts.of("design." + key));
        slider.setBlockIncrement((most - least) / 20);
        Parts.hint(slider, "design." + key);
        Runnable take =
                () -> model.dial(dials -> turn.of(dials, rounded(slider.getValue(), most - least)), all.isSelected());
        slider.valueProperty().subscribe(now -> {
            value.setText(words(now.doubleValue(), unit));
            if (!showing && !slider.isValueChanging()) {
                take.run();
            }
        });
        slider.valueChangingProperty().subscribe(changing -> {
            if (!showing && !changing && slider.getScene() != null) {
                take.run();
            }
        });
        model.shot().subscribe(shot -> follow(shot, slider, get));
        model.lane().subscribe(() -> follow(model.shot().get(), slider, get));
        Label name = new Label(Texts.of("design." + key));
        HBox head = Parts.row(4, name, Parts.space(), value);
        name.setLabelFor(slider);
        VBox dial = new VBox(0, head, slider);
        dial.setId("design-" + key);
        return dial;
    }

    private static double rounded(double value, double range) {
        double step = range > 100 ? 5 : range > 1 ? 0.1 : 0.01;
        return Math.round(value / step) * step;
    }

    private static String words(double value, String unit) {
        return unit.isEmpty()
                ? Amounts.percent(value)
                : unit.equals("×")
                        ? "× " + Amounts.plain(Math.round(value * 10) / 10.0)
                        : Math.round(value) + " " + unit;
    }

    private void follow(@Nullable Shot shot, Slider slider, Function<Dials, Double> get) {
        if (shot == null || slider.isValueChanging()) {
            return;
        }
        shot.scenario().lanes().stream()
                .filter(each -> each.name().equals(model.lane().get()))
                .findFirst()
                .ifPresent(each -> {
                    showing = true;
                    slider.setValue(get.apply(each.dials()));
                    showing = false;
                });
    }

    private void show(@Nullable Shot shot) {
        if (shot == null) {
            return;
        }
        showing = true;
        var names = shot.scenario().lanes().stream().map(Scenario.Lane::name).toList();
        if (!names.equals(lane.getItems())) {
            lane.getItems().setAll(names);
        }
        if (names.contains(model.lane().get())) {
            lane.setValue(model.lane().get());
            String chip = shot.scenario().lane(model.lane().get()).chip();
            if (!body.getItems().contains(chip)) {
                body.getItems().add(chip);
            }
            body.setValue(chip);
        }
        showing = false;
    }
}
