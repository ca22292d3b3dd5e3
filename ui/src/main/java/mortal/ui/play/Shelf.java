package mortal.ui.play;

import java.util.HashMap;
import java.util.Map;
import mortal.experiments.data.Data;
import mortal.experiments.data.DataSources;

/// Data that were loaded before.
public final class Shelf {
    private final Map<String, Data> loaded = new HashMap<>();

    /// @throws mortal.substrate.InputException if there are none of that name
    synchronized Data data(String name) {
        return loaded.computeIfAbsent(name, DataSources::load);
    }

    /// Data that need not be loaded.
    public synchronized Shelf with(Data data) {
        loaded.put(data.name(), data);
        return this;
    }
}
