package mortal.ui.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import mortal.experiments.lab.Deed;
import mortal.experiments.lab.LabFrame.ChipView;
import mortal.experiments.lab.Seen;
import mortal.experiments.statistics.ClassicalScaling;
import mortal.substrate.Batch;
import mortal.ui.draw.Places;
import mortal.ui.model.LabModel;
import mortal.ui.model.Texts;
import mortal.ui.play.Shot;
import org.jspecify.annotations.Nullable;

/// All chips on one clock; drag from one to another to copy, to teach or to swap.
public final class FleetView extends BorderPane {
    private static final List<Deed> BETWEEN =
            List.of(Deed.TRANSPLANT, Deed.CALIBRATED_TRANSPLANT, Deed.DISTIL, Deed.SWAP, Deed.CALIBRATED_SWAP);

    /// (px) Of a card, and between two. Chosen.
    private static final double NARROW = 232;

    private static final double WIDE = 460;
    private static final double GAP = 8;

    private final LabModel model;
    private final Skin skin;
    private final FlowPane cards = new FlowPane(GAP, GAP);
    private final Map<String, ChipCard> known = new LinkedHashMap<>();
    private final Line arrow = new Line();
    private final ComboBox<String> from = new ComboBox<>();
    private final ComboBox<String> to = new ComboBox<>();
    private final Label shared = Parts.small("");
    private final Places map = new Places(Texts.of("fleet.map"), Texts.of("fleet.map.scale"));
    private final ContextMenu menu = new ContextMenu();
    private final CheckBox difference = new CheckBox();
    private List<@Nullable Seen> looked = List.of();
    private String asked = "";
    private String dragged = "";

    public FleetView(LabModel model, Skin skin) {
        this.model = model;
        this.skin = skin;
        setPadding(new Insets(8));
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setId("fleet-scroll");
        Pane over = new Pane(arrow);
        over.setMouseTransparent(true);
        arrow.setVisible(false);
        arrow.setStrokeWidth(3);
        setCenter(new StackPane(scroll, over));
        setTop(actions());
        setBottom(foot());
        model.shot().subscribe(() -> show());
        model.lane().subscribe(() -> show());
        skin.each(ink -> {
            arrow.setStroke(ink.up());
            map.setInk(ink);
            show();
        });
        cards.widthProperty().subscribe(() -> fit());
        cards.setOnMousePressed(event -> {
            ChipCard card = at(event.getSceneX(), event.getSceneY());
            dragged = card == null ? "" : card.name();
            if (card != null) {
                card.requestFocus();
                model.lane().set(card.name());
            }
        });
        cards.setOnMouseMoved(event -> {
            ChipCard card = at(event.getSceneX(), event.getSceneY());
            int cell = card == null ? -1 : card.cell(event.getSceneX(), event.getSceneY());
            known.values().forEach(each -> each.point(cell));
        });
        cards.setOnMouseDragged(event -> drag(event.getSceneX(), event.getSceneY()));
        cards.setOnMouseReleased(
                event -> drop(event.getSceneX(), event.getSceneY(), event.getScreenX(), event.getScreenY()));
    }

    private FlowPane actions() {
        from.setId("fleet-from");
        from.setAccessibleText(Texts.of("fleet.from"));
        to.setId("fleet-to");
        to.setAccessibleText(Texts.of("fleet.to"));
        FlowPane row = new FlowPane(6, 6, Parts.small(Texts.of("fleet.arrow")), from, new Label("→"), to);
        row.setPadding(new Insets(0, 0, 8, 0));
        difference.setId("fleet-difference");
        difference.selectedProperty().subscribe(() -> show());
        for (Deed deed : BETWEEN) {
            row.getChildren().add(Parts.button(key(deed), () -> between(deed)));
        }
        row.getChildren().add(difference);
        return row;
    }

    private HBox foot() {
        VBox words = new VBox(4, Parts.title("fleet.mosaic"), Parts.small(Texts.of("fleet.mosaic.words")), shared);
        words.setPrefWidth(330);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox foot = new HBox(12, words, map);
        HBox.setHgrow(map, Priority.ALWAYS);
        map.setPrefHeight(170);
        map.setId("fleet-map");
        foot.setPadding(new Insets(8, 0, 0, 0));
        return foot;
    }

    static String key(Deed deed) {
        return switch (deed) {
            case TRANSPLANT -> "fleet.transplant";
            case CALIBRATED_TRANSPLANT -> "fleet.calibrated";
            case DISTIL -> "fleet.distil";
            case SWAP -> "fleet.swap";
            case CALIBRATED_SWAP -> "fleet.swapCalibrated";
            default -> throw new IllegalArgumentException(deed + " is not between two chips");
        };
    }

    private void between(Deed deed) {
        if (from.getValue() != null && to.getValue() != null && !from.getValue().equals(to.getValue())) {
            model.between(deed, from.getValue(), to.getValue());
        }
    }

    private @Nullable ChipCard at(double x, double y) {
        return known.values().stream()
                .filter(card -> card.localToScene(card.getBoundsInLocal()).contains(x, y))
                .findFirst()
                .orElse(null);
    }

    private void drag(double x, double y) {
        ChipCard card = known.get(dragged);
        if (card == null) {
            return;
        }
        Point2D middle = card.localToScene(card.getWidth() / 2, card.getHeight() / 2);
        Point2D start = arrow.getParent().sceneToLocal(middle);
        Point2D end = arrow.getParent().sceneToLocal(x, y);
        arrow.setStartX(start.getX());
        arrow.setStartY(start.getY());
        arrow.setEndX(end.getX());
        arrow.setEndY(end.getY());
        arrow.setVisible(true);
    }

