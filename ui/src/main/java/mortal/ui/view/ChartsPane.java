package mortal.ui.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mortal.experiments.lab.Act;
import mortal.experiments.lab.LabFrame.ChipView;
import mortal.experiments.lab.Look;
import mortal.simulator.meter.Reading;
import mortal.ui.draw.Amounts;
import mortal.ui.draw.Bars;
import mortal.ui.draw.Drawing;
import mortal.ui.draw.Histogram;
import mortal.ui.draw.Ink;
import mortal.ui.draw.Plot;
import mortal.ui.model.LabModel;
import mortal.ui.model.Texts;
import mortal.ui.play.Shot;

/// Live curves: errors of all chips, and of the chosen one goodness and energy.
public final class ChartsPane extends VBox {
    /// (chips) From which on a band says more than the lines. Chosen.
    private static final int MANY = 5;

    private final LabModel model;
    private final Skin skin;
    private int skipped;
    private final Plot error = new Plot(Texts.of("charts.error"), Texts.of("charts.error.across"), true);
    private final Histogram goodness = new Histogram(
            Texts.of("charts.goodness"),
            Texts.of("charts.goodness.right"),
            Texts.of("charts.goodness.wrong"),
            Texts.of("charts.goodness.across"));
    private final Bars joules = new Bars(Texts.of("charts.joules"), 100);
    private final Plot travel = new Plot(Texts.of("charts.travel"), Texts.of("charts.error.across"), false);

    public ChartsPane(LabModel model, Skin skin) {
        super(8);
        this.model = model;
        this.skin = skin;
        setPadding(new Insets(10));
        setPrefWidth(280);
        setMinWidth(215);
        getStyleClass().add("side");
        error.setId("plot-error");
        error.setOnMouseClicked(event -> error.near(event.getX(), event.getY())
                .filter(name -> model.chip(name).isPresent())
                .ifPresent(model.lane()::set));
        goodness.setId("plot-goodness");
        joules.setId("plot-joules");
        for (Drawing drawing : drawings()) {
            VBox.setVgrow(drawing, Priority.ALWAYS);
            getChildren().add(drawing);
        }
        model.shot().subscribe(() -> show());
        model.lane().subscribe(() -> show());
        skin.each(ink -> {
            drawings().forEach(drawing -> drawing.setInk(ink));
            show();
        });
    }

    private List<Drawing> drawings() {
        return List.of(error, goodness, joules, travel);
    }

    private void show() {
        Shot shot = model.shot().get();
        if (shot == null || shot.frame() == null) {
            return;
        }
        // Curves of many chips are long: while it runs, every third picture is enough.
        skipped = shot.play().running() ? skipped + 1 : 0;
        if (skipped % 3 != 0) {
            return;
        }
        List<Double> marks = shot.scenario().script().stream()
                .map(Act::at)
                .map(Long::doubleValue)
                .toList();
        List<Plot.Line> errors = new ArrayList<>();
        List<Plot.Line> ways = new ArrayList<>();
        List<ChipView> chips = shot.frame().chips();
        for (int c = 0; c < chips.size(); c++) {
            errors.add(line(chips.get(c), c, true));
            ways.add(line(chips.get(c), c, false));
        }
        if (chips.size() >= MANY) {
            errors.addFirst(middle(chips));
        }
        error.show(errors, marks, Double.NaN);
        travel.show(ways, marks, Double.NaN);
        model.chosen().ifPresent(this::show);
    }

    /// Where half of the chips are: the median and, around it, the middle half.
    private Plot.Line middle(List<ChipView> chips) {
        List<Look> first = chips.getFirst().looks();
        List<Double> xs = new ArrayList<>();
        List<Double> median = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            int at = i;
            List<Double> errors = chips.stream()
                    .filter(chip -> chip.looks().size() > at)
                    .map(chip -> chip.looks().get(at).error().value())
                    .sorted()
                    .toList();
            xs.add((double) first.get(i).lesson());
            median.add(errors.get(errors.size() / 2));
            low.add(errors.get(errors.size() / 4));
            high.add(errors.get(errors.size() * 3 / 4));
        }
        return new Plot.Line(Texts.of("charts.median"), skin.ink().text(), xs, median, low, high, true);
    }

    private Plot.Line line(ChipView chip, int place, boolean errors) {
        boolean strong = chip.name().equals(model.lane().get());
        List<Look> looks = chip.looks();
        List<Double> xs = looks.stream().map(look -> (double) look.lesson()).toList();
        List<Double> ys = looks.stream()
                .map(look -> errors ? look.error().value() : look.travel())
                .toList();
        return new Plot.Line(
                chip.name(),
                skin.ink().chip(place),
                xs,
                ys,
                errors && strong
                        ? looks.stream().map(look -> look.error().low()).toList()
                        : List.of(),
                errors && strong
                        ? looks.stream().map(look -> look.error().high()).toList()
                        : List.of(),
                strong);
    }

    private void show(ChipView chip) {
        if (chip.seen() != null) {
            goodness.show(chip.seen().rights(), chip.seen().wrongs());
        }
        Reading spent = chip.spent();
        Ink ink = skin.ink();
        joules.show(List.of(
                bar("read", spent.read(), ink),
                bar("dac", spent.dac(), ink),
                bar("sensor", spent.sensor(), ink),
                bar("write", spent.write(), ink),
                bar("neuron", spent.neuron(), ink),
                bar("probe", spent.probe(), ink)));
    }

    private static Bars.Bar bar(String cause, double amount, Ink ink) {
        return new Bars.Bar(Texts.of("joules." + cause), amount, Amounts.of(amount, "J"), ink.down());
    }

    /// Once a second.
    public void tell() {
        drawings().forEach(Drawing::tell);
    }
}
