package mortal.experiments.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import mortal.experiments.config.Nearest;
import mortal.substrate.InputException;

/// Where data come from: a provider's name, or a folder of IDX files.
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
        List<DataProvider> providers = providers();
        for (DataProvider provider : providers) {
            if (provider.name().equals(nameOrFolder)) {
                return provider.load();
            }
        }
        if (looksLikeFolder(nameOrFolder)) {
            return IdxFolder.read(Path.of(nameOrFolder));
        }
        throw unknown(nameOrFolder, providers);
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
                + ", or a folder of IDX files");
    }
}
