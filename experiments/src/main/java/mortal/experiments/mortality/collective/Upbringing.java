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

/// The members of one group in one company, round by round: each learns from its own share, then they exchange.
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
        for (int round = 1; round <= settings.rounds(); round++) {
            boolean fromOthers = company == Company.DRAWN || company == Company.VOTED;
            study(round, settings.ownLessons() + (fromOthers ? 0 : settings.poolLessons()));
            if (fromOthers) {
                teach(round);
            } else if (company.exchanges()) {
                mean.average(members);
                bits += cells * mean.bits();
            }
            rounds.add(stand(round));
        }
        return rounds;
    }

    /// @param each (cases) taught to a member; one chip with all data gets those of all
    private void study(int round, int each) {
        int count = company.single() ? each * settings.members() : each;
        for (int m = 0; m < members.size(); m++) {
            Dataset cases = company.single() ? shares.all() : shares.each().get(m);
            own.teach(
                    members.get(m),
                    cases,
                    Labelling.book(cases),
                    count,
                    round,
                    seed.child("own", m).child(round));
            lessons += count;
        }
    }

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
            taught.teach(
                    members.get(m),
                    shares.pool(),
                    labels(others, course.child("drawn")),
                    settings.poolLessons(),
                    round,
                    course);
            lessons += settings.poolLessons();
        }
        double label = Math.log(shares.pool().classes()) / Math.log(2);
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
