package mortal.learning.rival;

import java.util.ArrayList;
import java.util.List;
import mortal.learning.Lesson;
import mortal.learning.readout.SoftmaxReadout;
import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Population;
import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Drive;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;
import mortal.substrate.Substrate;

/// Shows each case's partner after it, and blames each unit for how alike the two are. The host remembers the last
/// input
/// of each class; a case whose partner's class it has not met yet has itself for a partner, of which nothing is
/// learned.
final class Likeness implements Credit {
    private final Siamese rule;
    private final String input;
    private final List<Population> hidden;
    private final int classes;
    private final int size;
    private final Seed seed;
    private final float[] last; // [class × input unit]
    private final long[] met; // [class]: 1 once it has been

    Likeness(Siamese rule, Anatomy anatomy, int classes, Seed seed) {
        this.rule = rule;
        this.input = anatomy.of(Anatomy.Role.INPUT).getFirst().name();
        this.hidden = anatomy.of(Anatomy.Role.HIDDEN);
        this.classes = classes;
        this.size = anatomy.population(input).size();
        this.seed = seed;
        this.last = new float[classes * size];
        this.met = new long[classes];
    }

    @Override
    public List<Batch> posts(Mistake mistake, Substrate chip, SoftmaxReadout softmax) {
        Lesson lesson = mistake.lesson();
        int cases = lesson.cases();
        float[] targets = new float[cases]; // 1 alike, 0 unlike, NaN no partner
        Batch partners = Batch.fill(cases, size, into -> {
            for (int c = 0; c < cases; c++) {
                targets[c] = partner(lesson, c, mistake.firstCase() + c, into);
            }
        });
        Pass other = new Pass(chip.present(Drive.of(input, partners)));
        List<Batch> posts = new ArrayList<>();
        for (Population layer : hidden) {
            posts.add(posts(rule, mistake.pass().units(layer.name()), other.units(layer.name()), targets));
        }
        return posts;
    }

    /// Takes a case's partner from memory, and the case into it.
    ///
    /// @param into row `c` modified
    private float partner(Lesson lesson, int c, long number, float... into) {
        int own = lesson.labels().get(c);
        boolean alike = Draws.uniform(seed.child("alike"), number) < 0.5;
        int other = (own + 1 + Draws.integer(seed.child("class"), number, classes - 1)) % classes;
        int from = alike ? own : other;
        boolean known = met[from] == 1;
        if (known) {
            System.arraycopy(last, from * size, into, c * size, size);
        } else {
            lesson.inputs().copyTo(c, 1, into, c * size, size);
        }
        lesson.inputs().copyTo(c, 1, last, own * size, size);
        met[own] = 1;
        return known ? alike ? 1 : 0 : Float.NaN;
    }

    /// @param h what a population sent on for the cases
    /// @param partner what it sent on for their partners
    /// @param targets (1) one a case: 1 for one class, 0 for two, NaN for no partner
    static Batch posts(Siamese rule, Batch h, Batch partner, float... targets) {
        int units = h.size();
        return Batch.fill(h.cases(), units, into -> {
            for (int c = 0; c < h.cases(); c++) {
                float cosine = 0;
                for (int j = 0; j < units; j++) {
                    cosine = Math.fma(h.at(c, j), partner.at(c, j), cosine);
                }
                cosine /= units;
                double p = 1 / (1 + StrictMath.exp(-(cosine - rule.threshold()) / rule.temperature()));
                float push = Float.isNaN(targets[c]) ? 0 : (float) (targets[c] - p);
                for (int j = 0; j < units; j++) {
                    float along = partner.at(c, j) - cosine * h.at(c, j);
                    into[c * units + j] = h.at(c, j) > 0 ? push * along : 0;
                }
            }
        });
    }

    @Override
    public void visit(StateVisitor visitor) {
        visitor.floats("last", last);
        visitor.longs("met", met);
    }
}
