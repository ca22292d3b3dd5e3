package mortal.learning.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import mortal.learning.rule.ForwardForward.Loss;
import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Population;
import mortal.substrate.Presentation;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;

/// How strongly each case of each hidden population is pushed, from what the sensors read.
final class Strengths implements Stateful {
    private final ForwardForward rule;
    private final List<Population> hidden;
    private final int[] sources; // (units) that drive each, with the bias line
    private final float[] warm; // T of each; 0 until it is known

    Strengths(ForwardForward rule, Anatomy anatomy) {
        this.rule = rule;
        this.hidden = anatomy.of(Anatomy.Role.HIDDEN);
        this.sources = hidden.stream()
                .mapToInt(layer -> 1
                        + anatomy.projections().stream()
                                .filter(p -> p.to().equals(layer.name()))
                                .mapToInt(p -> anatomy.population(p.from()).size())
                                .sum())
                .toArray();
        this.warm = new float[hidden.size()];
        if (rule.noise() == 0) {
            Arrays.fill(warm, rule.temperature());
        }
    }

    /// Finds temperatures that go with the noise, once: the goodness of the same inputs, looked at twice.
    ///
    /// @param look shows them
    void commission(Supplier<Presentation> look) {
        if (warm[0] > 0) {
            return;
        }
        Presentation one = look.get();
        Presentation two = look.get();
        for (int l = 0; l < warm.length; l++) {
            Population layer = hidden.get(l);
            float[] a = one.activity(layer.name(), 0);
            float[] b = two.activity(layer.name(), 0);
            double squares = 0;
            for (int c = 0; c < a.length; c++) {
                double apart =
                        rule.goodness().of(a[c], layer.size()) - rule.goodness().of(b[c], layer.size());
                squares += apart * apart;
            }
            double deviation = Math.sqrt(squares / (2.0 * a.length));
            warm[l] = (float) Math.max(rule.temperature(), rule.noise() * deviation);
        }
    }

    private interface Strength {
        double of(int layer, int row);
    }

    private List<float[]> each(List<Population> taught, int cases, Strength strength) {
        List<float[]> all = new ArrayList<>();
        for (int l = 0; l < hidden.size(); l++) {
            float[] mine = new float[taught.contains(hidden.get(l)) ? cases : 0];
            for (int c = 0; c < mine.length; c++) {
                mine[c] = (float) strength.of(l, c);
            }
            all.add(mine);
        }
        return all;
    }

    /// Of positives, by themselves.
    List<float[]> up(Function<Population, float[]> reading, List<Population> taught) {
        List<float[]> readings = hidden.stream().map(reading).toList();
        return each(taught, readings.getFirst().length, (l, c) -> {
            float r = readings.get(l)[c];
            return rule.loss() == Loss.TARGET
                    ? Math.max(0, towards(l, r, 1 + rule.margin()))
                    : slope(l, r) * (1 - rule.probability(r, hidden.get(l).size(), warm[l]));
        });
    }

    /// Of negatives, by themselves.
    List<float[]> down(Function<Population, float[]> reading, List<Population> taught) {
        List<float[]> readings = hidden.stream().map(reading).toList();
        return each(taught, readings.getFirst().length, (l, c) -> {
            float r = readings.get(l)[c];
            return rule.loss() == Loss.TARGET
                    ? Math.min(0, towards(l, r, 1 - rule.margin()))
                    : -slope(l, r) * rule.probability(r, hidden.get(l).size(), warm[l]);
        });
    }

    /// Of pairs: how far the better shall rise, and the worse fall.
    List<float[]> apart(
            Function<Population, float[]> good, Function<Population, float[]> bad, List<Population> taught) {
        List<float[]> better = hidden.stream().map(good).toList();
        List<float[]> worse = hidden.stream().map(bad).toList();
        return each(taught, better.getFirst().length, (l, c) -> {
            int units = hidden.get(l).size();
            double gap = rule.goodness().score(better.get(l)[c], units)
                    - rule.goodness().score(worse.get(l)[c], units);
            return slope(l, better.get(l)[c]) * ForwardForward.sigmoid(-gap / warm[l]);
        });
    }

    private double slope(int l, float reading) {
        return rule.goodness().slope(reading, hidden.get(l).size());
    }

    /// ε / ‖x‖² with ε = √(S*/S) − 1: as much as makes the reading S*, on inputs of a mean square of 1 and a bias line.
    /// A population that is silent cannot be scaled and is left alone.
    private double towards(int l, float reading, double share) {
        double wanted = share * rule.threshold() * hidden.get(l).size();
        return reading > 0 ? (Math.sqrt(wanted / reading) - 1) / sources[l] : 0;
    }

    @Override
    public void visit(StateVisitor visitor) {
        if (rule.noise() > 0) {
            visitor.floats("temperature", warm);
        }
    }
}
