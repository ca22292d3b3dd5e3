package mortal.simulator.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mortal.devices.kernel.Kernels;
import mortal.devices.neuron.Units;
import mortal.substrate.InputException;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/// Neurons by name. Spreads over 20 000 units; bounds are 5 standard errors, which a right preset breaks with chance
/// 6·10⁻⁷ each, and half a digit where a figure is rounded.
class NeuronPresetsTest {
    private static final int SIZE = 20_000;
    static final List<String> NAMES = NeuronPresets.NAMES;

    private static ChipDesign with(String preset) {
        String yaml = Designs.write(Designs.preset("mild"));
        int from = yaml.indexOf("neuron:");
        int to = yaml.indexOf("sensor:");
        return Designs.read(yaml.substring(0, from) + "neuron: " + preset + "\n" + yaml.substring(to), "my.yaml");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void aChipFileMayNameOne(String name) {
        ChipDesign design = with(name);
        assertEquals(Designs.neuron(name), design.neuron());
        assertEquals(design, Designs.read(Designs.write(design), "copy"));
        assertEquals(design, Designs.of(Designs.tree(design), "tree"));
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        String message = String.valueOf(
                assertThrows(InputException.class, () -> with("bss3")).getMessage());
        assertTrue(message.contains("'bss3'") && message.contains("bss2-raw"), message);
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length);
    }

    /// Deviation of ln gain, threshold and ln leak; correlation of the first two.
    @ParameterizedTest
    @CsvSource({
        "digital, 0, 0, 0, 0",
        "dynap-like, 0.10, 0.10, 0.10, 0",
        "bss2-calibrated, 0.056, 0.125, 0.05, 0",
        "bss2-raw, 0.19, 0.40625, 0.17, 0",
        "subthreshold-3mV, 0.081, 0.03, 0.081, -1",
        "subthreshold-5mV, 0.135, 0.05, 0.135, -1",
        "subthreshold-10mV, 0.27, 0.10, 0.27, -1"
    })
    void itHasTheSpreadItSays(String name, double gain, double threshold, double leak, double correlation) {
        Units units = Designs.neuron(name).fabricate(SIZE, new Seed(1), new Seed(2), Kernels.best());
        double[] gains = new double[SIZE];
        double[] thresholds = new double[SIZE];
        double[] leaks = new double[SIZE];
        float[] below = new float[2 * SIZE];
        Arrays.fill(below, 0, SIZE, -100);
        Arrays.fill(below, SIZE, 2 * SIZE, -101);
        units.respond(2, below, 0, SIZE, new Seed(3), 0);
        for (int j = 0; j < SIZE; j++) {
            gains[j] = Math.log(units.gain(j));
            thresholds[j] = -units.offset(j);
            leaks[j] = leak > 0 ? -below[j] / (units.gain(j) * (100 - units.offset(j))) : 0;
        }
        double errors = 5 / Math.sqrt(2 * SIZE);
        double digit = 0.0005;
        assertEquals(gain, deviation(gains), errors * gain + digit);
        assertEquals(threshold, deviation(thresholds), errors * threshold + 1e-9);
        if (leak > 0 && !name.startsWith("subthreshold")) {
            double mean = Arrays.stream(leaks).sum() / SIZE;
            assertEquals(0.01, mean, 0.0005);
            assertEquals(leak, deviation(leaks) / mean, errors * 2 * leak + 0.1 * leak);
        }
        double product = 0;
        for (int j = 0; j < SIZE; j++) {
            product += gains[j] * thresholds[j] / SIZE;
        }
        if (gain > 0) {
            assertEquals(correlation, product / gain / threshold, 5 / Math.sqrt(SIZE) + 0.02);
        }
    }
}
