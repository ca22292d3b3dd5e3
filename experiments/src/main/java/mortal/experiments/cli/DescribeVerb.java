package mortal.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import mortal.experiments.card.Card;
import mortal.experiments.config.Yaml;
import mortal.experiments.run.Oddities;
import mortal.experiments.store.ChipFile;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.substrate.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mortal describe CHIP`: the law, its numbers with units and sources, what things cost, and a card with figures.
@Command(name = "describe", description = "Show a chip: its law, numbers and sources, costs, and a card with figures.")
public final class DescribeVerb implements Verb {
    @Spec
    @Nullable CommandSpec spec;

    @Parameters(paramLabel = "CHIP", description = "A chip by name, a YAML file of one, or an individual.chip.")
    String name = "";

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the card (default: cards/NAME).")
    @Nullable Path out;

    @Override
    public Integer call() {
        PrintWriter print = Console.of(spec);
        ChipDesign design = LearningOptions.design(name);
        String text = text(name, design);
        Path folder = out == null ? Path.of("cards").resolve(design.name()) : out;
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InputException("--out " + folder + " is a file, must be a folder");
        }
        Console.warn(Oddities.of(design), Console.errors(spec));
        print.println(design.name() + ": " + design.summary());
        print.println();
        print.print(text.endsWith("\n") ? text : text + "\n");
        print.println();
        Card card = new Card(design, text);
        card.costs().forEach(print::println);
        print.println();
        if (!card.missing().isEmpty()) {
            print.println(card.missing());
        }
        print.println("card " + card.write(folder));
        print.flush();
        return Main.DONE;
    }

    /// The file as it was written, whose comments name the sources; of an individual the design in its header.
    private static String text(String name, ChipDesign design) {
        if (Designs.PRESETS.contains(name)) {
            return Designs.text(name);
        }
        Path file = Path.of(name);
        return ChipFile.is(file) ? Designs.write(design) : Yaml.text(file);
    }
}
