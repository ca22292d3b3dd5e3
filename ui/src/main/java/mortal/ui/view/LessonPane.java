package mortal.ui.view;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mortal.ui.lesson.Goal;
import mortal.ui.lesson.GuidedLesson;
import mortal.ui.lesson.LessonModel;
import mortal.ui.model.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A guided lesson: its text, what to make happen, and what of that has happened.
public final class LessonPane extends VBox {
    private final LessonModel model;
    private final Prose prose;
    private final ScrollPane scroll;
    private final StackPane middle = new StackPane();
    private final ToggleButton look = Parts.toggle("lesson.curves");
    private final VBox goals = new VBox(4);
    private final Label away = Parts.small(Texts.of("lesson.away"));
    private final ComboBox<String> choice = new ComboBox<>();
    private final Button previous;
    private final Button next;
    private @Nullable Node curves;
    private boolean showing;

    /// @param close what takes it away
    public LessonPane(LessonModel model, Runnable close) {
        super(8);
        this.model = model;
        setId("lesson-pane");
        setPadding(new Insets(10));
        setPrefWidth(320);
        setMinWidth(270);
        getStyleClass().addAll("side", "lesson-pane");
        prose = new Prose(model::attempt);
        scroll = new ScrollPane(prose);
        scroll.setId("lesson-text");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        middle.getChildren().setAll(scroll);
        middle.setMinHeight(60);
        VBox.setVgrow(middle, Priority.ALWAYS);
        look.selectedProperty().subscribe(() -> turn());
        choice.setId("lesson-choice");
        choice.setAccessibleText(Texts.of("lesson.choice"));
        choice.setMaxWidth(Double.MAX_VALUE);
        for (int i = 0; i < model.all().size(); i++) {
            choice.getItems()
                    .add(Texts.of("lesson.number", i + 1, model.all().get(i).title()));
        }
        choice.valueProperty().subscribe(() -> {
            int chosen = choice.getSelectionModel().getSelectedIndex();
            if (!showing && chosen >= 0) {
                model.start(model.all().get(chosen));
            }
        });
        HBox.setHgrow(choice, Priority.ALWAYS);
        previous = Parts.icon("lesson.previous", Feather.CHEVRON_LEFT, () -> model.turn(-1));
        next = Parts.button("lesson.next", () -> model.turn(1));
        Button again = Parts.button("lesson.again", model::again);
        getChildren()
                .addAll(
                        Parts.row(6, choice, Parts.icon("lesson.close", Feather.X, close)),
                        middle,
                        Parts.row(6, Parts.title("lesson.goals"), Parts.space(), look),
                        goals,
                        away,
                        Parts.row(6, previous, again, Parts.space(), next));
        model.lesson().subscribe(this::show);
        model.ticks().subscribe(this::tick);
        model.played().subscribe(played -> {
            away.setVisible(!played);
            away.setManaged(!played);
        });
    }

    /// Takes the curves in, to be shown in the place of the text when they are asked for; or gives them away.
    void hold(@Nullable Node held) {
        curves = held;
        look.setVisible(held != null);
        look.setManaged(held != null);
        turn();
    }

    private void turn() {
        Node held = curves;
        middle.getChildren().setAll(held != null && look.isSelected() ? held : scroll);
    }

    private void show(GuidedLesson lesson) {
        showing = true;
        int number = model.number();
        choice.getSelectionModel().select(number);
        showing = false;
        prose.show(lesson.text());
        look.setSelected(false);
        scroll.setVvalue(0);
        previous.setDisable(number == 0);
        next.setDisable(number == model.all().size() - 1);
        goals.getChildren().clear();
        for (int g = 0; g < lesson.goals().size(); g++) {
            Label goal = new Label();
            goal.setId("goal-" + (g + 1));
            goal.setWrapText(true);
            goal.setMinHeight(USE_PREF_SIZE);
            goals.getChildren().add(goal);
        }
        tick(model.ticks().get());
    }

    private void tick(List<Boolean> ticks) {
        List<Goal> all = model.lesson().get().goals();
        for (int g = 0; g < Math.min(goals.getChildren().size(), ticks.size()); g++) {
            Label goal = (Label) goals.getChildren().get(g);
            boolean reached = ticks.get(g);
            goal.setText((reached ? "✔  " : "○  ") + all.get(g).text());
            goal.setAccessibleText(Texts.of(
                    reached ? "lesson.reached" : "lesson.open", all.get(g).text()));
            goal.getStyleClass().removeAll("reached");
            if (reached) {
                goal.getStyleClass().add("reached");
            }
        }
    }
}
