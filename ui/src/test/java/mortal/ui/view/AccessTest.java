package mortal.ui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import mortal.ui.Booth;
import mortal.ui.draw.Drawing;
import mortal.ui.draw.HeatMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whoever cannot use a mouse, or see the pictures, is told the same.
final class AccessTest {
    private static Booth booth;

    @BeforeAll
    static void open() {
        booth = new Booth(Booth.chips(2));
        Booth.fx(() -> booth.model.step(6));
        booth.until("a look", shot -> Booth.lesson(shot) == 6);
    }

    @AfterAll
    static void close() {
        booth.close();
    }

    private static List<Node> nodes(Node from) {
        List<Node> all = new ArrayList<>(List.of(from));
        if (from instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(nodes(child)));
        }
        return all;
    }

    private static List<Node> everywhere() {
        return Booth.fx(() -> {
            List<Node> all = new ArrayList<>();
            for (boolean fleet : new boolean[] {false, true}) {
                booth.window.fleet(fleet);
                booth.scene.getRoot().applyCss();
                booth.scene.getRoot().layout();
                booth.window.tell();
                all.addAll(nodes(booth.scene.getRoot()));
            }
            return all;
        });
    }

    @Test
    void whatTakesTheFocusHasAName() {
        Set<String> nameless = new TreeSet<>();
        int named = 0;
        for (Node node : everywhere()) {
            if (node.isFocusTraversable()) {
                boolean text = node instanceof Labeled labeled
                        && !String.valueOf(labeled.getText()).isBlank();
                boolean told = node.getAccessibleText() != null
                        && !node.getAccessibleText().isBlank();
                named += text || told ? 1 : 0;
                if (!text && !told) {
                    nameless.add(node.toString());
                }
            }
        }
        assertEquals(Set.of(), nameless);
        assertTrue(named > 50, named + " controls");
    }

    @Test
    void everyPictureHasARoleANameAndSaysWhatItShows() {
        Set<String> silent = new TreeSet<>();
        int pictures = 0;
        for (Node node : everywhere()) {
            if (node instanceof Drawing || node instanceof HeatMap) {
                pictures++;
                String words = String.valueOf(node.getAccessibleText());
                boolean tells = words.matches("(?s).+: .+");
                if (node.getAccessibleRole() != AccessibleRole.IMAGE_VIEW || !tells) {
                    silent.add(words);
                }
            }
        }
        assertEquals(Set.of(), silent);
        assertTrue(pictures > 10, pictures + " pictures");
    }

    /// A canvas or image outside those classes would say nothing; the marks on the bar of time are told by its words.
    @Test
    void nothingElseIsPainted() {
        for (Node node : everywhere()) {
            if (node instanceof Canvas || node instanceof ImageView) {
                boolean part = node.getParent() instanceof Drawing || node.getParent() instanceof HeatMap;
                boolean marks = nodes(booth.window.getBottom()).contains(node);
                assertTrue(part || marks, node + " in " + node.getParent());
            }
        }
    }

    @Test
    void tabGoesFromTheTopToTheBottom() {
        List<String> wanted =
                List.of("story", "share", "rewind", "run", "slow", "speed", "design-lane", "dial-spread", "time");
        List<String> order = Booth.fx(() -> nodes(booth.scene.getRoot()).stream()
                .filter(Node::isFocusTraversable)
                .map(node -> String.valueOf(node.getId()))
                .filter(wanted::contains)
                .toList());
        assertEquals(wanted, order);
    }

    @Test
    void lettersStandOutFromWhatIsBehindThemInBothThemes() {
        for (int theme = 0; theme < 2; theme++) {
            booth.press(KeyCode.L, KeyCode.CONTROL);
            Set<String> faint = new TreeSet<>();
            int labels = 0;
            for (Node node : everywhere()) {
                if (node instanceof Label label
                        && !label.isDisabled()
                        && !label.getText().isBlank()) {
                    String found = Booth.fx(() -> pale(label));
                    labels++;
                    if (!found.isEmpty()) {
                        faint.add(found);
                    }
                }
            }
            assertEquals(Set.of(), faint);
            assertTrue(labels > 30, labels + " labels");
        }
    }

    /// Empty if its letters can be read.
    private static String pale(Label label) {
        Color paper = behind(label);
        if (!(label.getTextFill() instanceof Color letters) || paper == null) {
            return "";
        }
        double a = luminance(letters);
        double b = luminance(paper);
        double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        return contrast >= 4.5 ? "" : label.getText() + ": " + letters + " on " + paper;
    }

    private static @Nullable Color behind(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            Background background = at instanceof Region region ? region.getBackground() : null;
            if (background != null && !background.getFills().isEmpty()) {
                Paint fill = background.getFills().getLast().getFill();
                if (fill instanceof Color color && color.getOpacity() == 1) {
                    return color;
                }
            }
        }
        return null;
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
