package mortal.ui.view;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
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
import mortal.ui.keys.Actions;
import mortal.ui.keys.FigureMenu;
import mortal.ui.keys.Hands;
import mortal.ui.keys.Keyboard;
import mortal.ui.keys.Overlays;
import mortal.ui.keys.Presenter;
import mortal.ui.keys.ShareMenu;
import mortal.ui.lesson.GuidedLesson;
import mortal.ui.lesson.GuidedLessons;
import mortal.ui.lesson.LessonModel;
import mortal.ui.model.LabModel;
import mortal.ui.model.Stories;
import mortal.ui.model.Texts;
import mortal.ui.play.Shot;
import mortal.ui.share.Desk;
import mortal.ui.share.Drops;
import mortal.ui.share.Notice;
import mortal.ui.share.Sharing;
import mortal.ui.share.SystemDesk;
import mortal.ui.share.TroubleBar;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The whole window: time above, how chips are made at the left, what they do in the middle, curves at the right, the
/// past below.
public final class LabWindow extends BorderPane implements Hands {
    private final LabModel model;
    private final ControlBar controls;
    private final BenchView bench;
    private final FleetView fleet;
    private final ChartsPane charts;
    private final ToggleButton benchTab = Parts.toggle("bench");
    private final ToggleButton fleetTab = Parts.toggle("fleet");
    private final ToggleButton runsTab = Parts.toggle("runs");
    private final StackPane middle = new StackPane();
    private @Nullable Node elsewhere;
    private final Sharing sharing;
    private final Actions actions;
    private final Overlays overlays;
    private final TroubleBar trouble;
    private final ComboBox<String> story = new ComboBox<>();
    private final Skin skin;
    private final LessonModel lessons;
    private final Aside aside;
    private final Locks locks = new Locks(this);
    private final ToggleButton lessonsTab = Parts.toggle("lessons");
    private boolean showing;

    public LabWindow(LabModel model, Skin skin) {
        this(model, skin, null);
    }

    /// @param desk what lies around the window; null for the platform's own
    public LabWindow(LabModel model, Skin skin, @Nullable Desk desk) {
        this.model = model;
        this.skin = skin;
        sharing = new Sharing(
                model,
                desk != null
                        ? desk
                        : new SystemDesk(
                                () -> getScene() == null ? null : getScene().getWindow()));
        actions = new Actions(model, this, sharing);
        overlays = new Overlays(actions);
        trouble = new TroubleBar(sharing);
        actions.window(overlays, () -> Presenter.toggle(getScene().getRoot()));
        controls = new ControlBar(model);
        bench = new BenchView(model, skin);
        fleet = new FleetView(model, skin);
        charts = new ChartsPane(model, skin);
        getStyleClass().add("lab");
        ToggleGroup tabs = new ToggleGroup();
        tabs.getToggles().addAll(benchTab, fleetTab, runsTab);
        runsTab.setVisible(false);
        runsTab.setManaged(false);
        benchTab.setSelected(true);
        tabs.selectedToggleProperty().subscribe(chosen -> {
            if (chosen == null) {
                benchTab.setSelected(true);
            }
            turn();
        });
        setTop(new VBox(head(), controls, trouble));
        setLeft(scrolled(new DesignPane(model)));
        setCenter(middle);
        lessons = new LessonModel(model, GuidedLessons.all(), lesson -> fleet(lesson.fleet()));
        aside = new Aside(scrolled(charts), new LessonPane(lessons, () -> lessonsTab.setSelected(false)));
        setRight(aside);
        widthProperty().subscribe(width -> aside.fit(width.doubleValue()));
        lessonsTab.selectedProperty().subscribe(on -> lessons(on));
        setBottom(new TimeBar(model, skin));
        turn();
        model.shot().subscribe(this::show);
        lessons.played().subscribe(() -> lock());
    }

    private static ScrollPane scrolled(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false); // what is in it is
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
                new ShareMenu(actions),
                Parts.icon("find", Feather.SEARCH, overlays::finder),
                Parts.icon("help", Feather.HELP_CIRCLE, overlays::sheet),
                Parts.icon(
                        "present",
                        Feather.MONITOR,
                        () -> Presenter.toggle(getScene().getRoot())),
                Parts.icon("theme", Feather.SUN, skin::toggle));
        head.setPadding(new Insets(6, 10, 0, 10));
        return head;
    }

    /// Begins a story and lets it run.
    @Override
    public void open(Scenario scenario) {
        model.open(scenario);
        model.run(true);
        fleetTab.setSelected(scenario.lanes().size() > 1);
        benchTab.setSelected(scenario.lanes().size() == 1);
    }

    private void turn() {
        Node other = elsewhere;
        if (runsTab.isSelected() && other != null) {
            middle.getChildren().setAll(other);
            return;
        }
        model.everyone().set(fleetTab.isSelected());
        middle.getChildren().setAll(fleetTab.isSelected() ? fleet : bench);
    }

    /// Tells of a cell of the chosen chip.
    ///
    /// @param source unit that it comes from
    /// @param target unit that it leads to
    public void cell(int source, int target) {
        bench.pin(source, target);
    }

    /// Whether the fleet shows how cells differ.
    public void difference(boolean on) {
        fleet.difference(on);
    }

    /// What the third tab shows.
    public void runs(Node view) {
        elsewhere = view;
        runsTab.setVisible(true);
        runsTab.setManaged(true);
    }

    /// The third tab.
    public void elsewhere() {
        runsTab.setSelected(true);
    }

    /// What can be taken out and brought in.
    public Sharing sharing() {
        return sharing;
    }

    /// What lies over it for a moment.
    public Overlays overlays() {
        return overlays;
    }

    @Override
    public void slower() {
        controls.slower();
    }

    @Override
    public void draw() {
        fleet(false);
        bench.clear();
        Node pad = bench.lookup("#pad");
        if (pad != null) {
            pad.requestFocus(); // for the arrows
        }
    }

    @Override
    public void theme() {
        skin.toggle();
    }

    @Override
    public void picture(Node part, String named) {
        sharing.savePicture(part, named, skin.ink().paper());
    }

    @Override
    public boolean taken(String title) {
        return locks.taken(title);
    }

    @Override
    public Node whole() {
        return this;
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
    @Override
    public void fleet(boolean on) {
        (on ? fleetTab : benchTab).setSelected(true);
    }

    private void show(@Nullable Shot shot) {
        if (shot == null) {
            return;
        }
        trouble.played(shot.play().trouble());
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
        Notice notice = new Notice(sharing.said());
        StackPane.setAlignment(notice, Pos.BOTTOM_LEFT);
        Scene scene = new Scene(new StackPane(this, notice, overlays), width, height);
        new Keyboard(actions, overlays).on(scene);
        new Drops(sharing).on(scene);
        Presenter.watch(scene);
        new FigureMenu(this).on(scene);
        scene.getStylesheets().add(String.valueOf(LabWindow.class.getResource("/mortal/ui/lab.css")));
        return scene;
    }
}
