package mortal.simulator.design;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import mortal.devices.tile.Periphery;
import mortal.substrate.InputException;

/// Tiles by name, for a design file.
public final class TilePresets {
    private static final Map<String, Supplier<Periphery>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("none", Periphery::none);
        ALL.put("usual", Periphery::usual);
        ALL.put("preset-io", Periphery::presetIo);
        ALL.put("standard-io", Periphery::standardIo);
        ALL.put("hardware-aware", Periphery::hardwareAware);
        ALL.put("thermal", Periphery::thermal);
    }

    private TilePresets() {}

    /// In the order to show them.
    public static Set<String> names() {
        return ALL.keySet();
    }

    /// @throws InputException if there is none of that name
    public static Periphery of(String name) {
        Supplier<Periphery> made = ALL.get(name);
        if (made == null) {
            throw new InputException("tiles '" + name + "' are unknown; there are " + String.join(", ", names()));
        }
        return made.get();
    }
}
