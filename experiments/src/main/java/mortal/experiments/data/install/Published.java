package mortal.experiments.data.install;

import java.nio.file.Path;
import java.util.List;
import mortal.experiments.config.Nearest;
import mortal.experiments.data.Data;
import mortal.experiments.data.DataProvider;
import mortal.experiments.data.DataSources;
import mortal.substrate.InputException;

/// A data set that somebody publishes: `mortal data NAME` installs it, then `--data NAME` finds it. Registered like any
/// [DataProvider], so a user's own jar can add some.
public interface Published extends DataProvider {

    /// One line: what it is.
    String about();

    /// The files it consists of.
    List<Original> originals();

    /// Reads the folder that holds the files.
    ///
    /// @throws InputException if one is missing or bad
    Data read(Path folder);

    /// The published data set of that name.
    ///
    /// @throws InputException if there is none
    static Published named(String name) {
        DataProvider known = DataSources.named(name).orElseThrow(() -> {
            List<String> names = DataSources.providers().stream()
                    .filter(Published.class::isInstance)
                    .map(DataProvider::name)
                    .toList();
            return new InputException(
                    "data: no published data set is called '" + name + "'" + Nearest.hint(name, names));
        });
        if (known instanceof Published published) {
            return published;
        }
        throw new InputException(
                "data: " + known.name() + " needs no installation; --data " + known.name() + " has it");
    }

    /// Where it is installed if nothing else is said: a folder of its name in the property `mortal.data`, by default
    /// `.mortal/data` in the user's home.
    default Path home() {
        String root = System.getProperty("mortal.data", "");
        Path folder = root.isBlank() ? Path.of(System.getProperty("user.home"), ".mortal", "data") : Path.of(root);
        return folder.resolve(name()).toAbsolutePath().normalize();
    }

    @Override
    default String summary() {
        return about()
                + (new Installation(this, home()).present() ? "; installed" : "; not installed: mortal data " + name());
    }

    @Override
    default Data load() {
        new Installation(this, home()).check();
        return read(home());
    }
}
