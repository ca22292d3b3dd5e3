package mortal.substrate;

/// Walks the state of a [Stateful]. A saving or hashing visitor only looks; a restoring one writes into the arrays it
/// is
/// shown and answers with the stored numbers.
public interface StateVisitor {

    /// @return what the number shall be from now on
    long number(String name, long value);

    /// @return what the number shall be from now on
    double number(String name, double value);

    /// @param values modified by a restoring visitor
    void floats(String name, float[] values);

    /// @param values modified by a restoring visitor
    void longs(String name, long[] values);

    /// @param values modified by a restoring visitor
    void doubles(String name, double[] values);

    /// The same visitor with `name` and a slash before every name.
    StateVisitor within(String name);
}
