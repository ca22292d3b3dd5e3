package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mortal.devices.Moments;
import mortal.devices.kernel.Kernels;
import mortal.substrate.InputException;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTableTest {
    private static final String TEXT = """
            # conductance (uS), change (uS), share of pulses
            10  0.0  0.0
            10  2.0  1.0   # uniform in 0 ... 2

            20, 1.0, 0
            20; 5.0; 1
            """;

    @Test
    void aTableOfTextIsRead() {
        StepTable.Row first = new StepTable.Row(10, List.of(0f, 2f), List.of(0f, 1f));
        StepTable.Row second = new StepTable.Row(20, List.of(1f, 5f), List.of(0f, 1f));
        assertEquals(new StepTable(List.of(first, second)), StepTable.read(TEXT, "table.txt"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2 | t:1: got 2 numbers, must be 3",
                "1 2 x | t:1: 'x' is not a number",
                "1 2 0.5 | t:1: StepTable.Row.shares, the last (1) = 0.5",
                "1 2 0.5/1 1 1 | t:2: StepTable.Row.changes = 1.0, must be at least 2.0",
                "1 2 0.5/1 3 0.4/1 4 1 | t:3: StepTable.Row.shares (1) = ",
                "2 1 1/1 1 1 | t: StepTable.rows, conductance = 1.0, must be above 2.0",
                "# nothing | t: no points"
            })
    void aWrongTableIsRefusedInOneLine(String text, String message) {
        InputException e = assertThrows(InputException.class, () -> StepTable.read(text.replace('/', '\n'), "t"));
        assertTrue(String.valueOf(e.getMessage()).startsWith(message), e.getMessage());
    }

    /// Half way between two uniform distributions, 0 … 2 and 1 … 5, lies that on 0.5 … 3.5: mean 2, deviation 3 / √12.
    /// On
    /// 32 768 cells; bounds of 5 standard errors, false alarm 6·10⁻⁷ each.
    @Test
    void pulsesAreDrawnBetweenTheRows() {
        StepTable up = StepTable.read(TEXT, "table.txt");
        TableStep law = new TableStep(up, up, 0, 1000, Bounds.even(-500, 500), 0, false, 1);
        int cells = 1024 * Kernels.PANEL;
        Panel panel = new Panel(law, 1024, new Seed(2)).formed(15 - 500);
        double deviation = 3 / Math.sqrt(12);
        for (float[] moved :
                List.of(panel.pulseAll(1, true), panel.formed(15 - 500).pulseAll(1, false))) {
            Moments moments = Moments.of(moved);
            assertEquals(2, moments.mean(), 5 * deviation / Math.sqrt(cells));
            assertEquals(deviation, moments.deviation(), 5 * deviation / Math.sqrt(2.0 * cells));
            for (float change : moved) {
                assertTrue(change > 0.5 - 1e-3 && change < 3.5 + 1e-3);
            }
        }
    }

    @Test
    void quantilesAreStraightBetweenPoints() {
        StepTable.Row row = new StepTable.Row(0, List.of(-1f, 0f, 4f), List.of(0.25f, 0.5f, 1f));
        assertEquals(-1, row.quantile(0.1));
        assertEquals(-0.5, row.quantile(0.375), 1e-6);
        assertEquals(2, row.quantile(0.75), 1e-6);
        assertEquals(4, row.quantile(1));
    }
}
