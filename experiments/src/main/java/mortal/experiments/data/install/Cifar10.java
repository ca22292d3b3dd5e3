package mortal.experiments.data.install;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import mortal.experiments.data.CifarFolder;
import mortal.experiments.data.Data;

/// CIFAR-10, binary version: "Learning multiple layers of features from tiny images", Krizhevsky, 2009; from where his
/// page is now and from where it was.
///
/// Size and SHA-256 of the archive: `url_checksums/cifar10.txt` of tensorflow/datasets. SHA-256 of the files in it:
/// torchvision-ruby (ankane/torchvision-ruby), which checks them whenever it reads; of the test batch also others. They
/// are needed only for files that come without their archive.
public final class Cifar10 implements Published {
    private static final long BATCH = 10_000L * 3073; // B

    @Override
    public String name() {
        return "cifar-10";
    }

    @Override
    public List<String> aliases() {
        return List.of("cifar10");
    }

    @Override
    public String about() {
        return "CIFAR-10, animals and vehicles, colour, 32 × 32, 50 000 to learn and 10 000 to test, 170 MB";
    }

    @Override
    public List<Original> originals() {
        return List.of(new Original(
                "cifar-10-binary.tar.gz",
                170_052_171,
                "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
                List.of(
                        URI.create("https://cave.cs.toronto.edu/kriz/cifar-10-binary.tar.gz"),
                        URI.create("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz")),
                List.of(
                        new Contained(
                                "data_batch_1.bin",
                                BATCH,
                                "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5"),
                        new Contained(
                                "data_batch_2.bin",
                                BATCH,
                                "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed"),
                        new Contained(
                                "data_batch_3.bin",
                                BATCH,
                                "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67"),
                        new Contained(
                                "data_batch_4.bin",
                                BATCH,
                                "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48"),
                        new Contained(
                                "data_batch_5.bin",
                                BATCH,
                                "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add"),
                        new Contained(
                                "test_batch.bin",
                                BATCH,
                                "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b"))));
    }

    @Override
    public Data read(Path folder) {
        return CifarFolder.read(folder);
    }
}
