package mortal.ui.view;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import mortal.ui.lesson.Passage;
import mortal.ui.lesson.Passage.Span;
import mortal.ui.model.Texts;

/// A lesson's text, to be read.
final class Prose extends VBox {
    private final Consumer<Passage.Try> tried;
    private int tries;
    private int answers;

    /// @param tried told of a button in the text that was pressed
    Prose(Consumer<Passage.Try> tried) {
        super(8);
        this.tried = tried;
        getStyleClass().add("prose");
    }

    void show(List<Passage> passages) {
        tries = 0;
        answers = 0;
        getChildren().setAll(passages.stream().map(this::node).toList());
    }

    private Node node(Passage passage) {
        return switch (passage) {
            case Passage.Heading heading -> styled(flow(heading.words()), heading.depth() == 1 ? "title" : "subtitle");
            case Passage.Paragraph paragraph -> flow(paragraph.words());
            case Passage.Item item -> item(item);
            case Passage.Code code -> styled(new Label(code.text()), "code-block");
            case Passage.Question question -> question(question.words());
            case Passage.Answer answer -> answer(answer.words());
            case Passage.Try attempt -> attempt(attempt);
        };
    }

    private static <N extends Node> N styled(N node, String style) {
        node.getStyleClass().add(style);
        return node;
    }

    private static TextFlow flow(List<Span> spans) {
        TextFlow flow = new TextFlow();
        for (Span span : spans) {
            Text text = new Text(span.words());
            text.getStyleClass().addAll("words", span.style().name().toLowerCase(Locale.ROOT));
            flow.getChildren().add(text);
        }
        flow.setMinWidth(0);
        return flow;
    }

    private static HBox item(Passage.Item item) {
        Label mark = new Label(item.mark());
        mark.setMinWidth(14);
        TextFlow words = flow(item.words());
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(4, mark, words);
    }

    private static VBox question(List<Span> words) {
        Label head = new Label(Texts.of("lesson.predict"));
        head.getStyleClass().add("section");
        return styled(new VBox(2, head, flow(words)), "question");
    }

    /// Behind a button that says what it hides.
    private VBox answer(List<Span> words) {
        answers++;
        TextFlow flow = flow(words);
        Button show = new Button(Texts.of("lesson.compare"));
        show.setId("answer-" + answers);
        show.getStyleClass().add("tiny");
        flow.setVisible(false);
        flow.setManaged(false);
        show.setOnAction(event -> {
            boolean on = !flow.isVisible();
            flow.setVisible(on);
            flow.setManaged(on);
            show.setText(Texts.of(on ? "lesson.hide" : "lesson.compare"));
        });
        return styled(new VBox(4, show, flow), "question");
    }

    private Button attempt(Passage.Try attempt) {
        tries++;
        Button button = new Button(attempt.words());
        button.setId("try-" + tries);
        button.setWrapText(true);
        button.setOnAction(event -> tried.accept(attempt));
        return button;
    }
}
