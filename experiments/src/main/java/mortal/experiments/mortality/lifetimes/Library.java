package mortal.experiments.mortality.lifetimes;

import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Bench;
import mortal.experiments.mortality.Classroom;
import mortal.experiments.mortality.Course;
import mortal.experiments.mortality.Labelling;
import mortal.experiments.mortality.Lot;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Probe.Path;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;

/// A digital model's weights, saved once and programmed into any chip of the same anatomy. The model is the ideal chip,
/// raised as founders are; it does not age.
///
/// @param model not modified
/// @param matched whether a chip's units are trimmed to answer as the model's
record Library(Chip model, Bench bench, boolean matched) {
    private static final String IDEAL = "ideal";

    static Library of(Lot lot, Classroom cases, RelaySettings settings, boolean matched, Crew crew) {
        ChipDesign design = lot.design();
        Lot digital = new Lot(Designs.preset(IDEAL).sized(design.inputs(), design.hidden()), lot.root());
        Chip model = digital.chip(0, crew);
        Dataset book = cases.training();
        Course.school(book, settings.school())
                .teach(model, Labelling.book(book), lot.root().child("model"));
        return new Library(model, settings.bench(), matched);
    }

    /// @return (J) what the reading of the model cost; the chip's own meter has the rest
    double program(Chip chip) {
        Chip saved = model.fork("saved");
        double joules = bench.copy(saved, chip, Path.CELL).from().joules();
        return matched ? joules + bench.match(saved, chip).from().joules() : joules;
    }
}
