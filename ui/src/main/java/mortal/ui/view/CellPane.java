package mortal.ui.view;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import mortal.experiments.lab.CellStory;
import mortal.ui.draw.Amounts;
import mortal.ui.draw.Waterfall;
import mortal.ui.model.Texts;

/// The arithmetic of one read and one update of one cell, at a pace at which one can follow.
final class CellPane extends VBox {
    private final Label head = new Label();
    private final Label facts = Parts.small("");
    private final Label update = Parts.small("");
    private final Waterfall sum = new Waterfall(Texts.of("cell.sum"));
    private final Timeline timeline = new Timeline();

    /// @param close what happens when nobody wants to see it any more
    CellPane(Skin skin, Runnable close) {
        super(5);
        setId("cell-pane");
        head.getStyleClass().add("section");
        HBox buttons = Parts.row(6, Parts.button("cell.slow", this::play), Parts.button("cell.close", close));
        head.setWrapText(true);
        VBox.setVgrow(sum, Priority.ALWAYS);
        getChildren().addAll(head, buttons, facts, sum, update);
        skin.each(sum::setInk);
    }

    void show(CellStory story) {
        head.setText(Texts.of("cell.head", story.source(), story.target()));
        facts.setText(Texts.of(
                "cell.facts",
                Amounts.plain(story.weight()),
                Amounts.plain(story.read()),
                story.pulses(),
                Amounts.plain(story.gain()),
                Amounts.plain(story.offset())));
        List<Waterfall.Step> steps = new ArrayList<>();
        for (CellStory.Term term : story.terms()) {
            steps.add(new Waterfall.Step(
                    Texts.of("cell.term", term.source(), Amounts.plain(term.signal()), Amounts.plain(term.weight())),
                    term.product(),
                    term.source() == story.source()));
        }
        steps.add(new Waterfall.Step(Texts.of("cell.others"), story.others(), false));
        steps.add(new Waterfall.Step(Texts.of("cell.bias"), story.bias(), false));
        sum.show(steps, Texts.of("cell.activity", Amounts.plain(story.activity())), story.activity());
        CellStory.Update lesson = story.update();
        update.setText(Texts.of(
                "cell.update",
                Amounts.plain(lesson.positive()),
                Amounts.plain(lesson.negative()),
                Amounts.plain(lesson.before()),
                Amounts.plain(lesson.after()),
                Amounts.plain(lesson.after() - lesson.before())));
    }

    /// Term by term, two a second; at once for those who want no motion.
    private void play() {
        timeline.stop();
        timeline.getKeyFrames().clear();
        if (Platform.getPreferences().isReducedMotion()) {
            sum.only(Integer.MAX_VALUE);
            return;
        }
        for (int i = 0; i <= sum.steps() + 1; i++) {
            int count = i > sum.steps() ? Integer.MAX_VALUE : i;
            timeline.getKeyFrames().add(new KeyFrame(Duration.millis(450.0 * i), event -> sum.only(count)));
        }
        timeline.play();
    }

    void tell() {
        sum.tell();
    }
}
