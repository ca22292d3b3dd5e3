package mortal.learning.rival;

import java.util.List;
import mortal.learning.readout.SoftmaxReadout;
import mortal.substrate.Batch;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;
import mortal.substrate.Substrate;

/// Who is to blame for a mistake: turns the host's error into a post-synaptic signal for every hidden unit.
public interface Credit extends Stateful {

    /// Before the first case of each lesson.
    default void begin(Substrate chip) {}

    /// The post-synaptic signals, one batch a projection, bottom up: what stands for −∂E/∂(current into the unit), E
    /// the
    /// softmax's cross-entropy. Empty if nothing shall be taught.
    ///
    /// @param softmax what made the mistake, as it is before it learns from it
    List<Batch> posts(Mistake mistake, Substrate chip, SoftmaxReadout softmax);

    /// After the chip acted on them.
    ///
    /// @param pulsed the signals, divided by the cases of the lesson
    /// @param gate (1) with which it acted
    default void acted(Mistake mistake, List<Batch> pulsed, float gate) {}

    /// Nothing is kept between lessons, unless it is said otherwise.
    @Override
    default void visit(StateVisitor visitor) {}
}
