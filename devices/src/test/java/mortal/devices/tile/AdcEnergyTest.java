package mortal.devices.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import mortal.devices.tile.AdcEnergy.Convention;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdcEnergyTest {
    /// §6.3 of the device reference, pJ as printed.
    @ParameterizedTest
    @CsvSource({"8, 28, 1.33", "10, 28, 2.57", "4, 22, 0.46", "6, 32, 1.06", "10, 130, 46.1", "7, 65, 4.97"})
    void theSurveyFitIsAsPrinted(int bits, double nanometres, double picojoules) {
        assertEquals(picojoules * 1e-12, AdcEnergy.survey(bits, nanometres).joules(), 1e-18);
    }

    /// The table is the fit of the ADC plug-in of Accelergy at 100 MS/s, to 0.7 of the last printed digit: how many
    /// decibels a bit makes was rounded.
    @ParameterizedTest
    @ValueSource(doubles = {22, 28, 32, 45, 65, 130})
    void theTableIsTheFit(double nanometres) {
        for (int bits = 4; bits <= 10; bits++) {
            double merit = Math.min(213.78 - 2.8719 * Math.log(1e8), 128.31 + 3.2205 * bits);
            double fit = Math.pow(10, (6.0206 * bits + 1.76 - merit) / 10)
                    / 2
                    * Math.exp(26.0496 + 1.88004 * Math.log(nanometres) - 2.82913 * Math.log(bits) - 1.47020);
            double digit = fit < 9.995 ? 0.01 : 0.1;
            assertEquals(fit, 1e12 * AdcEnergy.survey(bits, nanometres).joules(), 0.7 * digit);
        }
    }

    /// Half-way between nodes on a logarithmic scale is the geometric mean.
    @Test
    void betweenNodesScalesAreLogarithmic() {
        double between = AdcEnergy.survey(8, Math.sqrt(28 * 32)).joules();
        assertEquals(Math.sqrt(1.33 * 1.71) * 1e-12, between, 1e-24);
    }

    /// "About 96 fJ for 6 bits at 32 nm, 53 fJ at 22 nm", §6.3.
    @ParameterizedTest
    @CsvSource({"6, 32, 96", "6, 22, 53"})
    void neuroSimIsFarSmaller(int bits, double nanometres, double femtojoules) {
        double joules = AdcEnergy.neuroSim(bits, nanometres).joules();
        assertEquals(femtojoules * 1e-15, joules, 0.5e-15);
        assertTrue(joules < AdcEnergy.survey(bits, nanometres).joules() / 8);
    }

    @Test
    void waldenDoublesWithEachBit() {
        assertEquals(6e-15 * 256, AdcEnergy.walden(8, 6e-15).joules(), 1e-24);
    }

    /// Both conventions of §6.3 for one converter, whichever it is priced by, as far as they have a figure.
    @Test
    void everyConverterIsPricedByBothConventions() {
        double survey = AdcEnergy.survey(8, 28).joules();
        double neuroSim = AdcEnergy.neuroSim(8, 28).joules();
        assertEquals(1.33e-12, survey);
        Map<Convention, Double> both = Map.of(Convention.SURVEY, survey, Convention.NEUROSIM, neuroSim);
        assertEquals(both, AdcEnergy.survey(8, 28).joulesByConvention());
        assertEquals(both, AdcEnergy.neuroSim(8, 28).joulesByConvention());
        assertEquals(
                Set.of(Convention.NEUROSIM),
                AdcEnergy.neuroSim(8, 14).joulesByConvention().keySet());
        Map<Convention, Double> walden = AdcEnergy.walden(7.5, 6e-15).joulesByConvention();
        assertEquals(AdcEnergy.walden(7.5, 6e-15).joules(), walden.get(Convention.WALDEN));
        assertEquals(AdcEnergy.survey(8, 22).joules(), walden.get(Convention.SURVEY));
        assertEquals("survey, 8 bits, 28 nm", AdcEnergy.survey(8, 28).words());
        assertEquals(
                "walden, 7.5 bits, 6.00e-15 J a step",
                AdcEnergy.walden(7.5, 6e-15).words());
    }

    @Property(tries = 150)
    void moreBitsAndLargerNodesCostMore(
            @ForAll @IntRange(min = 4, max = 9) int bits, @ForAll @DoubleRange(min = 22, max = 120) double nanometres) {
        // as printed, 4 and 5 bits cost the same at 22 nm
        assertTrue(AdcEnergy.survey(bits + 1, nanometres).joules()
                >= AdcEnergy.survey(bits, nanometres).joules());
        assertTrue(AdcEnergy.survey(bits, 1.05 * nanometres).joules()
                > AdcEnergy.survey(bits, nanometres).joules());
        assertTrue(AdcEnergy.neuroSim(bits + 1, nanometres).joules()
                > AdcEnergy.neuroSim(bits, nanometres).joules());
        assertTrue(AdcEnergy.neuroSim(bits, 1.05 * nanometres).joules()
                > AdcEnergy.neuroSim(bits, nanometres).joules());
    }

    @Test
    void whatWouldBeExtrapolatedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> AdcEnergy.survey(3, 28));
        assertThrows(IllegalArgumentException.class, () -> AdcEnergy.survey(11, 28));
        assertThrows(IllegalArgumentException.class, () -> AdcEnergy.survey(8, 14));
        assertThrows(IllegalArgumentException.class, () -> AdcEnergy.neuroSim(13, 28));
        assertThrows(IllegalArgumentException.class, () -> AdcEnergy.neuroSim(8, 180));
        assertThrows(IllegalArgumentException.class, () -> AdcEnergy.walden(0, 1e-15));
        assertThrows(IllegalArgumentException.class, () -> new AdcEnergy(AdcEnergy.Convention.SURVEY, 8.5, 28, 0));
    }
}
