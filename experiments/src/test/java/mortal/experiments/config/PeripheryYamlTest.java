package mortal.experiments.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mortal.devices.tile.CellCurve;
import mortal.devices.tile.Periphery;
import mortal.devices.tile.Scaling;
import mortal.devices.tile.Signs;
import mortal.substrate.InputException;
import org.junit.jupiter.api.Test;

/// Tiles as files.
final class PeripheryYamlTest {
    @Test
    void everyPresetReadsBack() {
        Periphery curved = Periphery.hardwareAware()
                .with(new Signs(Signs.Coding.OFFSET_COLUMN, 0.6f, 60e-6, 110e-6, 0.01f))
                .with(new CellCurve(CellCurve.Law.MILO, 0.3))
                .with(new Scaling(Scaling.Noise.AVERAGE, 3, Scaling.Bounds.ITERATIVE, 100));
        for (Periphery law : new Periphery[] {
            Periphery.none(), Periphery.usual(), Periphery.presetIo(), Periphery.standardIo(), curved
        }) {
            assertEquals(law, Yaml.read(Yaml.write(law), "x", Periphery.class));
        }
    }

    @Test
    void wordsAreReadInAnyCaseAndNumbersAreChecked() {
        String text = Yaml.write(Periphery.usual().with(new Signs(Signs.Coding.OFFSET_COLUMN, 1, 0, 5e-6, 0)));
        assertTrue(text.contains("coding: offsetcolumn") && text.contains("noise: absmax"), text);
        String read = text.replace("offsetcolumn", "offsetColumn").replace("absmax", "absMax");
        assertEquals(Yaml.read(text, "x", Periphery.class), Yaml.read(read, "x", Periphery.class));
        String wrong = text.replace("columns: 512", "columns: 500");
        String message = String.valueOf(assertThrows(InputException.class, () -> Yaml.read(wrong, "x", Periphery.class))
                .getMessage());
        assertTrue(message.contains("multiple of 32"), message);
    }
}
