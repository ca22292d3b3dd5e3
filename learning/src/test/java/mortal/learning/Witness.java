package mortal.learning;

import java.util.ArrayList;
import java.util.List;
import mortal.substrate.Anatomy;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import mortal.substrate.Push;
import mortal.substrate.Substrate;

/// Passes everything on to a chip and writes down what was asked of it, in order. Presentations are numbered from 0.
public final class Witness implements Substrate {
    private final Substrate chip;
    private final List<Call> calls = new ArrayList<>();
    private int presentations;

    /// One thing asked of a chip.
    public sealed interface Call {}

    public record Presented(int number, Batch inputs) implements Call {}

    public record Sensed(int number, String population) implements Call {}

    public record Read(int number, String population) implements Call {}

    public record Pushed(int number, String population, List<Float> strength, float balance) implements Call {}

    public record Pulsed(int number, String projection) implements Call {}

    public record Consolidated(float gate) implements Call {}

    public record Rested(long nanos) implements Call {}

    public Witness(Substrate chip) {
        this.chip = chip;
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /// The calls of one kind.
    public <C extends Call> List<C> calls(Class<C> kind) {
        return calls.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// The kinds of the calls that do something to the chip or show it something, in order, in words.
    public List<String> deeds() {
        return calls.stream()
                .map(call -> switch (call) {
                    case Presented shown -> "present " + shown.inputs().cases();
                    case Pushed push -> "push " + push.population();
                    case Pulsed pulse -> "pulse " + pulse.projection();
                    case Consolidated acted -> "consolidate " + acted.gate();
                    case Rested rested -> "rest " + rested.nanos();
                    case Sensed looked -> "";
                    case Read looked -> "";
                })
                .filter(deed -> !deed.isEmpty())
                .toList();
    }

    @Override
    public Anatomy anatomy() {
        return chip.anatomy();
    }

    @Override
    public Presentation present(Drive drive) {
        Batch inputs = drive.frames().getFirst().clamp().values().iterator().next();
        Seen seen = new Seen(presentations++, chip.present(drive));
        calls.add(new Presented(seen.number, inputs));
        return seen;
    }

    @Override
    public void reinforce(Presentation shown, Push push) {
        List<Float> strength = new ArrayList<>();
        for (int c = 0; c < push.cases(); c++) {
            strength.add(push.strength(c));
        }
        calls.add(new Pushed(((Seen) shown).number, push.population(), List.copyOf(strength), push.balance()));
        chip.reinforce(((Seen) shown).inner, push);
    }

    @Override
    public void pulse(Presentation shown, String projection, int step, Batch post) {
        calls.add(new Pulsed(((Seen) shown).number, projection));
        chip.pulse(((Seen) shown).inner, projection, step, post);
    }

    @Override
    public void consolidate(float gate) {
        calls.add(new Consolidated(gate));
        chip.consolidate(gate);
    }

    @Override
    public void rest(long nanos) {
        calls.add(new Rested(nanos));
        chip.rest(nanos);
    }

    private final class Seen implements Presentation {
        private final int number;
        private final Presentation inner;

        Seen(int number, Presentation inner) {
            this.number = number;
            this.inner = inner;
        }

        @Override
        public int cases() {
            return inner.cases();
        }

        @Override
        public float[] activity(String population, int step) {
            calls.add(new Sensed(number, population));
            return inner.activity(population, step);
        }

        @Override
        public Batch read(String population, int step) {
            calls.add(new Read(number, population));
            return inner.read(population, step);
        }
    }
}
