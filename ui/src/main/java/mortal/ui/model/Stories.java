package mortal.ui.model;

import java.util.ArrayList;
import java.util.List;
import mortal.experiments.lab.Act;
import mortal.experiments.lab.Deed;
import mortal.experiments.lab.Dials;
import mortal.experiments.lab.Scenario;
import mortal.experiments.lab.Scenario.Lane;
import mortal.experiments.mortality.SmallSchool;
import mortal.experiments.run.LearningSettings;

/// The scenarios that the lab begins with.
public final class Stories {
    private Stories() {}

    /// Small chips that learn in seconds what the drawn digits are.
    public static LearningSettings school() {
        return SmallSchool.with("hidden=100,100", "trainCases=4000", "validationCases=2000", "testCases=1000");
    }

    /// One mild chip at its lessons: what the lab opens with.
    public static Scenario first() {
        return of("one chip", List.of(lane("a", "mild", 0, Scenario.BOOK)), List.of());
    }

    /// Two chips, the same lessons; what happens when they swap brains is yours to try.
    public static Scenario swapped() {
        return of(
                "swapped brains",
                List.of(lane("a", "mild", 0, Scenario.BOOK), lane("b", "mild", 1, Scenario.BOOK)),
                List.of());
    }

    /// A teacher three in ten of whose cells are stuck, a sound pupil that will learn from it alone, and a sound one
    /// that
    /// learns from the book. Two sound chips err on the same hard pictures whoever taught them; only a teacher with
    /// errors of its own shows what is inherited (`docs/tried.md`).
    public static Scenario inheritance() {
        return of(
                "inheritance",
                List.of(
                        lane("teacher", "mild", 0, Scenario.BOOK).with(new Dials(1, 1, 1, 1, 0.3, 300)),
                        lane("pupil", "mild", 1, Scenario.NOBODY),
                        lane("other", "mild", 2, Scenario.BOOK)),
                List.of(
                        Act.of(200, Deed.LEAVE, "teacher", ""),
                        Act.of(200, Deed.LEAVE, "other", ""),
                        Act.of(200, Deed.DISTIL, "teacher", "pupil")));
    }

    /// Two lineages on one clock: one teaches before it dies, the other does not.
    public static Scenario lineages() {
        return of(
                "death with and without a pupil",
                List.of(
                        lane("anna", "mild", 0, Scenario.BOOK),
                        lane("anna-heir", "mild", 1, Scenario.NOBODY),
                        lane("otto", "mild", 2, Scenario.BOOK),
                        lane("otto-heir", "mild", 3, Scenario.NOBODY)),
                List.of(
                        Act.of(160, Deed.LEAVE, "anna", ""),
                        Act.of(160, Deed.LEAVE, "otto", ""),
                        Act.of(160, Deed.DISTIL, "anna", "anna-heir"),
                        Act.of(320, Deed.LEAVE, "anna-heir", ""),
                        Act.of(320, Deed.KILL, "anna", ""),
                        Act.of(320, Deed.KILL, "otto", "")));
    }

    /// Sixteen dies of one design.
    public static Scenario fleet() {
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            lanes.add(lane(String.valueOf((char) ('a' + i)), "mild", i, Scenario.BOOK));
        }
        return of("sixteen chips", lanes, List.of());
    }

    /// All of them, to choose from.
    public static List<Scenario> all() {
        return List.of(first(), swapped(), inheritance(), lineages(), fleet());
    }

    public static Lane lane(String name, String chip, long serial, String teacher) {
        return new Lane(name, chip, List.of(), Dials.AS_DESIGNED, serial, teacher);
    }

    public static Scenario of(String name, List<Lane> lanes, List<Act> script) {
        return new Scenario(name, 1, "digits", 5, 200, lanes, school(), script);
    }
}
