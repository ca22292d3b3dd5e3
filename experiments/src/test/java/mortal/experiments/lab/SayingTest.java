package mortal.experiments.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import mortal.experiments.statistics.Estimate;
import mortal.simulator.meter.Reading;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the lab writes for others to run does run, and says what it claims.
final class SayingTest {
    private static final Token TOKEN = new Token(Tales.small(Act.of(4, Deed.SWAP, "a", "b")), 6);

    @TempDir
    Path folder;

    private static Look look(double error, double low, double high) {
        return new Look(5, 0, new Estimate(error, low, high), 0, 0, false, new Reading(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void aClaimIsTheFarEndOfTheInterval() {
        assertEquals(
                "chip a is wrong on at most 18 %",
                Claim.of("a", look(0.12, 0.08, 0.172)).words());
        assertEquals(
                "chip a is wrong on at least 70 %",
                Claim.of("a", look(0.8, 0.708, 0.9)).words());
    }

    @Test
    void aClaimAllowsWhatItWasMadeOfAndNotTheOpposite() {
        Claim learns = Claim.of("a", look(0.12, 0.08, 0.172));
        assertTrue(learns.allows(learns.found()));
        assertFalse(learns.allows(look(0.9, 0.8, 0.95)));
        Claim errs = Claim.of("a", look(0.8, 0.7, 0.9));
        assertTrue(errs.allows(errs.found()));
        assertFalse(errs.allows(look(0.1, 0.05, 0.2)));
    }

    @Test
    void theWrittenTestCompilesRunsAndHoldsAndFailsWhereItsClaimIsWrong() throws Exception {
        Claim errs = new Claim("b", false, 0.02, look(0.8, 0.7, 0.9)); // twelve lessons of so few cases teach little
        Object test = made(new TestText(TOKEN, errs));
        Method property = property(test);
        LongRange seeds = (LongRange) property.getParameterAnnotations()[0][1];
        assertEquals(7, seeds.min(), "the story's own seed first");
        assertEquals(property.getAnnotation(Property.class).tries(), seeds.max() - seeds.min() + 1);
        for (long seed : LongStream.rangeClosed(seeds.min(), seeds.min() + 1).toArray()) {
            property.invoke(test, seed);
        }
        Object wrong = made(new TestText(TOKEN, new Claim("b", true, 0.0, look(0.1, 0.05, 0.2))));
        InvocationTargetException failed = assertThrows(
                InvocationTargetException.class, () -> property(wrong).invoke(wrong, 7L));
        AssertionError error = assertInstanceOf(AssertionError.class, failed.getCause());
        assertTrue(
                String.valueOf(error.getMessage()).startsWith("chip b is wrong on at most 0 %: with seed 7"),
                error.getMessage());
    }

    private static Method property(Object test) {
        Method found = Arrays.stream(test.getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Property.class))
                .findFirst()
                .orElseThrow();
        found.setAccessible(true);
        return found;
    }

    private Object made(TestText text) throws IOException, ReflectiveOperationException {
        Path source = Files.writeString(folder.resolve(text.name() + ".java"), text.text());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        boolean done = compiler.getTask(
                        said,
                        null,
                        null,
                        List.of("-d", folder.toString(), "-proc:none", "-cp", System.getProperty("java.class.path")),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
                .call();
        assertTrue(done, said + text.text());
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Constructor<?> constructor = loader.loadClass(text.name()).getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        }
    }

    @Test
    void oddNamesMakeJavaNames() {
        Scenario odd = Tales.small().named("a \"story\" \\u0022 */");
        TestText text = new TestText(new Token(odd, 1), Claim.of("a-heir.2", look(0.1, 0.05, 0.2)));
        assertEquals("ChipAheir2LearnsTest", text.name());
        assertFalse(text.text().contains("\\u"), "no escape of the user's");
        assertFalse(text.text().contains("@" + "FOUND"), "everything is filled in");
    }

    @Test
    void theMomentIsALineAndARunIsOnlyWhereItIsOne() {
        String line = new CommandText(new Token(Tales.small(), 25), "a").text(10);
        List<String> lines = line.lines().toList();
        assertTrue(lines.getFirst().startsWith("./mortal lab mortal1-"), line);
        assertTrue(lines.getLast().startsWith("./mortal run first-light --chip mild --data digits --seed 7 "), line);
        assertTrue(lines.getLast().contains("--set epochs=3 "), "25 lessons of 10 an epoch: " + line);
        assertTrue(lines.getLast().contains("--set hidden=16,16"), line);
        assertEquals(
                "# no 'mortal run' says the same of chip c: it does not learn by the book from the beginning",
                last(new CommandText(new Token(Tales.small(), 25), "c")));
        assertEquals(
                "# no 'mortal run' says the same of chip a: at lesson 4 something was done to it",
                last(new CommandText(TOKEN, "a")));
    }

    @Test
    void dialsAreKeysOfTheChip() {
        Scenario plain = Tales.small();
        Scenario.Lane lane = plain.lane("a");
        Scenario hot = plain.with(List.of(new Scenario.Lane(
                "a",
                "mild",
                List.of("neuron.readNoise=0.2"),
                new Dials(1, 2, 1, 1, 0, 340),
                lane.serial(),
                lane.teacher())));
        String line = last(new CommandText(new Token(hot, 5), "a"));
        assertTrue(line.contains(" --set chip.environment.kelvin=340.0"), line);
        assertTrue(line.contains(" --set chip.neuron.readNoise=0.4"), "twice what was set: " + line);
    }

    private static String last(CommandText text) {
        return text.text(10).lines().toList().getLast();
    }
}
