package mortal.experiments.mortality;

import java.nio.file.Path;
import java.util.List;
import mortal.devices.kernel.Kernels;
import mortal.experiments.store.ChipFile;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.InputException;

/// An individual that an earlier run left, in the teachers' place.
final class SavedTeacher {
    /// What a setting says when teachers are raised.
    static final String RAISED = "";

    private SavedTeacher() {}

    /// The file in full, so that a run can be repeated from anywhere.
    static String place(String teacher) {
        return teacher.isBlank()
                ? RAISED
                : Path.of(teacher).toAbsolutePath().normalize().toString();
    }

    static boolean is(String teacher) {
        return !teacher.isEmpty();
    }

    /// @return 64 hexadecimal digits over the file, nothing where teachers are raised
    static String sha256(String teacher) {
        return is(teacher) ? ChipFile.sha256(Path.of(teacher)) : "";
    }

    /// That pupils of a lot can be copies of the one in `teacher`, and that it answers.
    ///
    /// @param pupils their design, sized
    /// @throws InputException in one line, if the file is no chip, damaged, another anatomy or dead
    static void demand(String teacher, ChipDesign pupils) {
        if (!is(teacher)) {
            return;
        }
        Path file = Path.of(teacher);
        if (!ChipFile.is(file)) {
            throw new InputException("teacher " + file + " is no chip that a run left; give an individual.chip");
        }
        ChipDesign design = ChipFile.read(file).design();
        if (design.inputs() != pupils.inputs() || !design.hidden().equals(pupils.hidden())) {
            throw new InputException("teacher " + file + " has " + anatomy(design) + ", its pupils have "
                    + anatomy(pupils) + "; what it knows fits its own anatomy alone: --set hidden="
                    + plain(design.hidden()) + ", and data of its size");
        }
        try (Crew crew = new Crew(1)) {
            Chip chip = load(teacher, crew);
            if (chip.dead() || !chip.fork("checkup").checkup().passed()) {
                throw new InputException("teacher " + file + " is dead: its answers no longer hang on what it is shown;"
                        + " give one that lives");
            }
        }
    }

    static Chip load(String teacher, Crew crew) {
        return ChipFile.load(Path.of(teacher), crew, Kernels.best());
    }

    /// That a run that goes on has the teacher it began with.
    ///
    /// @param found the sums in its results
    /// @throws InputException if the file is another by now
    static void demandSame(String teacher, List<String> found) {
        if (found.stream().distinct().count() > 1) {
            throw new InputException("teacher " + teacher + " has changed since this run began; begin another with it");
        }
    }

    /// What a report must say of it.
    static String words(String teacher) {
        return is(teacher)
                ? " All teachers are the one chip of " + teacher + ": pairs differ in their pupils, and intervals are"
                        + " about this teacher alone. Which cases it had learned from the study does not know; if it was"
                        + " another split of these data, pool and test may hold some."
                : "";
    }

    private static String anatomy(ChipDesign design) {
        return design.inputs() + " inputs and hidden populations " + plain(design.hidden());
    }

    private static String plain(List<Integer> sizes) {
        return String.join(",", sizes.stream().map(String::valueOf).toList());
    }
}
