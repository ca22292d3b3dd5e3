package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import mortal.devices.kernel.Kernels;
import mortal.devices.synapse.Capacitor;
import mortal.devices.synapse.Leak;
import mortal.devices.synapse.OneSided;
import mortal.devices.synapse.Several;
import mortal.devices.synapse.SoftBounds;
import mortal.devices.synapse.Stuck;
import mortal.devices.synapse.SynapseLaw;
import mortal.devices.synapse.Wear;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every law there is, on a chip.
class EveryLawChipTest {

    /// Behind a capacitor, unless they hold a batch by themselves.
    static Stream<SynapseLaw> laws() {
        SynapseLaw worn = new Leak(new Wear(new SoftBounds(), 50, 2, Wear.End.UP), 0.01, 0.3f, 0);
        SynapseLaw pair = new OneSided(worn, 2, 0.1f, 0.01f, 0.6f, 0.01f);
        SynapseLaw nested = new Several(
                new Stuck(worn, 0.1f, 0.1f, 0.1f, 0, 0, -1, 1, 1), List.of(0.5f, 1f), Several.Update.TURN, 0);
        Stream<SynapseLaw> found = ServiceLoader.load(SynapseLaw.class).stream().map(ServiceLoader.Provider::get);
        return Stream.concat(found, Stream.of(pair, nested))
                .map(law -> law.holds() > 1 ? law : new Capacitor(law, 0.9f, 0.001f, 0.1f, 1e30f));
    }

    private static ChipDesign design(SynapseLaw law) {
        ChipDesign d = Tiny.mild();
        return d.with(law, d.pulses());
    }

    @ParameterizedTest
    @MethodSource("laws")
    void itSurvivesItsTextForm(SynapseLaw law) {
        ChipDesign design = design(law);
        assertEquals(design, Designs.read(Designs.write(design), "copy"));
    }

    /// Whatever the threads, and looked at or not.
    @ParameterizedTest
    @MethodSource("laws")
    void aChipOfItHasTheSameBits(SynapseLaw law) {
        Chip alone = Tiny.chip(design(law));
        Chip watched = Tiny.chip(design(law), Tiny.SERIAL, Tiny.LIFE, new Crew(3), Kernels.best());
        for (int lesson = 0; lesson < 4; lesson++) {
            Tiny.school(alone, 1, 9);
            Tiny.school(watched, 1, 9);
            assertTrue(Double.isFinite(watched.glance().travel()));
        }
        float[] there = alone.glance().incoming("input-layer1", 41);
        assertArrayEquals(there, watched.glance().incoming("input-layer1", 41));
        assertEquals(alone.reading(), watched.reading());
        assertEquals(alone.glance().travel(), watched.glance().travel());
    }
}
