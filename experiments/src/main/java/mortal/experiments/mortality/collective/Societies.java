package mortal.experiments.mortality.collective;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Answered;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.Mean;
import mortal.experiments.statistics.Resampled;
import mortal.experiments.statistics.TwoWayBootstrap;
import mortal.substrate.Seed;

/// All groups taken together, company by company.
final class Societies {
    private final List<GroupOutcome> groups;
    private final Dataset test;
    private final TwoWayBootstrap bootstrap;

    Societies(List<GroupOutcome> groups, Dataset test, Seed seed) {
        this.groups = List.copyOf(groups);
        this.test = test;
        this.bootstrap = new TwoWayBootstrap(test.cases(), seed);
    }

    int groups() {
        return groups.size();
    }

    int rounds() {
        return groups.getFirst().traces().getFirst().rounds().size();
    }

    /// (1) Error of a member, mean over members and groups; Student's interval over groups, for these test cases.
    ///
    /// @param round from 1
    Estimate member(Company company, int round) {
        return Mean.of(members(company, round));
    }

    /// (1) The same of each group.
    double[] members(Company company, int round) {
        return each(
                company,
                round,
                at -> at.answers().stream()
                        .mapToDouble(answers -> Answered.error(answers, test))
                        .average()
                        .orElseThrow());
    }

    /// (1) Member's error in one company less that in another, group by group, at the end.
    double[] differences(Company a, Company b) {
        double[] one = members(a, rounds());
        double[] other = members(b, rounds());
        for (int g = 0; g < one.length; g++) {
            one[g] -= other[g];
        }
        return one;
    }

    /// (1) Error of the members together, over groups and test cases.
    Estimate committee(Company company, int round) {
        return bootstrap.mean(committees(company, round)).estimate();
    }

    /// (1) Error of the members together in one company less that in another, at the end.
    Resampled committees(Company a, Company b) {
        return bootstrap.difference(committees(a, rounds()), committees(b, rounds()));
    }

    private List<BitSet> committees(Company company, int round) {
        List<BitSet> wrong = new ArrayList<>();
        for (GroupOutcome group : groups) {
            wrong.add(Answered.wrong(at(group, company, round).committee(), test));
        }
        return wrong;
    }

    /// The mean over groups of something else.
    double mean(Company company, int round, ToDoubleFunction<Round> what) {
        return Mean.of(each(company, round, what)).value();
    }

    private double[] each(Company company, int round, ToDoubleFunction<Round> what) {
        return groups.stream()
                .mapToDouble(group -> what.applyAsDouble(at(group, company, round)))
                .toArray();
    }

    private static Round at(GroupOutcome group, Company company, int round) {
        return group.of(company).rounds().get(round - 1);
    }
}
