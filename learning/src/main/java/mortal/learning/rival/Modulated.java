package mortal.learning.rival;

import java.util.ArrayList;
import java.util.List;
import mortal.learning.readout.SoftmaxReadout;
import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Population;
import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Drive;
import mortal.substrate.Seed;
import mortal.substrate.Substrate;

/// Shows the same cases again with the error on their inputs, and blames each unit for what it does otherwise.
final class Modulated implements Credit {
    private final String input;
    private final List<Population> hidden;
    private final int size;
    private final float[] weights; // [class × input unit]

    Modulated(Pepita rule, Anatomy anatomy, int classes, Seed seed) {
        this.input = anatomy.of(Anatomy.Role.INPUT).getFirst().name();
        this.hidden = anatomy.of(Anatomy.Role.HIDDEN);
        this.size = anatomy.population(input).size();
        this.weights = new float[classes * size];
        Draws.uniforms(seed, 0, weights, 0, weights.length);
        float bound = rule.feedback() * (float) Math.sqrt(6.0 / size);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = bound * (2 * weights[i] - 1);
        }
    }

    @Override
    public List<Batch> posts(Mistake mistake, Substrate chip, SoftmaxReadout softmax) {
        Batch modulated = modulated(mistake.lesson().inputs(), mistake.error());
        Pass again = new Pass(chip.present(Drive.of(input, modulated)));
        List<Batch> posts = new ArrayList<>();
        for (Population layer : hidden) {
            posts.add(difference(again.units(layer.name()), mistake.pass().units(layer.name())));
        }
        return posts;
    }

    private Batch modulated(Batch inputs, Batch error) {
        return Batch.fill(inputs.cases(), size, into -> {
            inputs.copyTo(0, inputs.cases(), into, 0, size);
            for (int c = 0; c < inputs.cases(); c++) {
                for (int k = 0; k < error.size(); k++) {
                    float e = error.at(c, k);
                    for (int i = 0; i < size; i++) {
                        into[c * size + i] = Math.fma(e, weights[k * size + i], into[c * size + i]);
                    }
                }
            }
        });
    }

    private static Batch difference(Batch a, Batch b) {
        return Batch.fill(a.cases(), a.size(), into -> {
            for (int c = 0; c < a.cases(); c++) {
                for (int j = 0; j < a.size(); j++) {
                    into[c * a.size() + j] = a.at(c, j) - b.at(c, j);
                }
            }
        });
    }
}
