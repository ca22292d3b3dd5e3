package mortal.experiments.mortality.energy;

import java.util.List;
import mortal.simulator.meter.DigitalReference;

/// A digital network that was taught by backpropagation until it was as good as a chip, on the same cases.
///
/// @param hidden (units) of its layers
/// @param cells (weights) with biases
/// @param first (weights) of the lowest layer, through which no error passes back
/// @param reached whether it became as good
/// @param cases (cases) taught until then
/// @param steps (steps) of so many cases together
/// @param multiplications (1) counted while teaching; looking at validation cases is left out, as it is for the chip
/// @param validationError (1) where it stopped
/// @param answers to the test cases
public record Rival(
        List<Integer> hidden,
        double cells,
        double first,
        boolean reached,
        long cases,
        long steps,
        double multiplications,
        double validationError,
        String answers) {

    /// How a multiplication is priced; see [DigitalReference].
    public enum Price {
        /// 8 bits, arithmetic alone: a bound from below, as if weights came for nothing.
        INT8("8-bit arithmetic alone"),
        /// 32 bits, arithmetic alone.
        FP32("32-bit arithmetic alone"),
        /// 32 bits, weights in a memory beside the processor: fetched once a step forwards and once backwards, fetched
        /// and
        /// stored once to be changed; once an answer.
        SRAM("32 bits, weights in SRAM");

        private final String words;

        Price(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    public Rival {
        hidden = List.copyOf(hidden);
    }

    /// (J) of its schooling.
    public double raising(Price price) {
        // Forwards, back through all but the lowest layer, and the change of every weight.
        double passes = (2 * cells - first) / cells;
        DigitalReference work = DigitalReference.of(cells, passes * cases, (double) cases);
        DigitalReference stepwise = DigitalReference.of(cells, passes * steps, (double) steps);
        return switch (price) {
            case INT8 -> work.int8();
            case FP32 -> work.fp32();
            case SRAM -> work.fp32() + stepwise.fp32Sram() - stepwise.fp32();
        };
    }

    /// (J) of an answer.
    public double answer(Price price) {
        DigitalReference work = DigitalReference.of(cells, 1, 0);
        return switch (price) {
            case INT8 -> work.int8();
            case FP32 -> work.fp32();
            case SRAM -> work.fp32Sram();
        };
    }

    String name() {
        return String.join("-", hidden.stream().map(String::valueOf).toList());
    }
}
