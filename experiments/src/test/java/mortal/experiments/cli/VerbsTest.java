package mortal.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mortal.devices.tile.AdcEnergy;
import mortal.experiments.run.Tiny;
import mortal.experiments.store.RunFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What the verbs say about small runs.
final class VerbsTest {
    /// What `summary.json` always has.
    private static final Set<String> KEYS = Set.of(
            "experiment",
            "chip",
            "rule",
            "data",
            "seed",
            "epochs",
            "testError",
            "testErrors",
            "frozenError",
            "travel",
            "presentations",
            "pulses",
            "joules",
            "simulatedSeconds",
            "wallSeconds",
            "digest");

    @TempDir
    private static Path folder = Path.of("");

    private static Path data = Path.of("");
    private static Path seeds = Path.of("");
    private static String said = "";

    @BeforeAll
    static void twoSeedsOfTwoChips() {
        data = Tiny.digits(folder.resolve("data"), 400, 100);
        seeds = folder.resolve("seeds");
        Command command = run(seeds, "run", "first-light", "--seeds", "2", "--seed", "5");
        assertEquals(Main.DONE, command.code(), command.err());
        said = command.out();
    }

    private static Command run(Path out, String... words) {
        List<String> command = new ArrayList<>(Tiny.command(data, words));
        command.addAll(List.of("--out", out.toString()));
        return Command.run(command);
    }

    private static JsonNode summary(Path run) {
        return RunFolder.open(run).readSummary();
    }

    private static void assertWhole(JsonNode summary) {
        for (String key : KEYS) {
            assertTrue(summary.has(key), key);
        }
        assertFalse(summary.get("testErrors").isEmpty());
        for (JsonNode error : summary.get("testErrors")) {
            assertTrue(error.get("low").asDouble() <= error.get("value").asDouble());
            assertTrue(error.get("value").asDouble() <= error.get("high").asDouble());
        }
    }

    @Test
    void everySummaryHasEveryKey() {
        JsonNode all = summary(seeds);
        assertWhole(all);
        assertEquals(List.of("ideal", "mild"), List.copyOf(all.get("chips").propertyNames()));
        all.get("chips").forEach(VerbsTest::assertWhole);
        assertEquals(all.at("/chips/mild/testErrors"), all.get("testErrors"));
        for (String name : List.of("ideal-seed-5", "ideal-seed-6", "mild-seed-5", "mild-seed-6")) {
            assertWhole(summary(seeds.resolve(name)));
        }
    }

    @Test
    void severalSeedsGiveTheirMeanAndWhatTheyCostTogether() {
        JsonNode a = summary(seeds.resolve("mild-seed-5"));
        JsonNode b = summary(seeds.resolve("mild-seed-6"));
        JsonNode both = summary(seeds).at("/chips/mild");
        String readout = a.get("readout").asString();
        double mean = (error(a, readout) + error(b, readout)) / 2;
        assertEquals(mean, error(both, readout), 1e-12);
        assertEquals(mean, both.get("testError").asDouble(), 1e-12);
        for (String cost : List.of("joules", "pulses", "presentations", "simulatedSeconds")) {
            double sum = a.get(cost).asDouble() + b.get(cost).asDouble();
            assertEquals(sum, both.get(cost).asDouble(), 1e-9 * sum, cost);
        }
        double causes = 0;
        for (JsonNode joules : both.get("joulesByCause")) {
            causes += joules.asDouble();
        }
        assertEquals(both.get("joules").asDouble(), causes, 1e-9 * causes);
        assertTrue(said.contains("mild: mean of 2 seeds"), said);
    }

    /// Conventions differ by an order of magnitude, so no figure stands without the other.
    @Test
    void conversionsArePricedByBothConventions() throws IOException {
        // The sensor form reads no unit; Hinton's converts each.
        Path out = folder.resolve("converted");
        Command command = run(out, "run", "first-light", "--chip", "mild", "--set", "form=hinton");
        assertEquals(Main.DONE, command.code(), command.err());
        JsonNode one = summary(out);
        JsonNode conventions = one.get("adcJoulesByConvention");
        double survey = conventions.get("survey").asDouble();
        assertEquals(one.at("/joulesByCause/adc").asDouble(), survey);
        assertTrue(survey > 0);
        double ratio =
                AdcEnergy.neuroSim(8, 28).joules() / AdcEnergy.survey(8, 28).joules();
        assertEquals(ratio * survey, conventions.get("neurosim").asDouble(), 1e-9 * survey);
        String report = Files.readString(out.resolve("report.html"));
        assertTrue(report.contains("by convention: the chip&#39;s: survey, 8 bits, 28 nm (J)"), report);
        assertTrue(report.contains("by convention: neurosim, the same conversions (J)"), report);
        assertEquals(
                0,
                summary(seeds.resolve("mild-seed-5")).at("/joulesByCause/adc").asDouble());
        assertTrue(said.contains(" J by neurosim; counted: survey, 8 bits, 28 nm"), said);
        Command described = Command.run(
                "describe", "ns-agasi", "--out", folder.resolve("ns").toString());
        assertTrue(described.out().contains("convert one output (ADC: neurosim, 8 bits, 32 nm)"), described.out());
        assertTrue(described.out().contains("… the same by survey"), described.out());
    }

