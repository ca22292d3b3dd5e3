package mortal.experiments.cli;

import java.util.List;
import mortal.experiments.Catalog;

/// Things of a kind of its own, found like any other.
public final class SampleCatalog implements Catalog {
    @Override
    public String kind() {
        return "samples";
    }

    @Override
    public List<Item> items() {
        String line =
                "a line so long that it does not fit beside its name on a terminal of eighty columns and is wrapped";
        return List.of(new Item("short", "a short line"), new Item("a-longer-name", line));
    }
}
