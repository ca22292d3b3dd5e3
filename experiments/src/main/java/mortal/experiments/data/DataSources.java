package mortal.experiments.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import mortal.experiments.config.Nearest;
import mortal.substrate.InputException;

/// Where data come from: a provider's name, or a folder of IDX files or of CIFAR-10's.
public final class DataSources {
    private DataSources() {}

    /// Everything that has a name, in the order of the names.
    public static List<DataProvider> providers() {
        return ServiceLoader.load(DataProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(DataProvider::name))
                .toList();
    }

    /// A name wins over a folder of the same name; `./name` means the folder.
    ///
    /// @throws InputException if it is neither, or what it holds is bad
    public static Data load(String nameOrFolder) {
        Optional<DataProvider> provider = named(nameOrFolder);
        if (provider.isPresent()) {
            return provider.get().load();
        }
        if (looksLikeFolder(nameOrFolder)) {
            Path folder = Path.of(nameOrFolder);
            return CifarFolder.is(folder) ? CifarFolder.read(folder) : IdxFolder.read(folder);
        }
        throw unknown(nameOrFolder, providers());
    }

    /// The provider of that name or alias.
    public static Optional<DataProvider> named(String name) {
        return providers().stream()
                .filter(known -> known.name().equals(name) || known.aliases().contains(name))
                .findFirst();
    }

    private static boolean looksLikeFolder(String text) {
        try {
            return !text.isBlank() && (text.contains("/") || text.contains("\\") || Files.exists(Path.of(text)));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    private static InputException unknown(String name, List<DataProvider> providers) {
        List<String> known = providers.stream().map(DataProvider::name).toList();
        return new InputException("no data set or folder is called '" + name + "'" + Nearest.hint(name, known)
                + ", or a folder of IDX files or of CIFAR-10");
    }
}