    private static double error(JsonNode summary, String readout) {
        return summary.get("testErrors").get(readout).get("value").asDouble();
    }

    @Test
    void aRunComparedWithItselfDiffersByNothing() {
        String run = seeds.resolve("ideal-seed-5").toString();
        Command command = Command.run("compare", run, run);
        assertEquals(Main.DONE, command.code());
        List<String> lines = command.out().lines().toList();
        assertTrue(lines.getFirst().contains("same dies, lessons and noise (seed 5)"), command.out());
        assertEquals(4, lines.size());
        lines.subList(1, 4).forEach(line -> {
            assertTrue(line.contains("A - B = 0.00 % ("), line);
            assertTrue(line.contains("wrong in A alone 0, in B alone 0"), line);
        });
    }

    @Test
    void twoRunsAreComparedCaseByCase() {
        Path a = seeds.resolve("ideal-seed-5");
        Path b = seeds.resolve("ideal-seed-6");
        Command command = Command.run("compare", a.toString(), b.toString());
        assertEquals(Main.DONE, command.code());
        assertTrue(command.out().contains("different dies (seeds 5 and 6)"), command.out());
        String line = command.out()
                .lines()
                .filter(text -> text.startsWith("goodness"))
                .findFirst()
                .orElse("");
        var found = java.util.regex.Pattern.compile(
                        "A - B = (\\S+) % \\((\\S+) to (\\S+)\\); wrong in A alone (\\d+), in B alone (\\d+);.*")
                .matcher(line.substring(line.indexOf('A')));
        assertTrue(found.matches(), line);
        int cases = summary(a).get("testCases").asInt();
        double difference = 100.0 * (Integer.parseInt(found.group(4)) - Integer.parseInt(found.group(5))) / cases;
        assertEquals(difference, number(found.group(1)), 0.005 + 1e-9);
        assertEquals(100 * (error(summary(a), "goodness") - error(summary(b), "goodness")), difference, 1e-9);
        assertTrue(number(found.group(2)) <= difference && difference <= number(found.group(3)), line);
    }

    private static double number(String percent) {
        return Double.parseDouble(percent.replace('−', '-'));
    }

    @Test
    void severalRunsAtOnceAreNotCompared() {
        Command command = Command.run("compare", seeds.toString(), seeds.toString());
        assertTrue(command.refused(), command.err());
        assertTrue(command.err().contains("holds 4 runs; take one of " + seeds.resolve("ideal-seed-5")), command.err());
    }

    @Test
    void whatEndedIsInspected() {
        Command command = Command.run("inspect", seeds.toString());
        assertEquals(Main.DONE, command.code());
        assertTrue(command.out().startsWith("first-light on " + data + ", 4 run(s)"), command.out());
        assertTrue(command.out().contains("  mild-seed-6: ended"), command.out());
        assertTrue(command.out().contains("\"testErrors\""), command.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--set epochs=7 | --set epochs=7: ",
                "--set chip.neuron.readNoise=7 | --set chip.neuron.readNoise=7: ",
                "--chip mild-direct | --chip mild-direct: ",
                "--seed 6 | --seed 6: ",
                "--seeds 3 | --seeds 3: ",
                "--out elsewhere | --out elsewhere beside --resume ",
            })
    void whatIsResumedIsNotChanged(String option, String message) {
        List<String> command = new ArrayList<>(List.of("run", "first-light", "--resume", seeds.toString()));
        command.addAll(List.of(option.split(" ", -1)));
        Command refused = Command.run(command);
        assertTrue(refused.refused(), refused.err());
        assertTrue(refused.err().startsWith("mortal: " + message), refused.err());
    }

    @Test
    void whatIsResumedKeepsItsExperimentAndItsData() {
        Command other = Command.run("run", "hinton-2022-supervised", "--resume", seeds.toString());
        assertTrue(other.refused() && other.err().contains("that is a run of 'first-light'"), other.err());
        Path elsewhere = Tiny.digits(folder.resolve("elsewhere"), 401, 100);
        Command moved = Command.run("run", "--resume", seeds.toString(), "--data", elsewhere.toString());
        assertTrue(moved.refused() && moved.err().contains("its SHA-256 differs from manifest.json"), moved.err());
    }

    @Test
    void theSameCommandWithResumeGoesOn() {
        List<String> command = new ArrayList<>(Tiny.command(data, "run", "first-light", "--seeds", "2", "--seed", "5"));
        command.addAll(List.of("--resume", seeds.toString()));
        Command again = Command.run(command);
        assertEquals(Main.DONE, again.code(), again.err());
        assertTrue(
                again.out()
                        .contains(summary(seeds.resolve("mild-seed-6"))
                                .get("digest")
                                .asString()),
                again.out());
    }

    @Test
    void aDryRunRunsAndWritesNothing() {
        Path out = folder.resolve("dry");
        Command command = run(out, "run", "first-light", "--dry-run");
        assertEquals(Main.DONE, command.code(), command.err());
        assertTrue(command.out().matches("(?s)time .*memory .*energy .*presentations 4,800\\R"), command.out());
        assertFalse(Files.exists(out));
    }

