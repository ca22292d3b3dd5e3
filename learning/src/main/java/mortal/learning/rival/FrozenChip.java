package mortal.learning.rival;

import java.util.List;
import mortal.learning.Ports;
import mortal.substrate.Anatomy;
import mortal.substrate.Seed;

/// Teaches the chip nothing: the control that every rule with a softmax on the host must beat. An echo-state network
/// without echoes: random features and a linear read-out that learns in every lesson.
public record FrozenChip() implements HostRule {

    @Override
    public String name() {
        return "frozen";
    }

    @Override
    public String summary() {
        return "the chip stays as it was made; only a softmax on the host, which reads its units, learns: a control";
    }

    @Override
    public float rate() {
        return 0;
    }

    @Override
    public Credit credit(Anatomy anatomy, Ports ports, Seed seed) {
        return (mistake, chip, softmax) -> List.of();
    }
}
