package mortal.experiments.mortality.energy;

import java.util.Arrays;
import java.util.List;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Answered;
import mortal.experiments.mortality.Classroom;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// Backpropagation until a network errs no more than a chip on the validation cases.
///
/// @param room the chip's cases
/// @param target (1) error of the chip on the validation cases
record EqualError(EnergySettings settings, Classroom room, double target) {

    /// @param hidden (units) of the network
    Rival rival(List<Integer> hidden, Seed seed) {
        Dataset training = room.training();
        DigitalNetwork network = new DigitalNetwork(
                training.rows() * training.columns(), hidden, training.classes(), seed.child("weights"));
        long cases = 0;
        long steps = 0;
        double error = error(network);
        for (int epoch = 1; epoch <= settings.digitalEpochs() && error > target; epoch++) {
            int[] order = Draws.permutation(seed.child("order").child(epoch), training.cases());
            for (int from = 0; from < order.length && error > target; from += settings.digitalBatch()) {
                int to = Math.min(from + settings.digitalBatch(), order.length);
                network.teach(training, Arrays.copyOfRange(order, from, to), settings.digitalRate());
                boolean due = cases / settings.digitalCheck() < (cases + to - from) / settings.digitalCheck();
                cases += to - from;
                steps++;
                error = due || to == order.length ? error(network) : error;
            }
        }
        return new Rival(
                hidden,
                network.cells(),
                network.first(),
                error <= target,
                cases,
                steps,
                network.multiplications(),
                error,
                Answered.text(network.answers(room.test())));
    }

    private double error(DigitalNetwork network) {
        return Answered.error(Answered.text(network.answers(room.validation())), room.validation());
    }
}
