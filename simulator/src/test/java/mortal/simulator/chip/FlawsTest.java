package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import org.junit.jupiter.api.Test;

/// What a god's eye sees of faults.
class FlawsTest {
    private static final String FIRST = "input-layer1";

    @Test
    void aBenignChipHasNone() {
        Flaws flaws = Tiny.chip(Tiny.mild(), 7, Tiny.LIFE).glance().flaws(FIRST);
        assertEquals(new Flaws(41 * 70, 0, 0, 0), flaws);
    }

    /// 20 100 cells of `grown`: 5 % stuck, 5 % without a wire, read gains e^(0.7 ξ). Bounds are 5 standard errors of
    /// each
    /// share (0.0077) and of the deviation (0.018): 6·10⁻⁷ each.
    @Test
    void aGrownChipHasThoseOfItsDesign() {
        ChipDesign grown = Designs.preset("grown").sized(200, List.of(100));
        Flaws flaws = Tiny.chip(grown, 7, Tiny.LIFE).glance().flaws(FIRST);
        assertEquals(20_100, flaws.cells());
        assertEquals(0.05, flaws.stuck() / 20_100.0, 0.0077);
        assertEquals(0.05, flaws.open() / 20_100.0, 0.0077);
        assertEquals(0.7, flaws.readSpread(), 0.018);
    }
}
