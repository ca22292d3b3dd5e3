package mortal.experiments.card;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mortal.experiments.plot.Figure;
import mortal.experiments.report.Report;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;

/// The card of a chip: its design as it is written, and figures of what that means. Drawn from one die with a fixed
/// seed, so the same design gives the same card.
public final class Card {
    private final ChipDesign design;
    private final String text;
    private final Map<String, Picture> pictures = new LinkedHashMap<>();

    private record Picture(BufferedImage image, String caption) {}

    /// @param text of the file that the design was read from, with its comments
    public Card(ChipDesign design, String text) {
        this.design = design;
        this.text = text;
        SynapseCard synapse = new SynapseCard(design.name(), design.synapse());
        synapse.pulses()
                .ifPresent(image -> put("pulses", image, "Pulses up, then down: mean and spread of the cells."));
        synapse.drift().ifPresent(image -> put("drift", image, "What becomes of written weights with time."));
        synapse.noise().ifPresent(image -> put("read-noise", image, "Power of what changes from read to read."));
        put(
                "transfer",
                NeuronCard.transfer(design.name(), design.neuron()),
                "Activity of units over the current they get.");
        put("energy", Costs.drawn(design), "Energy of one operation by cause, on one scale.");
    }

    private void put(String name, BufferedImage image, String caption) {
        pictures.put(name, new Picture(image, caption));
    }

    /// The table of costs, a line each.
    public List<String> costs() {
        return Costs.of(design).stream()
                .map(c -> String.format(java.util.Locale.ROOT, "%-60s %10s %10s", c.operation(), c.energy(), c.time()))
                .toList();
    }

    /// What the design does not do, for the reader who misses a figure.
    public String missing() {
        String pulses = pictures.containsKey("pulses") ? "" : " Its cells take any value: there is no pulse curve.";
        String drift = pictures.containsKey("drift") ? "" : " Written weights do not drift.";
        String noise = pictures.containsKey("read-noise") ? "" : " Two reads of a cell are the same.";
        return (pulses + drift + noise).strip();
    }

    /// Writes figures and `card.html` into a folder, made if need be.
    ///
    /// @return the page
    public Path write(Path folder) {
        try {
            Files.createDirectories(folder);
            Report report = Report.of("Chip " + design.name()).lead(design.summary());
            report.paragraph(missing());
            for (Map.Entry<String, Picture> picture : pictures.entrySet()) {
                Figure.write(picture.getValue().image(), folder.resolve(picture.getKey() + ".png"));
                report.figure(
                        picture.getValue().image(),
                        picture.getValue().caption(),
                        picture.getValue().caption());
            }
            report.table(
                    "What one operation costs",
                    List.of("operation", "energy", "time"),
                    Costs.of(design).stream()
                            .map(c -> List.of(c.operation(), c.energy(), c.time()))
                            .toList());
            report.section("The design, with the source of its numbers").code(text);
            report.folded("Every number, written out", Designs.write(design));
            Path page = folder.resolve("card.html");
            report.write(page);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException("card folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }
}
