package mortal.experiments.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mortal.substrate.Seed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Curves drawn with known numbers give those numbers back.
///
/// Bounds are 5 standard errors as the fit itself states them: with errors that are right and normal one number breaks
/// one
/// with chance 6·10⁻⁷, and there are about 50 here.
final class RecoveryTest {
    private static final double ERRORS = 5;
    private static final double JITTER = 0.3;
    private static final double NOISE = 0.005;

    @TempDir
    private static Path folder = Path.of("");

    static Fit fit(String csv, @Nullable String law) throws IOException {
        Path file = Files.writeString(folder.resolve("pulses.csv"), csv);
        return Fit.of(file, law, csv.contains("weight") ? null : List.of(5.0, 15.0));
    }

    static Pen pen(Pen.Law law, double lower, double upper, int pulses, double start) {
        return new Pen(law, lower, upper, JITTER, NOISE, pulses, pulses, start);
    }

    private static Stream<Arguments> laws() {
        Pen.Law bent = Pen.exponential(
                new double[] {0.012, 0.008}, -0.5, -0.5, new double[] {5, 5}, new double[] {-1.18, -0.08}, 2);
        double e = Math.exp(2.5);
        return Stream.of(
                law("constant-step", pen(Pen.constant(0.02, 0.025), -0.8, 0.9, 100, -0.8), 0.02, 0.025, -0.8, 0.9),
                law(
                        "soft-bounds",
                        pen(Pen.softBounds(0.03, 0.04, -0.8, 0.9), -0.8, 0.9, 100, -0.6),
                        0.03,
                        0.04,
                        -0.8,
                        0.9),
                law(
                        "linear-step",
                        pen(Pen.linear(0.03, 0.04, 0.5, 0.3, -0.8, 0.9), -0.8, 0.9, 100, -0.6),
                        0.03,
                        0.04,
                        0.5 / 0.9,
                        0.3 / 0.8,
                        -0.8,
                        0.9),
                law(
                        "exponential-step",
                        pen(bent, -1, 1, 120, -0.9),
                        0.012 * (1 + 1.18 / e),
                        0.008 * (1 + 0.08 * e),
                        1.18 / e * 2.5 / (1 + 1.18 / e),
                        0.08 * e * 2.5 / (1 + 0.08 * e),
                        -2.5,
                        -2.5),
                law(
                        "power-step",
                        pen(Pen.power(0.1, 0.12, 2.5, 2, -1, 1.1), -1, 1.1, 100, -0.6),
                        0.1 * Math.pow(1.1 / 2.1, 2.5),
                        0.12 * Math.pow(1 / 2.1, 2),
                        2.5,
                        2,
                        -1,
                        1.1),
                law("neurosim", pen(Pen.neuroSim(200, -50, 100, -0.9, 0.9), -0.9, 0.9, 100, -0.9), 0.5, -2, -0.9, 0.9));
    }

