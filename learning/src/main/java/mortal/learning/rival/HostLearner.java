package mortal.learning.rival;

import java.util.ArrayList;
import java.util.List;
import mortal.learning.Learner;
import mortal.learning.LearningRule;
import mortal.learning.Lesson;
import mortal.learning.Outcome;
import mortal.learning.Ports;
import mortal.learning.Readout;
import mortal.learning.readout.SoftmaxReadout;
import mortal.learning.rule.ForwardForward;
import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Projection;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.StateVisitor;
import mortal.substrate.Substrate;

/// A chip below, a softmax on the host above, taught together: every case is shown without a label, the softmax reads
/// the
/// units and answers, a [Credit] says what that means for each unit, and the chip is pulsed so:
///
///     e = q − t;  post_l = credit(e) / cases of the lesson;  pulse(x_{l−1}, post_l);  gate = rate · schedule
///
/// Then the softmax learns from the same readings, once a lesson, at its own rate and the same schedule. A chip that
/// holds fewer cases than the lesson has acts on so many at a time.
public final class HostLearner implements Learner {
    private final Credit credit;
    private final float rate;
    private final Ports ports;
    private final String input;
    private final List<Projection> projections;
    private final SoftmaxReadout softmax;

    /// @param rate (1) gate at full gain
    public HostLearner(Credit credit, float rate, Anatomy anatomy, Ports ports) {
        this.credit = credit;
        this.rate = rate;
        this.ports = ports;
        this.input = anatomy.of(Anatomy.Role.INPUT).getFirst().name();
        this.projections = anatomy.projections();
        this.softmax = new SoftmaxReadout(anatomy, ports);
    }

    /// Of a rule that writes no labels: nor may its ports.
    ///
    /// @throws IllegalArgumentException in one line
    public static void check(LearningRule rule, Ports ports) {
        if (ports.labels().strength() != 0) {
            throw new IllegalArgumentException(rule.name() + " writes no labels into inputs, but labelStrength = "
                    + ports.labels().strength() + "; its ports need labelStrength = 0");
        }
    }

    @Override
    public List<Readout> readouts() {
        return List.of(softmax);
    }

    @Override
    public Outcome learn(Lesson lesson, Substrate chip, When when) {
        float gain = (float) ForwardForward.schedule(when.epoch(), when.epochs());
        int cases = lesson.cases();
        int piece = Math.min(cases, chip.anatomy().holds());
        float[][] read = new float[cases][];
        credit.begin(chip);
        for (int from = 0; from < cases; from += piece) {
            int end = Math.min(cases, from + piece);
            float[] h = teach(lesson.slice(from, end), chip, rate * gain, 1f / cases, when.firstCase() + from);
            int width = h.length / (end - from);
            for (int c = from; c < end; c++) {
                read[c] = java.util.Arrays.copyOfRange(h, (c - from) * width, (c - from + 1) * width);
            }
        }
        softmax.learn(joined(read), lesson.labels(), ports.readoutRate() * gain);
        return new Outcome(cases, List.of());
    }

    /// @return what the softmax read
    private float[] teach(Lesson lesson, Substrate chip, float gate, float share, long first) {
        Pass pass = new Pass(chip.present(Drive.of(input, lesson.inputs())));
        float[] h = pass.features(softmax);
        Mistake mistake = new Mistake(lesson, pass, error(h, lesson), first);
        List<Batch> posts = credit.posts(mistake, chip, softmax);
        if (posts.isEmpty()) {
            return h;
        }
        List<Batch> pulsed = new ArrayList<>();
        for (int l = 0; l < posts.size(); l++) {
            pulsed.add(scaled(posts.get(l), share));
            chip.pulse(pass.shown(), projections.get(l).name(), 0, pulsed.get(l));
        }
        chip.consolidate(gate);
        credit.acted(mistake, pulsed, gate);
        return h;
    }

    private Batch error(float[] h, Lesson lesson) {
        int classes = ports.labels().classes();
        float[] error = softmax.probabilities(h, lesson.cases());
        for (int c = 0; c < lesson.cases(); c++) {
            error[c * classes + lesson.labels().get(c)] -= 1;
        }
        return Batch.of(lesson.cases(), classes, error);
    }

    private static Batch scaled(Batch posts, float share) {
        return Batch.fill(posts.cases(), posts.size(), into -> {
            posts.copyTo(0, posts.cases(), into, 0, posts.size());
            for (int i = 0; i < into.length; i++) {
                into[i] *= share;
            }
        });
    }

    private static float[] joined(float[]... rows) {
        float[] all = new float[rows.length * rows[0].length];
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(rows[r], 0, all, r * rows[r].length, rows[r].length);
        }
        return all;
    }

    @Override
    public void visit(StateVisitor visitor) {
        softmax.visit(visitor.within("softmax"));
        credit.visit(visitor.within("credit"));
    }
}
