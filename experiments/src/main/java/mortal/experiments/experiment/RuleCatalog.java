package mortal.experiments.experiment;

import java.util.List;
import java.util.ServiceLoader;
import mortal.experiments.Catalog;
import mortal.learning.LearningRule;

/// The learning rules, by what `--set rule=` calls them.
public final class RuleCatalog implements Catalog {
    @Override
    public String kind() {
        return "rules";
    }

    @Override
    public List<Item> items() {
        return ServiceLoader.load(LearningRule.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(rule -> new Item(rule.name(), rule.summary()))
                .toList();
    }
}
