package mortal.experiments.data.install;

import java.nio.file.Path;
import java.util.List;
import mortal.experiments.data.Data;

/// A published data set that the command line finds, like one in a user's jar; a test says where it is to be had.
public final class SampleSet implements Published {
    private static List<String> folders = List.of("http://127.0.0.1:1/");

    public static void soldAt(String... shops) {
        folders = List.of(shops);
    }

    @Override
    public String name() {
        return "sample-set";
    }

    @Override
    public List<String> aliases() {
        return List.of("samples");
    }

    @Override
    public String about() {
        return "a sample";
    }

    @Override
    public List<Original> originals() {
        return Drawn.idx(name(), true, folders).originals();
    }

    @Override
    public Data read(Path folder) {
        return Drawn.idx(name(), true, folders).read(folder);
    }
}
