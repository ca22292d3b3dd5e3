package mortal.ui.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mortal.experiments.lab.Act;
import mortal.experiments.lab.Dials;
import mortal.experiments.lab.Scenario;
import mortal.experiments.mortality.SmallSchool;
import org.jspecify.annotations.Nullable;

/// What stands between the two lines `---` at the head of a lesson's file.
///
/// @param title one line
/// @param view `bench` or `fleet`
/// @param seed (1) root of the seed tree; 1 if none is given
/// @param school `key=value`, in place of the lessons' usual schooling
/// @param chips at least one; the first is chosen
/// @param script that happens by itself
/// @param locked ids of controls that cannot be used
/// @param hidden ids of controls that are not there
/// @param goals at least one
record Front(
        String title,
        String view,
        @Nullable Long seed,
        @Nullable List<String> school,
        List<Seat> chips,
        @Nullable List<Act> script,
        @Nullable List<String> locked,
        @Nullable List<String> hidden,
        List<Task> goals) {

    /// (lessons) From one look at all chips to the next; (cases) of each. Chosen: an error to 3 % in a tenth of the
    /// time that the lessons take.
    private static final int LOOK_EVERY = 10;

    private static final int LOOK_CASES = 200;

    /// 784-60-60: four epochs, 160 lessons, take a second.
    private static final List<String> SMALL =
            List.of("hidden=60,60", "batch=50", "trainCases=2000", "validationCases=2000", "testCases=1000");

    /// A chip as a lesson's file gives it.
    ///
    /// @param set keys of the design as `key=value`
    record Seat(
            String name,
            String chip,
            long serial,
            String teacher,
            @Nullable List<String> set,
            @Nullable Dials dials) {
        Scenario.Lane lane() {
            return new Scenario.Lane(name, chip, or(set), dials == null ? Dials.AS_DESIGNED : dials, serial, teacher);
        }
    }

    /// A goal as a lesson's file gives it.
    ///
    /// @param by what reaches it; the line that begins with a star, or else the first, is the key one
    record Task(String text, String when, List<String> by) {
        private static final String STAR = "* ";

        Task {
            if (by.isEmpty()) {
                throw new IllegalArgumentException("by is empty, must say how the goal is reached");
            }
        }

        List<String> lines() {
            return by.stream()
                    .map(line -> line.startsWith(STAR) ? line.substring(STAR.length()) : line)
                    .toList();
        }

        int key() {
            return (int) by.stream().takeWhile(line -> !line.startsWith(STAR)).count() % by.size();
        }
    }

    Front {
        if (!view.equals("bench") && !view.equals("fleet")) {
            throw new IllegalArgumentException("view = " + view + ", must be bench or fleet");
        }
        if (chips.isEmpty() || goals.isEmpty()) {
            throw new IllegalArgumentException("chips and goals, must be at least one each");
        }
    }

    /// @throws mortal.substrate.InputException if chips cannot be taught so
    Scenario scenario() {
        String[] sets = Stream.concat(SMALL.stream(), or(school).stream()).toArray(String[]::new);
        return new Scenario(
                title,
                Optional.ofNullable(seed).orElse(1L),
                "digits",
                LOOK_EVERY,
                LOOK_CASES,
                chips.stream().map(Seat::lane).toList(),
                SmallSchool.with(sets),
                or(script));
    }

    static <T> List<T> or(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
