package mortal.experiments.data.install;

import java.nio.file.Path;
import java.util.List;
import mortal.experiments.data.Data;
import mortal.experiments.data.IdxFolder;

/// "Fashion-MNIST: a novel image dataset for benchmarking machine learning algorithms", Xiao, Rasul and Vollgraf, 2017.
///
/// Sizes and SHA-256 of the four files: `url_checksums/fashion_mnist.txt` of tensorflow/datasets. Of the plain files no
/// hash is known to us.
public final class FashionMnist implements Published {
    /// The authors' site, which has no https, and their repository.
    private static final List<String> FOLDERS = List.of(
            "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
            "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/");

    @Override
    public String name() {
        return "fashion-mnist";
    }

    @Override
    public String about() {
        return "Fashion-MNIST, ten kinds of clothing, 28 × 28, 60 000 to learn and 10 000 to test, 31 MB";
    }

    @Override
    public List<Original> originals() {
        return List.of(
                Original.gzip(
                        "train-images-idx3-ubyte.gz",
                        26_421_880,
                        "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
                        47_040_016,
                        null,
                        FOLDERS),
                Original.gzip(
                        "train-labels-idx1-ubyte.gz",
                        29_515,
                        "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
                        60_008,
                        null,
                        FOLDERS),
                Original.gzip(
                        "t10k-images-idx3-ubyte.gz",
                        4_422_102,
                        "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
                        7_840_016,
                        null,
                        FOLDERS),
                Original.gzip(
                        "t10k-labels-idx1-ubyte.gz",
                        5148,
                        "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5",
                        10_008,
                        null,
                        FOLDERS));
    }

    @Override
    public Data read(Path folder) {
        return IdxFolder.read(folder);
    }
}
