package mortal.experiments.data;

/// What is given to learn from, and what is kept to be examined on.
///
/// @param name what the user asked for, or the folder's own name
public record Data(String name, Dataset training, Dataset test) {
    public Data {
        if (training.rows() != test.rows()
                || training.columns() != test.columns()
                || training.classes() != test.classes()) {
            throw new IllegalArgumentException(
                    "Data " + name + ": training is " + training + ", test is " + test + "; the shapes must agree");
        }
    }
}