    private static Arguments law(String name, Pen pen, double... values) {
        return Arguments.of(name, Named.of("drawn", pen), Named.of("with", values));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void numbersAreRecoveredWithinTheirErrors(String name, Pen pen, double[] values) throws IOException {
        LawFit law = fit(pen.csv(4, new Seed(7)), name).best();
        for (int i = 0; i < values.length; i++) {
            String what = law.curve().parameters().get(i).toString();
            assertWithin(values[i], law.means().get(i), what);
        }
        assertWithin(JITTER, law.jitter(), "jitter");
        assertWithin(NOISE, law.noise(), "reading noise");
    }

    private static void assertWithin(double right, DeviceFit.Value got, String what) {
        assertEquals(right, got.value(), ERRORS * got.error(), what + " " + got);
        assertTrue(got.error() < 0.5 * Math.abs(right) + 0.2, what + " says something: " + got);
    }

    /// Where laws differ by much more than noise the right one is first, or within the two units in which nothing is
    /// claimed: a law with two numbers more that holds it as a special case passes it by more with chance 5 %, and by
    /// 10
    /// units, the bound here, with 3·10⁻³ · e^(−5) or so.
    @ParameterizedTest
    @MethodSource("laws")
    void theRightLawIsNotFarFromFirst(String name, Pen pen, double[] values) throws IOException {
        Fit fit = fit(pen.csv(2, new Seed(3)), null);
        LawFit right = named(fit, name);
        assertTrue(fit.behind(right) < 10, () -> name + ": " + fit.verdict());
        assertEquals(Curves.NAMES.size(), fit.ranked().size());
        assertEquals(!name.equals("soft-bounds"), fit.behind(named(fit, "soft-bounds")) > 20);
    }

    private static LawFit named(Fit fit, String name) {
        return fit.ranked().stream()
                .filter(law -> law.curve().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Steps that rise, fall and rise again are no other law's: it is first by far.
    @Test
    void aCurveWithTurnsIsPiecewise() throws IOException {
        double[] up = {0.01, 0.04, 0.01, 0.04, 0.005};
        double[] down = {0.005, 0.04, 0.01, 0.04, 0.01};
        Pen pen = pen(Pen.piecewise(up, down, -1, 1), -1, 1, 120, -1);
        Fit fit = fit(pen.csv(2, new Seed(4)), null);
        assertEquals("piecewise-step", fit.best().curve().name());
        assertTrue(fit.behind(fit.ranked().get(1)) > 100, fit.verdict());
        assertTrue(fit.verdict().startsWith("piecewise-step describes the data best; "), fit.verdict());
    }

    /// NeuroSim's saturating curves are soft bounds in other words.
    @Test
    void lawsThatAreTheSameAreNotToldApart() throws IOException {
        Pen pen = new Pen(Pen.neuroSim(40, 30, 100, -0.9, 0.9), -0.9, 0.9, JITTER, NOISE, 100, 100, -0.9);
        Fit fit = fit(pen.csv(2, new Seed(7)), null);
        assertEquals(fit.behind(named(fit, "neurosim")), fit.behind(named(fit, "soft-bounds")), Fit.ALIKE);
        List<String> names = Stream.concat(Stream.of(fit.best()), fit.alike().stream())
                .map(law -> law.curve().name())
                .toList();
        assertTrue(fit.behind(named(fit, "neurosim")) < Fit.CLEAR, fit.verdict());
        assertTrue(
                names.size() == 1 || fit.verdict().startsWith("The data do not tell " + names.getFirst() + " from "));
        assertTrue(names.size() > 1 || fit.verdict().endsWith("weak evidence."), fit.verdict());
    }

    /// Spread of 8 devices is within 5 of its own errors: normal to the accuracy needed here, chance about 10⁻⁵.
    @Test
    void devicesThatDifferGiveTheirSpread() throws IOException {
        Fit fit = fit(Devices.csv(8, 0.3, 0.1), "soft-bounds");
        Spread spread = Spread.of(fit.best());
        assertEquals(0.3, spread.step(), ERRORS * spread.error(0.3));
        assertEquals(0.1, spread.upper(), ERRORS * spread.error(0.1));
        assertEquals(0.1, spread.lower(), ERRORS * spread.error(0.1));
        assertTrue(spread.asymmetry() < 0.1, spread.toString());
        assertEquals("bootstrap over 8 devices", fit.best().errorsBy());
    }

    @Test
    void manyCyclesGiveErrorsByThemselves() throws IOException {
        Pen pen = new Pen(Pen.softBounds(0.1, 0.1, -0.8, 0.9), -0.8, 0.9, JITTER, NOISE, 30, 30, -0.6);
        Fit fit = fit(pen.csv(6, new Seed(9)), "soft-bounds");
        assertEquals("bootstrap over 6 cycles", fit.best().errorsBy());
        List<Double> bySlopes = fit.best().devices().getFirst().errors();
        for (int i = 0; i < 4; i++) {
            double ratio = fit.best().means().get(i).error() / bySlopes.get(i);
            assertTrue(ratio > 0.3 && ratio < 3, "two ways to one error: " + ratio);
        }
    }

    /// An upper bound that was never reached is not given an error, nor put far away.
    @Test
    void whatTheDataDoNotSayIsNotSaid() throws IOException {
        Pen pen = new Pen(Pen.constant(0.01, 0.01), -1, 1, JITTER, NOISE, 40, 40, -0.2);
        LawFit law = fit(pen.csv(2, new Seed(1)), "constant-step").best();
        assertTrue(Double.isNaN(law.means().get(3).error()));
        assertEquals(0.2, law.means().get(3).value(), 0.1);
        assertTrue(Words.numbers(law).getOrDefault("upper bound (1)", "").endsWith("or beyond (not reached)"));
        assertFalse(Double.isNaN(law.means().getFirst().error()));
    }
}
