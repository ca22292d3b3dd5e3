package mortal.experiments.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mortal.experiments.Catalog;
import mortal.learning.rule.ForwardForward.Form;

/// The learning rules, by what `--set form=` calls them.
public final class RuleCatalog implements Catalog {
    @Override
    public String kind() {
        return "rules";
    }

    @Override
    public List<Item> items() {
        return Arrays.stream(Form.values())
                .map(form -> new Item("forward-forward, " + form.name().toLowerCase(Locale.ROOT), line(form)))
                .toList();
    }

    private static String line(Form form) {
        return switch (form) {
            case SENSOR -> "sees one number a layer: wrong labels at random or by goodness (--set form=sensor)";
            case HINTON -> "as Hinton published it: a softmax on the host chooses the wrong labels (--set form=hinton)";
        };
    }
}
