package mortal.experiments.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mortal.experiments.lab.CommandText;
import mortal.experiments.lab.Dials;
import mortal.experiments.lab.Scenario;
import mortal.experiments.lab.Token;
import mortal.experiments.mortality.SmallSchool;
import org.junit.jupiter.api.Test;

/// The line that the lab copies is one that the command line takes.
final class LabLineTest {
    @Test
    void theLineOfARunIsTaken() {
        Scenario story = new Scenario(
                "line",
                7,
                "digits",
                5,
                40,
                List.of(new Scenario.Lane(
                        "a", "mild", List.of("neuron.readNoise=0.2"), new Dials(2, 0.5, 1, 3, 0, 310), 0, "book")),
                SmallSchool.with("hidden=16,16", "batch=20", "trainCases=200", "rule.rate=0.01"),
                List.of());
        String line = new CommandText(new Token(story, 12), "a")
                .text(10)
                .lines()
                .toList()
                .getLast();
        List<String> words = Stream.concat(Arrays.stream(line.split(" ")).skip(1), Stream.of("--dry-run"))
                .toList();
        Command run = Command.run(words);
        assertEquals(0, run.code(), line + "\n" + run.err());
    }
}
