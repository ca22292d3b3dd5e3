package mortal.experiments.contrast;

import java.util.ArrayList;
import java.util.List;
import mortal.learning.Learner;
import mortal.learning.Lesson;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Glance;
import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Projection;
import mortal.substrate.Seed;

/// Which way the weights of a taught chip go in lessons of one case, from its present state each time: without any
/// disturbance, and how far from there under one. By god's eye; bias lines are left out.
final class Bearings {
    private final Chip chip;
    private final Learner learner;
    private final LearnerMemory memory;
    private final List<Lesson> lessons;
    private final float[] weights;
    private final List<float[]> quiet = new ArrayList<>(); // one a lesson

    /// How far the changes of weights are turned.
    ///
    /// @param each (degrees) of single lessons, the mean
    /// @param sum (degrees) of all lessons' summed changes
    record Turn(double each, double sum) {}

    /// @param chip not modified
    /// @param learner that taught it; taken back to what it knows after every lesson
    Bearings(Chip chip, Learner learner, List<Lesson> lessons) {
        this.chip = chip;
        this.learner = learner;
        this.memory = LearnerMemory.of(learner);
        this.lessons = List.copyOf(lessons);
        this.weights = weights(chip);
        StrayWalk none = new StrayWalk(chip.anatomy(), new Seed(0), 0, 1, false);
        for (int c = 0; c < lessons.size(); c++) {
            quiet.add(change(c, none));
        }
    }

    /// @param walk that goes on from lesson to lesson; modified
    Turn under(StrayWalk walk) {
        double angles = 0;
        int moved = 0;
        float[] sum = new float[weights.length];
        float[] quietSum = new float[weights.length];
        for (int c = 0; c < lessons.size(); c++) {
            float[] change = change(c, walk);
            float[] still = quiet.get(c);
            add(change, sum);
            add(still, quietSum);
            if (size(still) > 0) {
                angles += angle(change, still);
                moved++;
            }
        }
        return new Turn(moved == 0 ? 0 : angles / moved, angle(sum, quietSum));
    }

    private float[] change(int c, StrayWalk walk) {
        memory.restore(learner);
        Chip fork = chip.fork("bearing " + c);
        learner.learn(lessons.get(c), new StrayCurrents(fork, walk), new Learner.When(1, 1, c));
        memory.restore(learner);
        float[] change = weights(fork);
        for (int i = 0; i < change.length; i++) {
            change[i] -= weights[i];
        }
        return change;
    }

    private static float[] weights(Chip chip) {
        Anatomy anatomy = chip.anatomy();
        Glance glance = chip.glance();
        int cells = 0;
        for (Projection p : anatomy.projections()) {
            cells += anatomy.population(p.from()).size()
                    * anatomy.population(p.to()).size();
        }
        float[] all = new float[cells];
        int at = 0;
        for (Projection p : anatomy.projections()) {
            for (int j = 0; j < anatomy.population(p.to()).size(); j++) {
                float[] one = glance.incoming(p.name(), j);
                System.arraycopy(one, 0, all, at, one.length);
                at += one.length;
            }
        }
        return all;
    }

    private static void add(float[] more, float... into) {
        for (int i = 0; i < into.length; i++) {
            into[i] += more[i];
        }
    }

    private static double size(float... a) {
        double squares = 0;
        for (float x : a) {
            squares += (double) x * x;
        }
        return Math.sqrt(squares);
    }

    /// (degrees) By the chord, whose digits hold for small angles too; 90 where nothing moved.
    static double angle(float[] a, float... b) {
        double ownA = size(a);
        double ownB = size(b);
        if (ownA == 0 || ownB == 0) {
            return 90;
        }
        double chord = 0;
        for (int i = 0; i < a.length; i++) {
            double apart = a[i] / ownA - b[i] / ownB;
            chord += apart * apart;
        }
        return StrictMath.toDegrees(2 * StrictMath.asin(Math.min(1, Math.sqrt(chord) / 2)));
    }
}