    private void drop(double x, double y, double screenX, double screenY) {
        arrow.setVisible(false);
        ChipCard card = at(x, y);
        if (card == null || dragged.isEmpty() || card.name().equals(dragged)) {
            return;
        }
        String source = dragged;
        from.setValue(source);
        to.setValue(card.name());
        menu.getItems().clear();
        for (Deed deed : BETWEEN) {
            MenuItem item = new MenuItem(Texts.of(key(deed)));
            item.setId("menu-" + Parts.id(key(deed)));
            item.setOnAction(event -> model.between(deed, source, card.name()));
            menu.getItems().add(item);
        }
        menu.show(card, screenX, screenY);
    }

    private void show() {
        Shot shot = model.shot().get();
        if (shot == null || shot.frame() == null) {
            return;
        }
        List<ChipView> chips = shot.frame().chips();
        List<String> names = chips.stream().map(ChipView::name).toList();
        if (!names.equals(List.copyOf(known.keySet()))) {
            arrange(names);
        }
        difference.setText(Texts.of("fleet.show.difference", String.valueOf(from.getValue())));
        ChipCard base = known.get(from.getValue());
        Batch reference = difference.isSelected() && base != null ? base.cells() : null;
        for (int c = 0; c < chips.size(); c++) {
            ChipView chip = chips.get(c);
            ChipCard card = known.get(chip.name());
            if (card != null) {
                card.show(chip, c, chip.name().equals(model.lane().get()), reference);
            }
        }
        // What depends on looks alone is done when there was one.
        List<@Nullable Seen> now = new ArrayList<>();
        chips.forEach(chip -> now.add(chip.seen()));
        String chosen = model.lane().get() + from.getValue() + to.getValue() + skin.dark();
        if (!now.equals(looked) || !chosen.equals(asked)) {
            looked = now;
            asked = chosen;
            map(chips);
            shared(chips);
        }
    }

    private void arrange(List<String> names) {
        known.clear();
        cards.getChildren().clear();
        for (String name : names) {
            ChipCard card = new ChipCard(name, skin);
            card.focusedProperty().subscribe(focused -> {
                if (focused) {
                    model.lane().set(name);
                }
            });
            known.put(name, card);
            cards.getChildren().add(card);
        }
        fit();
        from.getItems().setAll(names);
        to.getItems().setAll(names);
        from.setValue(names.getFirst());
        to.setValue(names.get(Math.min(1, names.size() - 1)));
    }

    /// Few chips are shown large, many as small as can be read.
    private void fit() {
        if (known.isEmpty() || cards.getWidth() < 1) {
            return;
        }
        int columns = Math.clamp((int) (cards.getWidth() / (NARROW + GAP)), 1, known.size());
        double width = Math.min(WIDE, Math.floor(cards.getWidth() / columns) - GAP);
        known.values().forEach(card -> card.setPrefSize(width, 200 + 0.5 * (width - NARROW)));
    }

    private void map(List<ChipView> chips) {
        List<ChipView> seen = chips.stream().filter(chip -> chip.seen() != null).toList();
        if (seen.size() < 2) {
            map.show(List.of());
            return;
        }
        double[][] distances = new double[seen.size()][seen.size()];
        for (int i = 0; i < seen.size(); i++) {
            for (int j = 0; j < i; j++) {
                distances[i][j] = differing(seen.get(i).seen(), seen.get(j).seen());
                distances[j][i] = distances[i][j];
            }
        }
        List<ClassicalScaling.Place> places = ClassicalScaling.of(distances).places();
        List<Places.Place> shown = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            shown.add(new Places.Place(
                    seen.get(i).name(),
                    places.get(i).x(),
                    places.get(i).y(),
                    skin.ink().chip(chips.indexOf(seen.get(i))),
                    seen.get(i).name().equals(model.lane().get())));
        }
        map.show(shown);
    }

    /// (1) Share of pictures that both answer differently.
    private static double differing(@Nullable Seen one, @Nullable Seen two) {
        if (one == null || two == null) {
            return 0;
        }
        int n = Math.min(one.answers().size(), two.answers().size());
        return IntStream.range(0, n)
                        .filter(c -> !one.answers().get(c).equals(two.answers().get(c)))
                        .count()
                / (double) n;
    }

    private void shared(List<ChipView> chips) {
        Seen one = seen(chips, from.getValue());
        Seen two = seen(chips, to.getValue());
        if (one == null || two == null || from.getValue().equals(to.getValue())) {
            shared.setText("");
            return;
        }
        int n = one.answers().size();
        long first = IntStream.range(0, n).filter(one::wrong).count();
        long second = IntStream.range(0, n).filter(two::wrong).count();
        long both =
                IntStream.range(0, n).filter(c -> one.wrong(c) && two.wrong(c)).count();
        long same = IntStream.range(0, n)
                .filter(c -> one.wrong(c)
                        && one.answers().get(c).equals(two.answers().get(c)))
                .count();
        shared.setText(Texts.of(
                "fleet.shared",
                from.getValue(),
                to.getValue(),
                first,
                second,
                both,
                Math.round(first * second / (double) n),
                same));
    }

    private static @Nullable Seen seen(List<ChipView> chips, String name) {
        return chips.stream()
                .filter(chip -> chip.name().equals(name))
                .findFirst()
                .map(ChipView::seen)
                .orElse(null);
    }

    void difference(boolean on) {
        difference.setSelected(on);
    }

    /// Once a second.
    public void tell() {
        map.tell();
        known.values().forEach(ChipCard::tell);
    }
}
