package mortal.experiments.experiment;

import java.util.List;
import mortal.experiments.Catalog;
import mortal.simulator.design.Designs;

/// The chips that ship with the program.
public final class ChipCatalog implements Catalog {
    @Override
    public String kind() {
        return "chips";
    }

    @Override
    public List<Item> items() {
        return Designs.PRESETS.stream()
                .map(name -> new Item(name, Designs.preset(name).summary()))
                .toList();
    }
}
