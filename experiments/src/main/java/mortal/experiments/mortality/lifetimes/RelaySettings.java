package mortal.experiments.mortality.lifetimes;

import java.util.List;
import java.util.stream.Stream;
import mortal.experiments.mortality.Bench;
import mortal.experiments.mortality.Demands;
import mortal.experiments.mortality.SmallSchool;
import mortal.experiments.run.LearningSettings;

/// What can be set of `relay`.
///
/// Places of a population are held by one chip after another. A successor is born `overlap` years before its
/// predecessor dies, which supposes that wear-out is foreseen; below 0 the place stands empty for as long. Its lessons
/// come in sessions spread over its first `schoolingYears`; in each, those of the others who are alive and through
/// their
/// own schooling teach it, and where there is none the session is lost.
///
/// @param lifeYears (years) mean life of a chip, above 0
/// @param lifeShape (1) of the Weibull law of lives; above 1 they die of age; above 0
/// @param schoolingYears (years) from birth in which a chip has its lessons, above 0
/// @param sessions (1) in that time, at least 1
/// @param teachers (chips) asked together in a session, at most; at least 1
/// @param answerTemperature (1) of a teacher's softmax over goodness, above 0
/// @param lessonsPerCase (lessons) given of each case that teachers are asked, at least 1
/// @param poolCases (cases) without labels that lessons are drawn from
/// @param writtenCases (cases) with true labels that a population may keep in writing, 0 for none; within a newborn's
///     lessons, and of the founders' own
/// @param looksPerLife (1) examinations in a mean life, at least 1
/// @param lost (1) error from which on the skill counts as lost, above 0 and below 1
/// @param map where it is held and where it is lost
/// @param shown the setting that is followed for longer, with its rivals
/// @param bench that programs saved weights
/// @param school of the founders, and of the rule
public record RelaySettings(
        double lifeYears,
        double lifeShape,
        double schoolingYears,
        int sessions,
        int teachers,
        float answerTemperature,
        int lessonsPerCase,
        int poolCases,
        int writtenCases,
        int looksPerLife,
        double lost,
        Grid map,
        Shown shown,
        Bench bench,
        LearningSettings school) {

    /// (years) that a clock of 64 bits counts, in nanoseconds: 292; a little less.
    static final double MOST_YEARS = 290;

    /// Settings tried against each other.
    ///
    /// @param populations (places) rising, from 1
    /// @param lessons (cases) taught to a newborn, rising, from 1
    /// @param overlaps (years) rising
    /// @param answers that newborns are told
    /// @param lives (mean lives) that each is followed, at least 2
    /// @param repetitions (runs) of each with other dies and deaths, at least 1
    public record Grid(
            List<Integer> populations,
            List<Integer> lessons,
            List<Double> overlaps,
            List<Told> answers,
            int lives,
            int repetitions) {
        public Grid {
            populations = List.copyOf(populations);
            lessons = List.copyOf(lessons);
            overlaps = List.copyOf(overlaps);
            answers = List.copyOf(answers);
            Demands.rising("map.populations", populations, 1);
            Demands.rising("map.lessons", lessons, 1);
            Demands.rising("map.overlaps", overlaps, Integer.MIN_VALUE);
            if (answers.isEmpty()) {
                throw new IllegalArgumentException(
                        "map.answers is empty, must name at least one of evened, hard, drawn");
            }
            Demands.atLeast("map.lives", lives, 2);
            Demands.atLeast("map.repetitions", repetitions, 1);
        }

        /// What a panel of the map has in common.
        record Panel(Told answers, double overlap) {}

        Stream<Panel> panels() {
            return answers.stream().flatMap(told -> overlaps.stream().map(overlap -> new Panel(told, overlap)));
        }

        /// One setting of the map.
        Shown cell(Panel panel, int population, int taught) {
            return new Shown(population, taught, panel.overlap(), panel.answers(), lives, repetitions);
        }
    }

    /// One setting.
    ///
    /// @param population (places) at least 1
    /// @param lessons (cases) taught to a newborn, at least 1
    /// @param overlap (years)
    /// @param answers that newborns are told
    /// @param lives (mean lives) that it is followed, at least 2
    /// @param repetitions (runs) at least 1
    public record Shown(int population, int lessons, double overlap, Told answers, int lives, int repetitions) {
        public Shown {
            Demands.atLeast("shown.population", population, 1);
            Demands.atLeast("shown.lessons", lessons, 1);
            Demands.between("shown.overlap (years)", overlap, -MOST_YEARS, MOST_YEARS);
            Demands.atLeast("shown.lives", lives, 2);
            Demands.atLeast("shown.repetitions", repetitions, 1);
        }
    }

    public RelaySettings {
        Demands.above("lifeYears (years)", lifeYears, 0);
        Demands.above("lifeShape", lifeShape, 0);
        Demands.above("schoolingYears (years)", schoolingYears, 0);
        Demands.atLeast("sessions", sessions, 1);
        Demands.atLeast("teachers", teachers, 1);
        Demands.above("answerTemperature", answerTemperature, 0);
        Demands.atLeast("lessonsPerCase", lessonsPerCase, 1);
        Demands.atLeast("poolCases", poolCases, 1);
        Demands.atLeast("writtenCases", writtenCases, 0);
        Demands.atLeast("looksPerLife", looksPerLife, 1);
        if (!(lost > 0 && lost < 1)) {
            throw new IllegalArgumentException("lost = " + lost + ", must be above 0 and below 1");
        }
        // The longest of some hundred lives stays within six means for any shape from 1 on.
        Demands.between("lifeYears (years)", lifeYears, 0, MOST_YEARS / 6);
    }

    /// About four minutes on two cores: three populations through twenty mean lives, and a small map.
    public static RelaySettings small() {
        return new RelaySettings(
                5,
                3,
                1,
                4,
                3,
                3,
                4,
                40_000,
                0,
                2,
                0.5,
                new Grid(
                        List.of(1, 3),
                        List.of(500, 2000, 8000),
                        List.of(0.0, 1.0),
                        List.of(Told.HARD, Told.EVENED),
                        8,
                        1),
                new Shown(3, 16_000, 1, Told.EVENED, 20, 3),
                new Bench(),
                SmallSchool.with("batch=20", "hidden=60,60", "epochs=2", "trainCases=2000", "testCases=300"));
    }
}
