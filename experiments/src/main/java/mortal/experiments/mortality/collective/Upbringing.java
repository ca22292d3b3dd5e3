package mortal.experiments.mortality.collective;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Answered;
import mortal.experiments.mortality.Labelling;
import mortal.experiments.mortality.Teacher;
import mortal.experiments.run.Forecast;
import mortal.experiments.run.LearningSettings;
import mortal.learning.distil.SoftLabels;
import mortal.simulator.chip.Chip;
import mortal.simulator.meter.DigitalReference;
import mortal.simulator.meter.Reading;
import mortal.substrate.Seed;

/// The members of one group in one company, round by round: each learns from its own share and, from the
/// second round on, from what the others answer; or they share a mean of their weights at the end of a round.
final class Upbringing {
    private final CollectiveSettings settings;
    private final LearningSettings school;
    private final Company company;
    private final Shares shares;
    private final List<Chip> members;
    private final Dataset test;
    private final Seed seed;
    private final MeanWeights mean;
    private final double cells;
    private final RoundLessons own;
    private final RoundLessons taught;
    private long lessons;
    private double bits;

    /// @param members newborn, their meters at what was done to them so far
    Upbringing(
            CollectiveSettings settings, Company company, Shares shares, List<Chip> members, Dataset test, Seed seed) {
        this.settings = settings;
        this.school = settings.school();
        this.company = company;
        this.shares = shares;
        this.members = members;
        this.test = test;
        this.seed = seed;
        this.mean = company.digital() ? MeanWeights.digital() : MeanWeights.by(settings.bench());
        this.cells = Forecast.cells(members.getFirst().die().design());
        this.own = new RoundLessons(school, settings.rounds());
        this.taught = new RoundLessons(school.with(settings.pupilNegatives()), settings.rounds());
        // Whose weights are averaged were given those of one of them at the start.
        this.bits = company == Company.MORTAL_MEAN || company == Company.DIGITAL_MEAN ? cells * mean.bits() : 0;
    }

    List<Round> rounds() {
        List<Round> rounds = new ArrayList<>();
        boolean told = company == Company.DRAWN || company == Company.VOTED;
        for (int round = 1; round <= settings.rounds(); round++) {
            if (told && round > 1) {
                teach(round);
            } else {
                study(round);
            }
            if (company.exchanges() && !told) {
                mean.average(members);
                bits += cells * mean.bits();
            }
            rounds.add(stand(round));
        }
        return rounds;
    }

    /// Own lessons alone; one chip with all data gets those of all.
    private void study(int round) {
        int each = settings.ownLessons() + settings.poolLessons();
        int count = company.single() ? each * settings.members() : each;
        for (int m = 0; m < members.size(); m++) {
            Dataset cases = company.single() ? shares.all() : shares.each().get(m);
            Seed course = seed.child("own", m).child(round);
            own.teach(members.get(m), cases, Labelling.book(cases), count, round, course);
            lessons += count;
        }
    }

    /// Everybody answers, then everybody has lessons from its own share and from the others' answers, mixed.
    private void teach(int round) {
        List<SoftLabels> asked = new ArrayList<>();
        for (Chip member : members) {
            asked.add(Teacher.answers(member, shares.pool(), school, settings.answerTemperature()));
        }
        for (int m = 0; m < members.size(); m++) {
            int pupil = m;
            List<SoftLabels> others = IntStream.range(0, members.size())
                    .filter(o -> o != pupil)
                    .mapToObj(asked::get)
                    .toList();
            Seed course = seed.child("taught", m).child(round);
            Dataset mixed = shares.mixed().get(m);
            List<Integer> labels = new ArrayList<>(Labelling.labels(mixed).subList(0, settings.ownLessons()));
            Labelling told = labels(others, course.child("drawn"));
            for (int left = settings.poolLessons(), pass = 1; left > 0; left -= settings.poolCases(), pass++) {
                labels.addAll(told.of(pass).subList(0, Math.min(left, settings.poolCases())));
            }
            taught.teach(members.get(m), mixed, pass -> labels, labels.size(), round, course);
            lessons += labels.size();
        }
        double label = SoftLabels.bitsOfLabel(shares.pool().classes());
        bits += company == Company.DRAWN
                ? settings.poolLessons() * label
                : (members.size() - 1.0) * shares.pool().cases() * label;
    }

    private Labelling labels(List<SoftLabels> others, Seed drawn) {
        if (company == Company.DRAWN) {
            return Labelling.drawn(SoftLabels.mean(others), drawn);
        }
        List<SoftLabels> votes = others.stream()
                .map(soft -> SoftLabels.certain(soft.classes(), soft.hard()))
                .toList();
        return Labelling.hard(SoftLabels.mean(votes));
    }

    /// Asks forks what they know by now.
    private Round stand(int round) {
        List<SoftLabels> all = new ArrayList<>();
        for (Chip member : members) {
            all.add(Teacher.answers(member.fork("test"), test, school, settings.answerTemperature()));
        }
        Reading sum = members.stream().map(Chip::reading).reduce(Reading::plus).orElseThrow();
        // Every lesson pushes one presentation up and one down.
        DigitalReference reference = DigitalReference.of(cells, (double) sum.presentations(), 2.0 * lessons);
        return new Round(
                round,
                lessons,
                bits,
                sum.presentations(),
                company.digital() ? reference.fp32Sram() : sum.joules(),
                company.digital() ? reference.fp32() : sum.joules(),
                all.stream().map(soft -> Answered.text(soft.hard())).toList(),
                Answered.text(SoftLabels.mean(all).hard()),
                (int) members.stream()
                        .filter(member -> !member.fork("checkup").checkup().passed())
                        .count());
    }
}
