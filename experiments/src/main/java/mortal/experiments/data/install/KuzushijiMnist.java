package mortal.experiments.data.install;

import java.nio.file.Path;
import java.util.List;
import mortal.experiments.data.Data;
import mortal.experiments.data.IdxFolder;

/// Kuzushiji-MNIST: "Deep learning for classical Japanese literature", Clanuwat et al., 2018.
///
/// Sizes and SHA-256 of the four files: `url_checksums/kmnist.txt` of tensorflow/datasets. Of the plain files no hash
/// is
/// known to us.
public final class KuzushijiMnist implements Published {
    /// The authors' site, both ways.
    private static final List<String> FOLDERS =
            List.of("https://codh.rois.ac.jp/kmnist/dataset/kmnist/", "http://codh.rois.ac.jp/kmnist/dataset/kmnist/");

    @Override
    public String name() {
        return "kuzushiji-mnist";
    }

    @Override
    public List<String> aliases() {
        return List.of("kmnist");
    }

    @Override
    public String about() {
        return "Kuzushiji-MNIST (kmnist), cursive Japanese, 28 × 28, 60 000 to learn and 10 000 to test, 21 MB";
    }

    @Override
    public List<Original> originals() {
        return List.of(
                Original.gzip(
                        "train-images-idx3-ubyte.gz",
                        18_165_135,
                        "51467d22d8cc72929e2a028a0428f2086b092bb31cfb79c69cc0a90ce135fde4",
                        47_040_016,
                        null,
                        FOLDERS),
                Original.gzip(
                        "train-labels-idx1-ubyte.gz",
                        29_497,
                        "e38f9ebcd0f3ebcdec7fc8eabdcdaef93bb0df8ea12bee65224341c8183d8e17",
                        60_008,
                        null,
                        FOLDERS),
                Original.gzip(
                        "t10k-images-idx3-ubyte.gz",
                        3_041_136,
                        "edd7a857845ad6bb1d0ba43fe7e794d164fe2dce499a1694695a792adfac43c5",
                        7_840_016,
                        null,
                        FOLDERS),
                Original.gzip(
                        "t10k-labels-idx1-ubyte.gz",
                        5120,
                        "20bb9a0ef54c7db3efc55a92eef5582c109615df22683c380526788f98e42a1c",
                        10_008,
                        null,
                        FOLDERS));
    }

    @Override
    public Data read(Path folder) {
        return IdxFolder.read(folder);
    }
}
