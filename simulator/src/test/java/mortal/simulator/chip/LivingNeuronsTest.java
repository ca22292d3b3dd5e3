package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import mortal.devices.kernel.Choice;
import mortal.devices.kernel.Kernels;
import mortal.devices.neuron.Ageing;
import mortal.devices.neuron.AnalogNeuron;
import mortal.devices.neuron.Death;
import mortal.devices.neuron.Mismatch;
import mortal.devices.neuron.NeuronLaw;
import mortal.devices.neuron.Noise;
import mortal.devices.neuron.Sensor;
import mortal.devices.neuron.Shape;
import mortal.devices.neuron.SpikingNeuron;
import mortal.devices.neuron.Surroundings;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.Batch;
import mortal.substrate.Push;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Neurons and sensors of every law, at work in a chip.
class LivingNeuronsTest {
    private static final long YEAR = 31_557_600_000_000_000L;
    /// Something wrong with everything.
    private static final AnalogNeuron POOR = new AnalogNeuron(
            new Mismatch(0.1f, 0.1f, 0.005, 0.8f, 0.7, 0.1),
            new Shape(0.02f, 0.3f, 4, 0.1f, 1, 0.1f, 0.3f),
            new Noise(0.05f, 0.3f, 1e-15, 0.02f, 1e-5, 3, 0.05f, 0.05f, 1, 0.02f),
            new Surroundings(Surroundings.Inversion.WEAK, -0.001, -0.1, 10, 0.5, 0.5, 1, 0.2f),
            new Ageing(0.03, 0.3f, 0.2, 0.12, 3, 0.1),
            new Death(0.05f, 0.05, 0.5f));

    static final List<NeuronLaw> LAWS = List.of(POOR, new SpikingNeuron());

    private static ChipDesign design(NeuronLaw law, Sensor sensor) {
        ChipDesign d = Tiny.mild();
        return d.with(law).with(sensor);
    }

    private static Sensor wired(Sensor.Form form) {
        return new Sensor(form, 5, 0.1f, 0.01f, 0, 0.05f, 0.01f, 1);
    }

    /// Any number of threads, either twin: the same bits.
    @ParameterizedTest
    @FieldSource("LAWS")
    void lawsGiveTheSameBitsHoweverWorkIsCut(NeuronLaw law) {
        ChipDesign design = design(law, wired(Sensor.Form.GROUPS));
        String first = schooled(design, 1, "plain");
        assertEquals(first, schooled(design, 3, "plain"));
        assertEquals(first, schooled(design, 2, "vector"));
    }

    private static String schooled(ChipDesign design, int threads, String twin) {
        try (Crew crew = new Crew(threads)) {
            Kernels kernels = Choice.of(twin).kernels();
            Chip chip = Tiny.chip(design, Tiny.SERIAL, Tiny.LIFE, crew, kernels);
            Tiny.school(chip, 3, 50);
            return State.of(chip).digest();
        }
    }

    /// An old chip's state, put into a newborn of the same die, gives the same answers and the same state after a
    /// lesson.
    @ParameterizedTest
    @FieldSource("LAWS")
    void aRestoredChipGoesOn(NeuronLaw law) {
        ChipDesign design = design(law, wired(Sensor.Form.SUM));
        Chip old = Tiny.chip(design);
        Tiny.school(old, 1, 20);
        old.rest(YEAR);
        Chip restored = Tiny.chip(design);
        State.of(old).into(restored);
        assertArrayEquals(
                Tiny.show(old, 20, 9).activity("layer2", 0),
                Tiny.show(restored, 20, 9).activity("layer2", 0));
        Tiny.school(old, 1, 20);
        Tiny.school(restored, 1, 20);
        assertEquals(State.of(old).digest(), State.of(restored).digest());
    }

    /// A year at a tenth of the stress, whole or in two parts, and with somebody looking: the same state.
    @Test
    void restsAddUpAndLookingAgesNobody() {
        ChipDesign design = design(POOR, new Sensor());
        Chip whole = Tiny.chip(design);
        whole.rest(YEAR);
        Chip parts = Tiny.chip(design);
        parts.rest(YEAR / 3);
        parts.glance().gain("layer1", 0);
        Tiny.show(parts.fork("look"), 5, 1);
        parts.rest(YEAR - YEAR / 3);
        assertEquals(State.of(whole).digest(), State.of(parts).digest());
        assertNotEquals(
                State.of(Tiny.chip(design)).digest("neurons"), State.of(whole).digest("neurons"));
    }

    /// Of a sensor that adds up activities the slope is 1 at active units: a push is a pulse of its strength there.
    @Test
    void aPushFollowsTheSlopeOfTheChipsOwnSensor() {
        ChipDesign design = design(Tiny.mild().neuron(), new Sensor(Sensor.Form.SUM, 1, 0, 0, 0, 0, 0, 1));
        Chip pushed = Tiny.chip(design);
        float[] strength = Tiny.strengths(9, -0.8f);
        pushed.reinforce(Tiny.show(pushed, 9, 5), new Push("layer1", 0, strength, 0));
        Chip pulsed = Tiny.chip(design);
        Shown shown = (Shown) Tiny.show(pulsed, 9, 5);
        float[] sums = new float[9];
        Batch post = Batch.fill(9, 70, into -> {
            for (int i = 0; i < into.length; i++) {
                float y = shown.y[1][0][i / 70 * Layout.stride(70) + i % 70];
                into[i] = y > 0 ? strength[i / 70] : 0;
                sums[i / 70] += y;
            }
        });
        assertArrayEquals(sums, shown.activity("layer1", 0));
        pulsed.pulse(shown, "input-layer1", 0, post);
        pushed.consolidate(0.02f);
        pulsed.consolidate(0.02f);
        assertEquals(State.of(pulsed).digest("crossbar"), State.of(pushed).digest("crossbar"));
    }

    /// A unit's converter adds its offset to what is read out, and to nothing else.
    @Test
    void aConvertersOffsetIsSeenByWhoReadsUnits() {
        Noise offsets = new Noise(0, 0, 0, 0, 1, 1, 0, 0, 1, 0.5f);
        AnalogNeuron well = new AnalogNeuron();
        AnalogNeuron law = new AnalogNeuron(
                well.mismatch(), well.shape(), offsets, well.surroundings(), well.ageing(), well.death());
        Shown plain = (Shown) Tiny.show(Tiny.chip(design(well, new Sensor())), 4, 1);
        Shown shifted = (Shown) Tiny.show(Tiny.chip(design(law, new Sensor())), 4, 1);
        assertArrayEquals(plain.activity("layer2", 0), shifted.activity("layer2", 0));
        float[] expected = new float[70];
        float[] seen = new float[70];
        for (int c = 1; c < 4; c++) {
            float[] first = difference(plain, shifted, 0);
            float[] here = difference(plain, shifted, c);
            assertArrayEquals(first, here, 1e-6f);
            assertNotEquals(0, here[0]);
        }
        plain.read("input", 0).copyTo(0, 1, expected, 0, 40);
        shifted.read("input", 0).copyTo(0, 1, seen, 0, 40);
        assertArrayEquals(expected, seen);
    }

    private static float[] difference(Shown plain, Shown shifted, int row) {
        float[] a = new float[70];
        float[] b = new float[70];
        plain.read("layer1", 0).copyTo(row, 1, a, 0, 70);
        shifted.read("layer1", 0).copyTo(row, 1, b, 0, 70);
        for (int j = 0; j < 70; j++) {
            b[j] -= a[j];
        }
        return b;
    }
}
