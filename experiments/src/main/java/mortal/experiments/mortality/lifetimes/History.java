package mortal.experiments.mortality.lifetimes;

import java.util.List;

/// What became of a population.
///
/// @param chip name of the design
/// @param upbringing how newborns came by the skill
/// @param population (places)
/// @param lessons (cases) of a newborn
/// @param overlap (years)
/// @param answers that newborns were told
/// @param repetition from 0
/// @param births (chips) after the founders
/// @param sessions (1) that there were to be
/// @param missed (1) of them, for want of a teacher
/// @param failed (chips) that a check-up found dead before their time
/// @param joules (J) of all chips and of the bench, examinations apart
/// @param looks in order
public record History(
        String chip,
        Upbringing upbringing,
        int population,
        int lessons,
        double overlap,
        Told answers,
        int repetition,
        int births,
        int sessions,
        int missed,
        int failed,
        double joules,
        List<Look> looks) {
    public History {
        looks = List.copyOf(looks);
    }

    /// (1) Mean error over the last `years`.
    double late(double years) {
        double from = looks.getLast().years() - years;
        return looks.stream()
                .filter(look -> look.years() > from)
                .mapToDouble(Look::error)
                .average()
                .orElseThrow();
    }

    /// Whether this is the same setting, whatever the repetition.
    boolean like(Upbringing other, RelaySettings.Shown setting, int looksPerLife) {
        return upbringing == other
                && population == setting.population()
                && lessons == setting.lessons()
                && overlap == setting.overlap()
                && answers == setting.answers()
                && looks.size() == setting.lives() * looksPerLife + 1;
    }
}
