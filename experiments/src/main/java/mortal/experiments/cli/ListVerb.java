package mortal.experiments.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import mortal.experiments.Catalog;
import mortal.experiments.Catalog.Item;
import mortal.experiments.Experiment;
import mortal.experiments.config.Nearest;
import mortal.substrate.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mortal list [KIND]`: everything that has a name, each with a line.
@Command(name = "list", description = "Show experiments, chips, data sets and rules, each with a line.")
public final class ListVerb implements Verb {
    private static final String EXPERIMENTS = "experiments";

    /// Shown first, in this order; kinds from other jars follow.
    private static final List<String> KINDS = List.of(EXPERIMENTS, "chips", "data", "rules");

    @Spec
    @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "KIND", description = "Only this group: experiments, chips, data, rules.")
    @Nullable String kind;

    @Override
    public Integer call() {
        Map<String, List<Item>> groups = groups();
        if (kind != null && !groups.containsKey(kind)) {
            throw new InputException("list: unknown kind " + kind + Nearest.hint(kind, groups.keySet()));
        }
        if (kind != null) {
            groups.keySet().retainAll(List.of(kind));
        }
        if (spec != null) {
            print(groups, spec.commandLine().getOut());
        }
        return Main.DONE;
    }

    private static Map<String, List<Item>> groups() {
        List<Item> experiments = new ArrayList<>();
        for (Experiment experiment : ServiceLoader.load(Experiment.class)) {
            experiments.add(new Item(
                    experiment.name(),
                    experiment.summary()
                            + experiment
                                    .claim()
                                    .map(claim -> ". Published: " + claim.words())
                                    .orElse("")));
        }
        Studies.all().forEach(study -> experiments.add(new Item(study.name(), study.summary())));
        Map<String, List<Item>> groups = new LinkedHashMap<>();
        KINDS.forEach(kind -> groups.put(kind, new ArrayList<>()));
        groups.put(EXPERIMENTS, experiments);
        List<Catalog> catalogs = new ArrayList<>();
        ServiceLoader.load(Catalog.class).forEach(catalogs::add);
        catalogs.sort(Comparator.comparing(Catalog::kind));
        catalogs.forEach(catalog -> groups.computeIfAbsent(catalog.kind(), kind -> new ArrayList<>())
                .addAll(catalog.items()));
        return groups;
    }

    private static void print(Map<String, List<Item>> groups, PrintWriter out) {
        int widest = groups.values().stream()
                .flatMap(List::stream)
                .mapToInt(item -> item.name().length())
                .max()
                .orElse(0);
        String gap = "";
        for (var group : groups.entrySet()) {
            out.print(gap);
            out.println(group.getKey());
            if (group.getValue().isEmpty()) {
                Columns.print("(none)", widest, "", out);
            }
            group.getValue().forEach(item -> Columns.print(item.name(), widest, item.line(), out));
            gap = System.lineSeparator();
        }
        out.flush();
    }
}
