package mortal.learning.rival;

import java.util.ArrayList;
import java.util.List;
import mortal.learning.readout.SoftmaxReadout;
import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Population;
import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Seed;
import mortal.substrate.Substrate;

/// Sends an error to every hidden population through weights of its own, which never change.
final class Broadcast implements Credit {
    private final List<Population> hidden;
    private final float[][] weights; // [population][class × unit]

    Broadcast(Anatomy anatomy, int classes, Seed seed) {
        this.hidden = anatomy.of(Anatomy.Role.HIDDEN);
        this.weights = new float[hidden.size()][];
        float scale = (float) (1 / Math.sqrt(classes));
        for (int l = 0; l < weights.length; l++) {
            weights[l] = new float[classes * hidden.get(l).size()];
            Draws.gaussians(seed.child(l), 0, weights[l], 0, weights[l].length);
            for (int i = 0; i < weights[l].length; i++) {
                weights[l][i] *= scale;
            }
        }
    }

    @Override
    public List<Batch> posts(Mistake mistake, Substrate chip, SoftmaxReadout softmax) {
        List<Batch> posts = new ArrayList<>();
        for (int l = 0; l < hidden.size(); l++) {
            posts.add(posts(mistake.error(), mistake.pass().units(hidden.get(l).name()), weights[l]));
        }
        return posts;
    }

    private static Batch posts(Batch error, Batch units, float... b) {
        int size = units.size();
        return Batch.fill(error.cases(), size, into -> {
            for (int c = 0; c < error.cases(); c++) {
                for (int k = 0; k < error.size(); k++) {
                    float e = error.at(c, k);
                    for (int j = 0; j < size; j++) {
                        into[c * size + j] = Math.fma(-e, b[k * size + j], into[c * size + j]);
                    }
                }
                for (int j = 0; j < size; j++) {
                    into[c * size + j] *= units.at(c, j) > 0 ? 1 : 0;
                }
            }
        });
    }
}
