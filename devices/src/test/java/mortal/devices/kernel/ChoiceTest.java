package mortal.devices.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mortal.substrate.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {

    @Test
    void theNamedTwinRuns() {
        assertInstanceOf(PlainKernels.class, Choice.of("plain").kernels());
        assertInstanceOf(VectorKernels.class, Choice.of("vector").kernels());
    }

    @Test
    void theChoiceIsMadeOnce() {
        assertSame(Choice.made().kernels(), Kernels.best());
    }

    @Test
    void anUnknownNameIsRefusedInOneLine() {
        InputException refused = assertThrows(InputException.class, () -> Choice.of("fast"));
        assertEquals(
                "mortal.kernels: got fast, allowed are plain and vector; leave it out to have the machine choose",
                refused.getMessage());
    }

    @Test
    void withoutTheModuleThePlainTwinRuns() {
        List<String> said = OtherJvm.says();
        assertEquals("PlainKernels: plain kernels: quicker with java --add-modules jdk.incubator.vector", said.get(0));
    }

    @Test
    void withoutTheModuleTheVectorTwinIsRefusedInOneLine() {
        assertEquals(
                List.of("mortal.kernels: got vector, which needs java --add-modules jdk.incubator.vector"),
                OtherJvm.says("-Dmortal.kernels=vector"));
    }

    /// Four, eight and sixteen lanes, as far as the hardware has them: the bits are the plain twin's.
    @ParameterizedTest
    @ValueSource(ints = {16, 32, 64})
    void theWidthOfVectorsDoesNotShow(int bytes) {
        List<String> said = OtherJvm.says(
                "--add-modules=jdk.incubator.vector", "-XX:MaxVectorSize=" + bytes, "-Dmortal.kernels=vector");
        assertEquals(2, said.size());
        assertTrue(said.get(0).startsWith("VectorKernels: "));
        assertEquals(String.valueOf(OtherJvm.bits(new PlainKernels())), said.get(1));
    }
}
