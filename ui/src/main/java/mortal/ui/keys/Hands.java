package mortal.ui.keys;

import javafx.scene.Node;
import mortal.experiments.lab.Scenario;

/// What only the window itself can do.
public interface Hands {
    /// Bench or fleet.
    void fleet(boolean on);

    /// Slow motion on or off.
    void slower();

    /// An empty picture to draw in.
    void draw();

    /// Light or dark.
    void theme();

    /// Begins a story.
    void open(Scenario story);

    /// Saves a part of the window as a picture.
    void picture(Node part, String named);

    /// Whether a lesson has taken something away for now.
    ///
    /// @param title of the action
    boolean taken(String title);

    /// The whole window, without what lies over it.
    Node whole();
}
