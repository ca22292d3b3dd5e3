package mortal.experiments.plot;

/// No figure needs a display.
final class Display {
    private Display() {}

    /// Asks Java's graphics not to look for a display, unless the user has decided: with one named that cannot be
    /// reached they would fail, and a Mac would show a dock icon. They look when the first colour or font is made, so
    /// whoever holds those calls this before anything else.
    static void avoid() {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }
}
