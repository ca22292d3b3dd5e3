package mortal.simulator.design;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mortal.substrate.InputException;

/// Neurons that ship with the program, as YAML fragments: a chip file names one, `neuron: bss2-raw`, in place of the
/// keys
/// of a law.
public final class NeuronPresets {
    /// In the order to show them.
    public static final List<String> NAMES = List.of(
            "digital",
            "dynap-like",
            "bss2-calibrated",
            "bss2-raw",
            "subthreshold-3mV",
            "subthreshold-5mV",
            "subthreshold-10mV");

    private NeuronPresets() {}

    /// The fragment of that name.
    ///
    /// @throws InputException if there is none
    static String text(String name) {
        try (InputStream in = NeuronPresets.class.getResourceAsStream("/mortal/simulator/neurons/" + name + ".yaml")) {
            if (!NAMES.contains(name) || in == null) {
                throw new InputException("neuron '" + name + "' is unknown; there are " + String.join(", ", NAMES));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InputException("neuron '" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }
}
