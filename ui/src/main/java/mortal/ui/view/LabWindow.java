package mortal.ui.view;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mortal.experiments.lab.Scenario;
import mortal.ui.lesson.GuidedLesson;
import mortal.ui.lesson.GuidedLessons;
import mortal.ui.lesson.LessonModel;
import mortal.ui.model.LabModel;
import mortal.ui.model.Stories;
import mortal.ui.model.Texts;
import mortal.ui.play.Shot;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The whole window: time above, how chips are made at the left, what they do in the middle, curves at the right, the
/// past below.
public final class LabWindow extends BorderPane {
    private final LabModel model;
    private final ControlBar controls;
    private final BenchView bench;
    private final FleetView fleet;
    private final ChartsPane charts;
    private final ToggleButton benchTab = Parts.toggle("bench");
    private final ToggleButton fleetTab = Parts.toggle("fleet");
    private final StackPane middle = new StackPane();
    private final Label trouble = new Label();
    private final ComboBox<String> story = new ComboBox<>();
    private final Skin skin;
    private final LessonModel lessons;
    private final Aside aside;
    private final Locks locks = new Locks(this);
    private final ToggleButton lessonsTab = Parts.toggle("lessons");
    private boolean showing;

    public LabWindow(LabModel model, Skin skin) {
        this.model = model;
        this.skin = skin;
        controls = new ControlBar(model);
        bench = new BenchView(model, skin);
        fleet = new FleetView(model, skin);
        charts = new ChartsPane(model, skin);
        getStyleClass().add("lab");
        ToggleGroup tabs = new ToggleGroup();
        tabs.getToggles().addAll(benchTab, fleetTab);
        benchTab.setSelected(true);
        tabs.selectedToggleProperty().subscribe(chosen -> {
            if (chosen == null) {
                benchTab.setSelected(true);
            }
            turn(fleetTab.isSelected());
        });
        trouble.setId("trouble");
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        trouble.setVisible(false);
        trouble.setManaged(false);
        setTop(new VBox(head(), controls, trouble));
        setLeft(scrolled(new DesignPane(model)));
        setCenter(middle);
        lessons = new LessonModel(model, GuidedLessons.all(), lesson -> fleet(lesson.fleet()));
        aside = new Aside(scrolled(charts), new LessonPane(lessons, () -> lessonsTab.setSelected(false)));
        setRight(aside);
        widthProperty().subscribe(width -> aside.fit(width.doubleValue()));
        lessonsTab.selectedProperty().subscribe(on -> lessons(on));
        setBottom(new TimeBar(model, skin));
        turn(false);
        model.shot().subscribe(this::show);
        lessons.played().subscribe(() -> lock());
    }

    private static ScrollPane scrolled(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private HBox head() {
        Label name = new Label(Texts.of("app"));
        name.getStyleClass().add("name");
        story.setId("story");
        story.setAccessibleText(Texts.of("scenario"));
        story.getItems().setAll(Stories.all().stream().map(Scenario::name).toList());
        story.valueProperty().subscribe(chosen -> {
            if (!showing && chosen != null) {
                Stories.all().stream()
                        .filter(each -> each.name().equals(chosen))
                        .findFirst()
                        .ifPresent(this::open);
            }
        });
        HBox head = Parts.row(
                8,
                name,
                story,
                benchTab,
                fleetTab,
                lessonsTab,
                Parts.space(),
                Parts.icon("theme", Feather.SUN, skin::toggle));
        head.setPadding(new Insets(6, 10, 0, 10));
        return head;
    }

    /// Begins a story and lets it run.
    public void open(Scenario scenario) {
        model.open(scenario);
        model.run(true);
        fleetTab.setSelected(scenario.lanes().size() > 1);
        benchTab.setSelected(scenario.lanes().size() == 1);
    }

    private void turn(boolean all) {
        model.everyone().set(all);
        middle.getChildren().setAll(all ? fleet : bench);
    }

    /// Begins a guided lesson.
    public void lesson(GuidedLesson lesson) {
        lessonsTab.setSelected(true);
        lessons.start(lesson);
    }

    /// The lessons, and what of the one that is shown has been reached.
    public LessonModel lessons() {
        return lessons;
    }

    private void lessons(boolean on) {
        if (on == aside.open()) {
            return;
        }
        aside.open(on);
        if (on) {
            lessons.again();
        } else {
            lessons.end();
        }
    }

    private void lock() {
        boolean on = lessons.played().get();
        GuidedLesson lesson = lessons.lesson().get();
        locks.apply(on ? lesson.locked() : List.of(), on ? lesson.hidden() : List.of());
    }

    /// Bench or fleet.
    public void fleet(boolean on) {
        (on ? fleetTab : benchTab).setSelected(true);
    }

    private void show(@Nullable Shot shot) {
        if (shot == null) {
            return;
        }
        String wrong = shot.play().trouble();
        trouble.setText(wrong);
        trouble.setVisible(!wrong.isEmpty());
        trouble.setManaged(!wrong.isEmpty());
        showing = true;
        String name = shot.scenario().name();
        if (!story.getItems().contains(name)) {
            story.getItems().add(name);
        }
        story.setValue(name);
        showing = false;
        lock();
    }

    /// Words for those who hear, once a second.
    public void tell() {
        charts.tell();
        if (model.everyone().get()) {
            fleet.tell();
        } else {
            bench.tell();
        }
    }

    /// The window in a scene of its own.
    public Scene scene(double width, double height) {
        Scene scene = new Scene(this, width, height);
        scene.getStylesheets().add(String.valueOf(LabWindow.class.getResource("/mortal/ui/lab.css")));
        return scene;
    }
}
