package mortal.experiments.data;

import mortal.substrate.InputException;

/// What a learner is taught, what settings are chosen by, and what it is examined on; no case is in two of them.
public record Split(Dataset training, Dataset validation, Dataset test) {

    /// Holds out the last `validationCases` of the training file, as Hinton does with 50 000 and 10 000 of MNIST.
    ///
    /// @param validationCases (cases) from 0 to one less than there are
    /// @throws InputException if nothing would be left to learn from
    public static Split of(Data data, int validationCases) {
        int given = data.training().cases();
        int taught = given - within("validationCases", validationCases, 0, given - 1, data.training());
        return new Split(data.training().slice(0, taught), data.training().slice(taught, given), data.test());
    }

    /// All pictures in units in which the pixels that are learned from have mean 0 and standard deviation 1.
    ///
    /// @param wanted if not, the pictures as they are
    public Split standardised(boolean wanted) {
        if (!wanted) {
            return this;
        }
        Greys greys = Greys.standard(training);
        return new Split(training.seen(greys), validation.seen(greys), test.seen(greys));
    }

    /// Only the first `cases` to learn from.
    ///
    /// @throws InputException if there are not as many, validation being held out already
    public Split trainCases(int cases) {
        return new Split(first("trainCases", cases, training), validation, test);
    }

    /// Only the first `cases` to be examined on.
    ///
    /// @throws InputException if there are not as many
    public Split testCases(int cases) {
        return new Split(training, validation, first("testCases", cases, test));
    }

    private static Dataset first(String key, int cases, Dataset of) {
        return of.slice(0, within(key, cases, 1, of.cases(), of));
    }

    private static int within(String key, int cases, int least, int most, Dataset of) {
        if (cases < least || cases > most) {
            throw new InputException(
                    key + " = " + cases + ", must be " + least + " to " + most + " of " + of.name() + "'s cases");
        }
        return cases;
    }
}
