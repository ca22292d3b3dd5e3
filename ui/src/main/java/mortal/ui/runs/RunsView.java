package mortal.ui.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mortal.experiments.study.Study;
import mortal.substrate.InputException;
import mortal.ui.draw.Ink;
import mortal.ui.draw.Plot;
import mortal.ui.model.Texts;
import mortal.ui.view.Skin;
import org.jspecify.annotations.Nullable;

/// Looks into run folders, also while the run goes on, and begins experiments.
public final class RunsView extends BorderPane {
    private final Path runs;
    private final Skin skin;
    private final ListView<Path> folders = new ListView<>();
    private final TextField place = new TextField();
    private final ComboBox<String> experiment = new ComboBox<>();
    private final Label title = new Label();
    private final Label state = new Label();
    private final VBox sheet = new VBox(8);
    private final Plot curves = new Plot(Texts.of("runs.curves"), Texts.of("runs.epochs"), true);
    private final GridPane facts = new GridPane();
    private final VBox figures = new VBox(8);
    private @Nullable Path shown;
    private @Nullable RunSheet last;
    private @Nullable Errand errand;

    /// @param runs where runs are, and new ones go
    public RunsView(Path runs, Skin skin) {
        this.runs = runs;
        this.skin = skin;
        setPadding(new Insets(10));
        place.setId("runs-place");
        place.setPromptText(Texts.of("runs.place"));
        place.setAccessibleText(Texts.of("runs.place"));
        place.setOnAction(event -> open(Path.of(place.getText().strip())));
        folders.setId("runs-folders");
        folders.setAccessibleText(Texts.of("runs.folders"));
        folders.setPrefWidth(230);
        folders.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                open(chosen);
            }
        });
        experiment.setId("runs-experiment");
        experiment.setAccessibleText(Texts.of("runs.experiment"));
        experiment.getItems().setAll(studies());
        experiment.setValue("mortality");
        Button begin = new Button(Texts.of("runs.begin"));
        begin.setId("runs-begin");
        begin.setOnAction(event -> begin());
        VBox left = new VBox(6, experiment, begin, new Label(Texts.of("runs.folders")), folders, place);
        VBox.setVgrow(folders, Priority.ALWAYS);
        left.setPadding(new Insets(0, 10, 0, 0));
        setLeft(left);
        title.getStyleClass().add("figure");
        state.getStyleClass().add("small");
        state.setWrapText(true);
        facts.setHgap(14);
        facts.setVgap(2);
        curves.setPrefHeight(220);
        sheet.getChildren().addAll(title, state, curves, facts, figures);
        HBox.setHgrow(sheet, Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(sheet);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        skin.each(ink -> {
            curves.setInk(ink);
            paint(ink);
        });
        list();
        state.setText(Texts.of("runs.none"));
        curves.setVisible(false);
        curves.setManaged(false);
    }

    @SuppressWarnings("rawtypes") // what a class literal can say
    private static List<String> studies() {
        List<String> names = new ArrayList<>();
        for (Study study : ServiceLoader.load(Study.class)) {
            names.add(study.name());
        }
        return names;
    }

    /// Shows a run folder; what cannot be shown is said in its place.
    public void open(Path folder) {
        shown = folder;
        refresh();
    }

    /// Looks again: runs go on. Called now and then.
    public void refresh() {
        Errand begun = errand;
        if (begun != null && shown == null && Files.exists(begun.folder().resolve("config.yaml"))) {
            shown = begun.folder();
            list();
        }
        Path folder = shown;
        if (folder == null) {
            if (begun != null) {
                state.setText(
                        begun.failed()
                                ? Texts.of("runs.failed", begun.last())
                                : Texts.of("runs.starting", begun.last()));
            }
            return;
        }
        try {
            RunSheet now = RunSheet.of(folder);
            if (!now.equals(last)) {
                last = now;
                paint(skin.ink());
            }
            if (begun != null && begun.folder().equals(folder) && begun.failed()) {
                state.setText(Texts.of("runs.failed", begun.last()));
            }
        } catch (InputException | java.io.UncheckedIOException refused) {
            last = null;
            title.setText(String.valueOf(folder.getFileName()));
            state.setText(String.valueOf(refused.getMessage()));
            facts.getChildren().clear();
            figures.getChildren().clear();
            curves.setVisible(false);
        }
    }

    private void begin() {
        try {
            shown = null;
            last = null;
            errand = Errand.begin(experiment.getValue(), runs);
            title.setText(experiment.getValue());
            facts.getChildren().clear();
            figures.getChildren().clear();
            refresh();
        } catch (InputException refused) {
            state.setText(String.valueOf(refused.getMessage()));
        }
    }

    private void list() {
        if (!Files.isDirectory(runs)) {
            return;
        }
        try (Stream<Path> inside = Files.list(runs)) {
            folders.getItems()
                    .setAll(inside.filter(path -> Files.exists(path.resolve("config.yaml")))
                            .sorted(Comparator.comparing(path -> String.valueOf(path.getFileName())))
                            .toList());
        } catch (IOException e) {
            state.setText(Texts.of("runs.unreadable", runs.toString()));
        }
    }

    private void paint(Ink ink) {
        RunSheet now = last;
        if (now == null) {
            return;
        }
        title.setText(now.experiment());
        state.setText(
                Texts.of(now.ended() ? "runs.ended" : "runs.going", now.folder().toString(), now.events()));
        List<Plot.Line> lines = new ArrayList<>();
        for (int c = 0; c < now.curves().size(); c++) {
            RunSheet.Curve curve = now.curves().get(c);
            lines.add(new Plot.Line(
                    curve.name(), ink.chip(c), curve.epochs(), curve.errors(), List.of(), List.of(), true));
        }
        curves.setVisible(!lines.isEmpty());
        curves.setManaged(!lines.isEmpty());
        curves.show(lines, List.of(), Double.NaN);
        facts.getChildren().clear();
        for (int f = 0; f < now.facts().size(); f++) {
            Label name = new Label(now.facts().get(f).name());
            name.getStyleClass().add("small");
            facts.add(name, 0, f);
            facts.add(new Label(now.facts().get(f).value()), 1, f);
        }
        figures.getChildren().clear();
        for (Path figure : now.figures()) {
            ImageView view = new ImageView(new Image(figure.toUri().toString(), true));
            view.setPreserveRatio(true);
            view.setFitWidth(640);
            view.setAccessibleText(String.valueOf(figure.getFileName()));
            figures.getChildren().add(view);
        }
    }

    /// Ends what was begun here and still goes on.
    public void close() {
        Errand begun = errand;
        if (begun != null) {
            begun.process().destroy();
        }
    }
}
