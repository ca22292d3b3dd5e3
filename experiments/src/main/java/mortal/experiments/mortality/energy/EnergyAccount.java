package mortal.experiments.mortality.energy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Answered;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.Mean;
import mortal.experiments.statistics.TwoWayBootstrap;
import mortal.simulator.meter.Reading;
import mortal.substrate.Seed;

/// All lives of one chip taken together.
final class EnergyAccount {
    private final String chip;
    private final List<EnergyLife> lives;
    private final Dataset test;
    private final TwoWayBootstrap bootstrap;

    EnergyAccount(String chip, List<EnergyLife> lives, Dataset test, Seed seed) {
        this.chip = chip;
        this.lives = List.copyOf(lives);
        this.test = test;
        this.bootstrap = new TwoWayBootstrap(test.cases(), seed);
    }

    String chip() {
        return chip;
    }

    List<EnergyLife> lives() {
        return lives;
    }

    /// (cells)
    double cells() {
        return lives.getFirst().cells();
    }

    /// What every life went through, in order.
    List<Phase> phases() {
        return lives.getFirst().phases();
    }

    /// The answers of the chip raised by sensors alone.
    Phase answer() {
        return phase(Phase.SENSORS, Phase.ANSWER + "goodness");
    }

    Phase phase(String form, String name) {
        return lives.getFirst().phase(form, name);
    }

    /// (J) of doing it once, by cause, mean over lives; every cause there is, in the order of the meter.
    Map<String, Double> causes(Phase like) {
        Map<String, ToDoubleFunction<Reading>> meters = new LinkedHashMap<>();
        meters.put("read", Reading::read);
        meters.put("DAC", Reading::dac);
        meters.put("ADC", Reading::adc);
        meters.put("sensor", Reading::sensor);
        meters.put("write", Reading::write);
        meters.put("neuron", Reading::neuron);
        meters.put("probe", Reading::probe);
        Map<String, Double> causes = new LinkedHashMap<>();
        meters.forEach((cause, of) -> causes.put(cause, mean(like, phase -> of.applyAsDouble(phase.cost()))));
        return causes;
    }

    /// (J) of doing it once, over lives.
    Estimate joules(Phase like) {
        return Mean.of(each(like, Phase::each));
    }

    /// (s) of simulated time of doing it once, mean over lives.
    double seconds(Phase like) {
        return mean(like, phase -> phase.cost().nanos() / 1e9);
    }

    /// (1) The mean over lives of something of a phase, divided by how often it was done.
    double mean(Phase like, ToDoubleFunction<Phase> what) {
        return Mean.of(each(like, phase -> what.applyAsDouble(phase) / phase.times()))
                .value();
    }

    private double[] each(Phase like, ToDoubleFunction<Phase> what) {
        return lives.stream()
                .mapToDouble(life -> what.applyAsDouble(life.phase(like.form(), like.name())))
                .toArray();
    }

    /// (1) Test error after it, over lives and cases.
    Estimate error(Phase like) {
        return error(life -> life.phase(like.form(), like.name()).answers());
    }

    /// (1) Test error at the i-th age.
    Estimate aged(int i) {
        return error(life -> life.aged().get(i).answers());
    }

    /// (1) Test error of the i-th rival.
    Estimate rival(int i) {
        return error(life -> life.rivals().get(i).answers());
    }

    private Estimate error(Function<EnergyLife, String> answers) {
        List<BitSet> wrong = new ArrayList<>();
        for (EnergyLife life : lives) {
            wrong.add(Answered.wrong(answers.apply(life), test));
        }
        return bootstrap.mean(wrong).estimate();
    }

    /// (lives) in which the i-th rival became as good as the chip.
    long reached(int i) {
        return lives.stream().filter(life -> life.rivals().get(i).reached()).count();
    }

    /// The rivals, by number, that became as good in every life.
    List<Integer> asGood() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < lives.getFirst().rivals().size(); i++) {
            if (reached(i) == lives.size()) {
                all.add(i);
            }
        }
        return all;
    }

    /// The mean over lives of something of the i-th rival.
    double mean(int i, ToDoubleFunction<Rival> what) {
        return lives.stream()
                .mapToDouble(life -> what.applyAsDouble(life.rivals().get(i)))
                .average()
                .orElseThrow();
    }

    /// The chip raised by sensors alone against the i-th rival, mean over lives.
    BreakEven against(int i, Rival.Price price) {
        return new BreakEven(
                joules(phase(Phase.SENSORS, Phase.RAISE)).value(),
                joules(answer()).value(),
                mean(i, rival -> rival.raising(price)),
                mean(i, rival -> rival.answer(price)));
    }

    /// The same, life by life.
    List<BreakEven> againstEach(int i, Rival.Price price) {
        return lives.stream()
                .map(life -> new BreakEven(
                        life.phase(Phase.SENSORS, Phase.RAISE).each(),
                        life.phase(answer().form(), answer().name()).each(),
                        life.rivals().get(i).raising(price),
                        life.rivals().get(i).answer(price)))
                .toList();
    }
}
