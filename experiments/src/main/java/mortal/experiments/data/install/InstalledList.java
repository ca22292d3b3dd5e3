package mortal.experiments.data.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import mortal.substrate.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What `installed.json` says.
///
/// @param dataSet its name
/// @param files in the order of the set
record InstalledList(String dataSet, List<InstalledFile> files) {
    private static final String NAME = "installed.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    InstalledList {
        files = List.copyOf(files);
    }

    /// What was installed in the folder; nothing if there is no list.
    ///
    /// @throws InputException if the list cannot be read
    static List<InstalledFile> read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), InstalledList.class).files();
        } catch (IOException e) {
            throw new InputException(file + " cannot be read: " + e.getMessage(), e);
        } catch (JacksonException | NullPointerException damaged) {
            throw new InputException(
                    file + " is damaged; delete it, then ./mortal data makes it anew from what is there", damaged);
        }
    }

    /// Puts the list in its place, whole or not at all.
    static void write(Path folder, String dataSet, List<InstalledFile> files) throws IOException {
        Path part = folder.resolve(NAME + ".part");
        Files.writeString(part, JSON.writeValueAsString(new InstalledList(dataSet, files)) + "\n");
        Files.move(part, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }
}
