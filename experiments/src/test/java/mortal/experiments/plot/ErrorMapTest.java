package mortal.experiments.plot;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorMapTest {
    private static final ErrorMap.Side TWO = new ErrorMap.Side("a", "a", List.of("0", "1"));

    private static ErrorMap.Panel panel(double... errors) {
        return new ErrorMap.Panel(
                "chip",
                List.of(
                        List.of(new ErrorMap.Cell(errors[0], 0.01), new ErrorMap.Cell(errors[1], Double.NaN)),
                        List.of(new ErrorMap.Cell(errors[2], 0.01), new ErrorMap.Cell(errors[3], 0.01))));
    }

    private static int darkest(BufferedImage image) {
        return Pixels.count(image, Palette.sequential(1));
    }

    @Test
    void allPanelsShareOneScale() {
        BufferedImage one = ErrorMap.draw("T", "", TWO, TWO, List.of(panel(0, 0.1, 0.2, 0.9)));
        BufferedImage two = ErrorMap.draw("T", "", TWO, TWO, List.of(panel(0, 0.1, 0.2, 0.9), panel(0, 0.1, 0.2, 0.3)));
        assertTrue(darkest(one) > 2000, darkest(one) + " pixels");
        assertTrue(darkest(two) < darkest(one) * 1.2, "the second panel has a scale of its own");
    }

    /// A tenth of a per cent is not drawn from white to dark.
    @Test
    void smallDifferencesStayPale() {
        BufferedImage image = ErrorMap.draw("T", "", TWO, TWO, List.of(panel(0.1, 0.1, 0.1, 0.101)));
        assertTrue(darkest(image) < 200, darkest(image) + " pixels");
    }

    @Test
    void raggedMapsAreRefused() {
        ErrorMap.Panel ragged = new ErrorMap.Panel("chip", List.of(List.of(new ErrorMap.Cell(0, 0))));
        assertThrows(IllegalArgumentException.class, () -> ErrorMap.draw("T", "", TWO, TWO, List.of(ragged)));
        assertThrows(IllegalArgumentException.class, () -> ErrorMap.draw("T", "", TWO, TWO, List.of()));
    }
}
