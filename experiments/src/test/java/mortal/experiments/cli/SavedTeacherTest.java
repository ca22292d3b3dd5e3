package mortal.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mortal.devices.kernel.Kernels;
import mortal.experiments.run.Tiny;
import mortal.experiments.store.ChipFile;
import mortal.experiments.store.RunFolder;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Foundry;
import mortal.simulator.design.Designs;
import mortal.substrate.Seed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A teacher from a file: the individual that an earlier run left, or one that cannot teach.
final class SavedTeacherTest {
    @TempDir
    private static Path folder = Path.of("");

    private static Path data = Path.of("");

    @BeforeAll
    static void data() {
        data = Tiny.digits(folder.resolve("data"), 400, 100);
    }

    /// A newborn 'mild' chip with populations of these sizes, or a dead one.
    private static Path chip(String name, boolean dead, Integer... hidden) {
        Path file = folder.resolve(name);
        try (Crew crew = new Crew(1)) {
            Chip chip = Foundry.fabricate(Designs.preset("mild").sized(28 * 28, List.of(hidden)), new Seed(9), 0)
                    .powerOn(new Seed(10), crew, Kernels.best());
            if (dead) {
                chip.kill();
            }
            ChipFile.save(file, chip);
        }
        return file;
    }

    private static List<String> command(String study, Path out, String teacher, String... sets) {
        List<String> words = new ArrayList<>(List.of("run", study, "--out", out.toString()));
        for (String set : sets) {
            words.addAll(List.of("--set", set));
        }
        words.addAll(List.of("--set", "poolCases=60", "--set", "lessons=20,40", "--set", "teacher=" + teacher));
        return Tiny.command(data, words.toArray(String[]::new));
    }

    /// What a run of one chip left teaches the pairs of another, and the report says who taught.
    @Test
    void anIndividualTeaches() throws IOException {
        Path run = folder.resolve("raised");
        Command raised =
                Command.run(Tiny.command(data, "run", "first-light", "--chip", "mild", "--out", run.toString()));
        assertEquals(Main.DONE, raised.code(), raised.err());
        Path individual;
        try (var files = Files.walk(run)) {
            individual = files.filter(file -> file.endsWith("individual.chip"))
                    .findFirst()
                    .orElseThrow();
        }
        Path out = folder.resolve("taught");
        Command taught = Command.run(command(
                "mortality", out, individual.toString(), "pairs=2", "fewLessons=20", "epochs=1", "bench.rounds=4"));
        assertEquals(Main.DONE, taught.code(), taught.err());
        var ways = RunFolder.open(out).readSummary().path("teacherError");
        assertTrue(ways.path("value").asDouble() < 0.9, "it was not raised anew, and still knows: " + ways);
        String report = Files.readString(out.resolve("report.html"));
        assertTrue(report.contains("All teachers are the one chip of"), "the report does not say who taught");
        another(individual);
        Files.delete(out.resolve("jobs").resolve("pair-1.json"));
        Path events = out.resolve("events.jsonl");
        Files.write(events, Files.readAllLines(events).subList(0, 2));
        Command resumed = Command.run("run", "--resume", out.toString());
        assertTrue(resumed.refused(), resumed.err());
        assertTrue(resumed.err().contains("has changed since this run began"), resumed.err());
    }

    /// Puts the same chip a little later in a file's place.
    private static void another(Path individual) {
        try (Crew crew = new Crew(1)) {
            Chip chip = ChipFile.load(individual, crew, Kernels.best());
            chip.rest(1000);
            ChipFile.save(individual, chip);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mortality", "distillation"})
    void whoCannotTeachIsRefusedInOneLine(String study) throws IOException {
        assertRefused(study, chip("dead.chip", true, 16, 16), "is dead");
        assertRefused(study, chip("large.chip", false, 24, 16), "hidden populations 24,16, its pupils have");
        assertRefused(study, folder.resolve("none.chip"), "is no chip that a run left");
        Path torn = chip("torn.chip", false, 16, 16);
        Files.write(torn, java.util.Arrays.copyOf(Files.readAllBytes(torn), 2000));
        assertRefused(study, torn, "torn.chip is damaged");
    }

    private static void assertRefused(String study, Path teacher, String part) {
        Path out = folder.resolve("refused");
        Command command = Command.run(command(study, out, teacher.toString()));
        assertTrue(command.refused(), () -> command.code() + " " + command.err());
        assertTrue(command.err().contains(part), command.err());
        assertFalse(Files.exists(out));
    }
}
