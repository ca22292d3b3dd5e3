package mortal.experiments.mortality.collective;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mortal.experiments.data.Data;
import mortal.experiments.data.Dataset;
import mortal.experiments.data.Split;
import mortal.experiments.mortality.Classroom;
import mortal.substrate.Draws;
import mortal.substrate.InputException;
import mortal.substrate.Seed;

/// The cases of one group: a share with labels for each member, and a pool without. No case is in two of them.
///
/// @param each one a member
/// @param all of them together
/// @param pool its labels are not looked at
/// @param mixed for each member what it is taught in a round with an exchange: its share as often as that takes, then
/// the pool
record Shares(List<Dataset> each, Dataset all, Dataset pool, List<Dataset> mixed) {

    /// @param seed of the group: which cases it gets
    /// @throws InputException if there are not as many
    static Shares of(Data data, CollectiveSettings settings, Seed seed) {
        Dataset given = Split.of(data, settings.school().validationCases())
                .standardised(settings.school().standardise())
                .training();
        int share = settings.school().trainCases();
        long labelled = (long) settings.members() * share;
        if (labelled + settings.poolCases() > given.cases()) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "members = %d with trainCases = %d each and poolCases = %d, must be at most %d cases together, what validation"
                            + " leaves of %s",
                    settings.members(),
                    share,
                    settings.poolCases(),
                    given.cases(),
                    data.name()));
        }
        int[] order = Draws.permutation(seed, given.cases());
        List<Dataset> each = new ArrayList<>();
        List<Dataset> mixed = new ArrayList<>();
        int end = (int) labelled;
        for (int m = 0; m < settings.members(); m++) {
            int first = m * share;
            each.add(given.select(Arrays.copyOfRange(order, first, first + share)));
            mixed.add(given.select(IntStream.concat(
                            IntStream.range(0, settings.ownLessons()).map(i -> order[first + i % share]),
                            IntStream.range(0, settings.poolLessons()).map(i -> order[end + i % settings.poolCases()]))
                    .toArray()));
        }
        return new Shares(
                each,
                given.select(Arrays.copyOf(order, end)),
                given.select(Arrays.copyOfRange(order, end, end + settings.poolCases())),
                mixed);
    }

    /// What all are examined on.
    ///
    /// @throws InputException if there are not enough cases, or a class is missing from them
    static Dataset test(Data data, CollectiveSettings settings) {
        of(data, settings, new Seed(0));
        Classroom room = Classroom.of(data, settings.school(), settings.poolCases());
        Dataset test = settings.validate() ? room.validation() : room.test();
        long classes =
                IntStream.range(0, test.cases()).map(test::label).distinct().count();
        if (classes > Character.MAX_RADIX) {
            throw new InputException("collective: " + classes + " classes, at most " + Character.MAX_RADIX);
        }
        return test;
    }
}
