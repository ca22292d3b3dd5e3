package mortal.experiments.mortality.fleet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Answered;
import mortal.experiments.statistics.TwoWayBootstrap;
import mortal.experiments.study.Plan;
import mortal.substrate.Seed;

/// What was raised, sorted.
///
/// @param all lives, first lives by serial, then the second ones
/// @param chips first lives that did not end, by serial
/// @param pairs two lives of one die, both of which did not end
/// @param test cases everybody was examined on
/// @param seed of resampling
record FleetLook(
        FleetSettings settings, List<Raised> all, List<Raised> chips, List<Twins> pairs, Dataset test, Seed seed) {

    /// Two lives of one die.
    record Twins(Raised one, Raised other) {}

    FleetLook {
        all = List.copyOf(all);
        chips = List.copyOf(chips);
        pairs = List.copyOf(pairs);
    }

    static FleetLook of(Plan<FleetSettings> plan, List<Raised> all) {
        List<Raised> chips =
                all.stream().filter(r -> r.life() == 0 && r.lives()).toList();
        List<Twins> pairs = new ArrayList<>();
        for (Raised other : all) {
            if (other.life() == 1 && other.lives()) {
                chips.stream()
                        .filter(one -> one.serial() == other.serial())
                        .forEach(one -> pairs.add(new Twins(one, other)));
            }
        }
        return new FleetLook(
                plan.settings(),
                all,
                chips,
                pairs,
                Fleet.split(plan).test(),
                plan.seed().child("bootstrap"));
    }

    TwoWayBootstrap bootstrap() {
        return new TwoWayBootstrap(test.cases(), seed);
    }

    /// (1)
    double error(Raised chip) {
        return Answered.error(chip.goodness(), test);
    }

    List<Double> errors() {
        return chips.stream().map(this::error).toList();
    }

    List<BitSet> wrong() {
        return chips.stream().map(chip -> Answered.wrong(chip.goodness(), test)).toList();
    }

    List<BitSet> wrongBySoftmax() {
        return chips.stream().map(chip -> Answered.wrong(chip.softmax(), test)).toList();
    }

    Prints prints() {
        return new Prints(settings.school().hidden().size(), test.classes());
    }

    /// In the paragraphs.
    String units() {
        return chips.size() + " chips × " + test.cases() + " test cases";
    }
}
