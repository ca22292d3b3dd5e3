package mortal.experiments.mortality.collective;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mortal.experiments.mortality.Quantity;
import mortal.experiments.statistics.Equivalence;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.Mean;
import mortal.experiments.statistics.Resampled;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Findings.Section;
import mortal.experiments.study.Findings.Table;
import mortal.learning.distil.SoftLabels;

/// What `collective` found, in sentences and numbers; [CollectiveFigures] draws it.
final class CollectiveFindings {
    /// The way of teaching that sentences are about, stated before looking; the other is beside it everywhere.
    private static final Company TAUGHT = Company.DRAWN;

    private final CollectiveSettings settings;
    private final Societies societies;
    private final String chip;
    private final int cases;
    private final int last;

    /// @param cases (cases) of the test
    CollectiveFindings(CollectiveSettings settings, Societies societies, String chip, int cases) {
        this.settings = settings;
        this.societies = societies;
        this.chip = chip;
        this.cases = cases;
        this.last = societies.rounds();
    }

    Findings findings() {
        CollectiveFigures figures = new CollectiveFigures(societies, chip, settings.members());
        List<Section> sections = List.of(
                new Section(
                        "What does a member learn from the others?",
                        data(),
                        List.of(figures.rounds()),
                        List.of(table())),
                new Section("How many bits does that take?", bits(), List.of(figures.bits()), List.of()),
                new Section("How many joules?", joules(), List.of(figures.joules()), List.of()),
                new Section(
                        "Do all of them together know more than one?",
                        committee(),
                        List.of(figures.committees()),
                        List.of()),
                new Section("How sure is this?", method(), List.of(), List.of()));
        return new Findings(
                List.of(lead(), against(Company.ALONE), against(Company.DIGITAL_MEAN), budgets()), sections, summary());
    }

    private String member(Company company) {
        return societies.member(company, last).percent();
    }

    private double bits(Company company) {
        return societies.mean(company, last, Round::bits);
    }

    private double joules(Company company) {
        return societies.mean(company, last, Round::joules);
    }

    private String lead() {
        return String.format(
                Locale.ROOT,
                "%d '%s' chips that each saw a share of %,d labelled cases and told each other labels of %,d unlabelled ones err on %s"
                        + " each; alone with its share a chip errs on %s, with all shares one chip errs on %s.",
                settings.members(),
                chip,
                settings.school().trainCases(),
                settings.poolCases(),
                member(TAUGHT),
                member(Company.ALONE),
                member(Company.ALL));
    }

    /// Which of the two came out better; either may.
    private String against(Company other) {
        double[] differences = societies.differences(TAUGHT, other);
        Estimate difference = Mean.of(differences);
        String points = difference.percent().replace(" %", " points");
        String than = other == Company.ALONE
                ? "chips that learn alone"
                : "digital copies that average their weights every round";
        String error = "(" + member(other) + ")";
        if (Equivalence.of(differences, settings.margin()).holds()) {
            return String.format(
                    Locale.ROOT,
                    "Chips that teach each other are as good as %s %s within %.3g points: they differ by %s.",
                    than,
                    error,
                    100 * settings.margin(),
                    points);
        }
        if (difference.below(0)) {
            return "Chips that teach each other err less than " + than + " " + error + ", by "
                    + points.replace("\u2212", "") + ".";
        }
        if (difference.above(0)) {
            return "Chips that teach each other err more than " + than + " " + error + ", by " + points + ".";
        }
        return "Between chips that teach each other and " + than + " " + error
                + " this run does not decide: they differ by " + points + ", and the interval holds 0.";
    }

    private String budgets() {
        return String.format(
                Locale.ROOT,
                "Teaching sent each member %s, averaging digital weights %s (%.3g times as much); the chips spent %s on all they did,"
                        + " the digital copies %s (32 bits, weights in SRAM) or %s (arithmetic alone).",
                Quantity.of(bits(TAUGHT), "bit"),
                Quantity.of(bits(Company.DIGITAL_MEAN), "bit"),
                bits(Company.DIGITAL_MEAN) / bits(TAUGHT),
                Quantity.of(joules(TAUGHT), "J"),
                Quantity.of(joules(Company.DIGITAL_MEAN), "J"),
                Quantity.of(societies.mean(Company.DIGITAL_MEAN, last, Round::arithmetic), "J"));
    }

    private String data() {
        return String.format(
                Locale.ROOT,
                "In each of %d rounds every member has %,d lessons from its own share and %,d more: of the pool, with what the others"
                        + " answered at the end of the round before; or, in the first round and in every other company, from its own"
                        + " share too. Weights are averaged at the end of a round. After the last round members that were told drawn"
                        + " labels err on %s, those told votes on %s, mortal chips whose weights the bench averaged on %s, digital"
                        + " copies on %s. One digital network with all data errs on %s. %s",
                settings.rounds(),
                settings.ownLessons(),
                settings.poolLessons(),
                member(Company.DRAWN),
                member(Company.VOTED),
                member(Company.MORTAL_MEAN),
                member(Company.DIGITAL_MEAN),
                member(Company.DIGITAL_ALL),
                dead());
    }

    private String dead() {
        double dead = 0;
        for (Company company : Company.values()) {
            dead += societies.groups() * societies.mean(company, last, Round::dead);
        }
        return dead == 0
                ? "No chip died."
                : String.format(
                        Locale.ROOT, "%.0f chips failed their check-up at the end, and count as they answer.", dead);
    }

