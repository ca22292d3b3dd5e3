package mortal.experiments.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
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
        String nearest = providers.stream()
                .map(DataProvider::name)
                .min(Comparator.comparingInt(known -> edits(name, known)))
                .map(known -> "; did you mean '" + known + "'?")
                .orElse("");
        String allowed = providers.stream().map(DataProvider::name).collect(Collectors.joining(", "));
        return new InputException("no data set or folder is called '" + name + "'" + nearest + " (allowed: " + allowed
                + ", or a folder of IDX files)");
    }

    /// How many letters must be added, left out or changed to make one word of the other (Levenshtein's distance).
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1]; // edits from the prefix of `from` so far to each prefix of `to`
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
