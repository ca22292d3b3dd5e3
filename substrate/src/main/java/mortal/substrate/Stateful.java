package mortal.substrate;

/// Something whose whole mutable state can be walked, so that saving it, restoring it and hashing it are one
/// description.
public interface Stateful {

    /// Shows every piece of mutable state to `visitor`, always in the same order under the same names, and takes back
    /// what the visitor answers.
    void visit(StateVisitor visitor);
}