    private String bits() {
        // The first weights were sent to all before the first round.
        double one = bits(Company.DIGITAL_MEAN) / (last + 1);
        double each = bits(TAUGHT) / (last - 1);
        return String.format(
                Locale.ROOT,
                "A drawn label is at most %.2f bits, and is all that a lesson tells: a round of teaching sends a member %s, votes %s, and"
                        + " an exchange of digital weights %s, as much as %.3g rounds of teaching. %s",
                SoftLabels.bitsOfLabel((int) classes()),
                Quantity.of(each, "bit"),
                Quantity.of(bits(Company.VOTED) / (last - 1), "bit"),
                Quantity.of(one, "bit"),
                one / each,
                bits(TAUGHT) < one
                        ? "So there is no equal number of bits to compare them at: all the teaching is told before the first mean of"
                                + " weights has arrived."
                        : "The figure compares them at equal bits.");
    }

    private double classes() {
        return Math.pow(2, bits(Company.DRAWN) / (last - 1) / settings.poolLessons());
    }

    private String joules() {
        double budget = joules(TAUGHT);
        double first = societies.mean(Company.DIGITAL_MEAN, 1, Round::joules);
        double cheap = societies.mean(Company.DIGITAL_MEAN, 1, Round::arithmetic);
        return String.format(
                Locale.ROOT,
                "At the end the chips that teach each other have spent %s, chips alone %s, mortal chips whose weights are averaged %s"
                        + " (the bench among it), one chip with all data %s. The first round of the digital copies alone costs %s with"
                        + " weights in SRAM and %s in 32-bit arithmetic: %s. That is the same Forward-Forward done digitally; a digital"
                        + " network would rather be taught by backpropagation, which `energy` prices.",
                Quantity.of(budget, "J"),
                Quantity.of(joules(Company.ALONE), "J"),
                Quantity.of(joules(Company.MORTAL_MEAN), "J"),
                Quantity.of(joules(Company.ALL), "J"),
                Quantity.of(first, "J"),
                Quantity.of(cheap, "J"),
                cheap > budget
                        ? "at equal joules the copies have not ended their first round"
                        : first > budget
                                ? "at equal joules they have not ended it unless the memory comes for nothing"
                                : "within what the chips spend in all");
    }

    private String committee() {
        Resampled difference = societies.committees(TAUGHT, Company.ALONE);
        Estimate points = difference.estimate();
        String verdict = points.below(0)
                ? "teaching makes the group better, not its members alone"
                : points.above(0)
                        ? "as a group they were better before they had told each other, as their errors became alike"
                        : "the interval holds 0: as a group they gained nothing that this run can show";
        return String.format(
                Locale.ROOT,
                "Asked together, by the mean of their soft answers, chips that teach each other err on %s and chips that learned alone on"
                        + " %s; the difference is %s: %s. Digital copies are one network after an exchange: asked together they err on"
                        + " %s.",
                societies.committee(TAUGHT, last).percent(),
                societies.committee(Company.ALONE, last).percent(),
                points.percent().replace(" %", " points"),
                verdict,
                societies.committee(Company.DIGITAL_MEAN, last).percent());
    }

    private String method() {
        return String.format(
                Locale.ROOT,
                "Units of replication: %d groups, each with dies and data of its own, the same in every company; a member's data order"
                        + " and noise are the same in every company; %,d test cases, the same for all. Intervals of members are"
                        + " Student's over groups and hold for these cases; those of groups asked together are resampled over groups"
                        + " and cases; all 95 %%. \"As good as\" is said where the 90 %% interval lies within %.3g points. All companies"
                        + " have the same number of lessons; chips that are taught also see %,d cases without labels, and each answer"
                        + " they give costs them one presentation a class, which is in their joules. One digital network is copied to"
                        + " all, as only digital ones can be; mortal chips whose weights are averaged begin with the cells of the"
                        + " first and with units matched to its own. Exams are on forks and cost nothing. Settings were chosen by errors"
                        + " of validation cases.%s",
                settings.groups(),
                cases,
                100 * settings.margin(),
                settings.poolCases(),
                settings.validate()
                        ? " All errors here are of validation cases: this run is for choosing settings, not for reporting."
                        : "");
    }

    private Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Company company : Company.values()) {
            rows.add(List.of(
                    company.words(),
                    member(company),
                    company.single()
                            ? "\u2013"
                            : societies.committee(company, last).percent(),
                    String.format(
                            Locale.ROOT, "%,.0f", societies.mean(company, last, round -> (double) round.lessons())),
                    bits(company) == 0 ? "\u2013" : Quantity.of(bits(company), "bit"),
                    Quantity.of(joules(company), "J"),
                    company.digital() ? Quantity.of(societies.mean(company, last, Round::arithmetic), "J") : "\u2013"));
        }
        return new Table(
                "After the last round; 95 % intervals. Lessons and energy are those of a whole group",
                List.of(
                        "company",
                        "a member's error",
                        "together",
                        "lessons",
                        "bits to each",
                        "energy",
                        "of it digital arithmetic"),
                rows);
    }

    private Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("chip", chip);
        summary.put("groups", settings.groups());
        summary.put("members", settings.members());
        summary.put("taughtLessAlone", Mean.of(societies.differences(TAUGHT, Company.ALONE)));
        summary.put("taughtLessDigital", Mean.of(societies.differences(TAUGHT, Company.DIGITAL_MEAN)));
        Map<String, Object> all = new LinkedHashMap<>();
        for (Company company : Company.values()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("error", societies.member(company, last));
            if (!company.single()) {
                one.put("committeeError", societies.committee(company, last));
            }
            one.put("bits", bits(company));
            one.put("joules", joules(company));
            all.put(company.words(), one);
        }
        summary.put("companies", all);
        return summary;
    }
}
