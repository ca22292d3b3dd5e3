package mortal.ui.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every word of the window, by key, from the bundle of the user's language.
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("mortal.ui.lab", Locale.getDefault());

    private Texts() {}

    /// @throws java.util.MissingResourceException if there is no such key
    public static String of(String key) {
        return BUNDLE.getString(key);
    }

    /// With {0}, {1}, … replaced.
    public static String of(String key, Object... values) {
        return MessageFormat.format(BUNDLE.getString(key), values);
    }

    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }
}
