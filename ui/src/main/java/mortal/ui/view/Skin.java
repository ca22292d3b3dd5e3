package mortal.ui.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import mortal.ui.draw.Ink;

/// Light or dark: follows the system until somebody chooses.
public final class Skin {
    private final List<Consumer<Ink>> told = new ArrayList<>();
    private boolean dark;

    public Skin() {
        dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> set(scheme == ColorScheme.DARK));
    }

    public void toggle() {
        set(!dark);
    }

    public void set(boolean nowDark) {
        dark = nowDark;
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        told.forEach(each -> each.accept(ink()));
    }

    public boolean dark() {
        return dark;
    }

    public Ink ink() {
        return dark ? Ink.DARK : Ink.LIGHT;
    }

    /// Tells the ink now and whenever it changes.
    public void each(Consumer<Ink> listener) {
        told.add(listener);
        listener.accept(ink());
    }
}
