package mortal.simulator.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.ServiceLoader;
import mortal.devices.neuron.RectifyingNeuron;
import mortal.devices.synapse.Capacitor;
import mortal.devices.synapse.IdealSynapse;
import mortal.devices.synapse.SoftBounds;
import mortal.devices.synapse.SynapseLaw;
import mortal.substrate.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DesignsTest {
    static final List<String> PRESETS = Designs.PRESETS;

    @ParameterizedTest
    @FieldSource("PRESETS")
    void everyPresetSurvivesItsTextForm(String name) {
        ChipDesign design = Designs.preset(name);
        assertEquals(name, design.name());
        assertEquals(design, Designs.read(Designs.write(design), "copy"));
        assertEquals(design, Designs.of(Designs.tree(design), "tree"));
    }

    @Test
    void mildIsACapacitorOverTheDefaultSoftBounds() {
        Capacitor synapse = (Capacitor) Designs.preset("mild").synapse();
        assertEquals(new SoftBounds(), synapse.cell());
        assertEquals(new SoftBounds(), Designs.preset("mild-direct").synapse());
    }

    @Test
    void everyLawIsWrittenAndReadBack() {
        ChipDesign mild = Designs.preset("mild-direct");
        int laws = 0;
        for (SynapseLaw law : ServiceLoader.load(SynapseLaw.class)) {
            ChipDesign design = mild.with(law, ChipDesign.Pulses.DETERMINISTIC);
            assertEquals(design, Designs.read(Designs.write(design), "my.yaml"));
            laws++;
        }
        assertTrue(laws >= 9);
    }

    @Test
    void unknownKeyNamesLineAndWhatThereIs() {
        String yaml = Designs.write(Designs.preset("mild")).replace("asymmetrySpread", "asymmetrySpred");
        String message = message(yaml);
        assertTrue(message.startsWith("my.yaml:"), message);
        assertTrue(message.contains("asymmetrySpred") && message.contains("asymmetrySpread"), message);
    }

    @Test
    void aNumberOutOfRangeSaysWhichAndWhatIsAllowed() {
        String message = message(Designs.write(Designs.preset("mild")).replace("gainSpread: 0.3", "gainSpread: -0.3"));
        assertTrue(message.contains("RectifyingNeuron.gainSpread = -0.3") && message.contains("at least 0"), message);
    }

    @Test
    void brokenYamlNamesLineAndColumn() {
        String message = message("name: mild\nsummary: [\n");
        assertTrue(message.matches("my\\.yaml:\\d+:\\d+: .*"), message);
    }

    @Test
    void exactPulsesNeedASynapseThatHoldsOneCase() {
        String message = message(Designs.write(Designs.preset("mild")).replace("pulses: \"fast\"", "pulses: exact"));
        assertTrue(message.contains("holds 1 case"), message);
    }

    @Test
    void aDesignLikeAnotherChangesWhatItSays() {
        ChipDesign mild = Designs.preset("mild");
        ChipDesign noisy = Designs.read("like: mild\nname: noisy\nneuron: {readNoise: 0.5}\n", "my.yaml");
        RectifyingNeuron before = (RectifyingNeuron) mild.neuron();
        RectifyingNeuron after = (RectifyingNeuron) noisy.neuron();
        assertEquals(0.5f, after.readNoise());
        assertEquals(before.gainSpread(), after.gainSpread());
        assertEquals(mild.synapse(), noisy.synapse());
        ChipDesign bare = Designs.read("like: mild\nname: bare\nsynapse: {law: ideal}\n", "my.yaml");
        assertEquals(new IdealSynapse(), bare.synapse());
        assertEquals(mild.neuron(), bare.neuron());
    }

    @Test
    void aDesignLikeNothingIsRefused() {
        assertTrue(message("like: wild\n").contains("'wild' is unknown"));
        assertTrue(message("like: [mild]\n").startsWith("my.yaml: like ="));
        assertTrue(message("like: mild\nneuron: {readNoisy: 1}\n").contains("readNoisy"));
    }

    private static String message(String yaml) {
        String message = String.valueOf(assertThrows(InputException.class, () -> Designs.read(yaml, "my.yaml"))
                .getMessage());
        assertFalse(message.contains("\n"), message);
        assertFalse(message.contains("mortal."), message);
        return message;
    }
}