    /// A name wins over a folder of the same name.
    @Test
    void aDataSetsOwnNameStays() {
        LearningOptions options = new LearningOptions();
        options.data = "digits";
        assertEquals(
                "digits",
                options.config(LearningOptions.experiment("first-light"), 1).data());
        assertEquals("digits", LearningOptions.place("digits"));
        assertEquals(data.toAbsolutePath().toString(), LearningOptions.place(data.toString()));
    }

    @Test
    void aReproductionSmallerThanPublishedGivesNoVerdict() {
        Command command = run(folder.resolve("small"), "reproduce", "hinton-2022-supervised", "--seeds", "1");
        assertEquals(Main.DONE, command.code(), command.err());
        assertTrue(command.out().contains("claim     1.36 %"), command.out());
        assertTrue(command.out().contains("measured  goodness: "), command.out());
        assertTrue(command.out().contains("verdict   reduced"), command.out());
        assertFalse(command.out().contains("reproduced"), command.out());
    }

    @Test
    void anActivityWithoutBoundsStopsTheRunAndKeepsWhatWasReported() throws IOException {
        Path run = folder.resolve("wild");
        Command command = run(run, "run", "first-light", "--chip", "ideal", "--set", "rate=1e30");
        assertEquals(Main.FAILED, command.code());
        assertEquals(1, command.err().lines().count(), command.err());
        assertTrue(command.err().startsWith("mortal: chip 0 (ideal), population layer1: activity is "), command.err());
        assertEquals(1, Files.readAllLines(run.resolve("events.jsonl")).size());
        assertFalse(Files.exists(run.resolve("summary.json")));
        Command inspected = Command.run("inspect", run.toString());
        assertEquals(Main.DONE, inspected.code(), inspected.err());
        assertTrue(inspected.out().contains("ideal: 0 of 3 epochs"), inspected.out());
        Command compared = Command.run("compare", run.toString(), run.toString());
        assertTrue(compared.refused() && compared.err().contains("the run has not ended"), compared.err());
    }

    /// The individual of the first run, a week later: the same die and serial, examined without lessons.
    @Test
    void anIndividualComesBackNextWeek() {
        Path file = seeds.resolve("mild-seed-5").resolve("individual.chip");
        Path out = folder.resolve("week");
        Command back = run(
                out,
                "run",
                "first-light",
                "--seed",
                "5",
                "--chip",
                file.toString(),
                "--set",
                "epochs=0",
                "--set",
                "restSeconds=604800");
        assertEquals(Main.DONE, back.code(), back.err());
        JsonNode before = summary(seeds.resolve("mild-seed-5"));
        JsonNode after = summary(out);
        assertEquals(before.get("pulses"), after.get("pulses"));
        assertEquals(before.get("frozenError"), after.get("frozenError"));
        double week = after.get("simulatedSeconds").asDouble()
                - before.get("simulatedSeconds").asDouble();
        assertEquals(604_800, week, 1e-6);
        Command other =
                run(folder.resolve("other"), "run", "first-light", "--chip", file.toString(), "--set", "hidden=9");
        assertTrue(other.refused() && other.err().contains("keeps its size"), other.err());
        Command designed = run(
                folder.resolve("other"),
                "run",
                "first-light",
                "--chip",
                file.toString(),
                "--set",
                "chip.neuron.readNoise=1");
        assertTrue(designed.refused() && designed.err().contains("is made"), designed.err());
        assertFalse(Files.exists(folder.resolve("other")));
    }

    /// A preset with its sources, a file, and an individual; the same card to the byte.
    @ParameterizedTest
    @CsvSource({"mild, pulses", "reram-om, pulses", "pcm-inference, drift", "sonos, read-noise"})
    void aChipHasACard(String chip, String figure) throws IOException {
        Path first = folder.resolve("card-" + chip);
        Path second = folder.resolve("again-" + chip);
        Command described = Command.run("describe", chip, "--out", first.toString());
        assertEquals(Main.DONE, described.code(), described.err());
        assertTrue(described.out().contains("one pulse on one cell"), described.out());
        assertTrue(described.out().startsWith(chip + ": "), described.out());
        assertEquals(
                Main.DONE,
                Command.run("describe", chip, "--out", second.toString()).code());
        for (String name : List.of(figure + ".png", "transfer.png", "energy.png", "card.html")) {
            assertEquals(-1, Files.mismatch(first.resolve(name), second.resolve(name)), name);
        }
    }

    @Test
    void onlyAChipCanBeDescribed() {
        Command wrong = Command.run(
                "describe", "reram-on", "--out", folder.resolve("no").toString());
        assertTrue(wrong.refused() && wrong.err().contains("did you mean reram-om"), wrong.err());
        assertFalse(Files.exists(folder.resolve("no")));
        Path individual = seeds.resolve("mild-seed-5").resolve("individual.chip");
        Command lived = Command.run(
                "describe",
                individual.toString(),
                "--out",
                folder.resolve("lived").toString());
        assertEquals(Main.DONE, lived.code(), lived.err());
    }
}
