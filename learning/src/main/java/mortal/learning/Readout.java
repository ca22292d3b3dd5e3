package mortal.learning;

import java.util.List;
import mortal.substrate.Batch;
import mortal.substrate.Substrate;

/// From a chip's activity to an answer.
public interface Readout {

    String name();

    /// One label a case.
    List<Integer> answer(Batch inputs, Substrate chip);
}
