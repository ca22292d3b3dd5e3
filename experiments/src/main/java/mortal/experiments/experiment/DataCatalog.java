package mortal.experiments.experiment;

import java.util.ArrayList;
import java.util.List;
import mortal.experiments.Catalog;
import mortal.experiments.data.DataProvider;
import mortal.experiments.data.DataSources;

/// What `--data` takes: names, and folders.
public final class DataCatalog implements Catalog {
    @Override
    public String kind() {
        return "data";
    }

    @Override
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (DataProvider provider : DataSources.providers()) {
            items.add(new Item(provider.name(), provider.summary()));
        }
        items.add(new Item(
                "FOLDER",
                "any folder with the four IDX files of MNIST or its kin, plain or gzip, or the six of CIFAR-10"));
        return items;
    }
}
