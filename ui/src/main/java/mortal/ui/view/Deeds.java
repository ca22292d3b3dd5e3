package mortal.ui.view;

import java.util.Locale;
import mortal.experiments.lab.Act;
import mortal.ui.draw.Amounts;
import mortal.ui.model.Texts;

/// Deeds in words.
final class Deeds {
    private Deeds() {}

    static String words(Act act) {
        String key = "done." + act.deed().name().toLowerCase(Locale.ROOT);
        return Texts.of(key, act.lane(), act.other(), Amounts.plain(act.amount()), Amounts.time(act.seconds()));
    }
}
