package mortal.experiments.mortality.collective;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mortal.experiments.data.Data;
import mortal.experiments.data.Dataset;
import mortal.experiments.mortality.Bench;
import mortal.experiments.mortality.Lot;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Probe.Path;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.substrate.Seed;

/// One group's dies and data, brought up in every company from the same newborn state.
final class Group {
    private final CollectiveSettings settings;
    private final Shares shares;
    private final Dataset test;
    private final List<Chip> newborns;
    private final Chip digital;
    private final Seed seed;

    /// @param number of the group, from 0
    Group(Lot lot, Data data, Dataset test, CollectiveSettings settings, int number, Crew crew) {
        this.settings = settings;
        this.test = test;
        this.seed = lot.root().child("group", number);
        this.shares = Shares.of(data, settings, seed.child("shares"));
        long first = (long) number * settings.members();
        this.newborns = IntStream.range(0, settings.members())
                .mapToObj(m -> lot.chip(first + m, crew))
                .toList();
        ChipDesign ideal = Designs.preset("ideal")
                .sized(lot.design().inputs(), lot.design().hidden());
        this.digital = new Lot(ideal, lot.root()).chip(first, crew);
    }

    GroupOutcome outcome() {
        List<GroupOutcome.Trace> traces = new ArrayList<>();
        for (Company company : Company.values()) {
            traces.add(new GroupOutcome.Trace(
                    company, new Upbringing(settings, company, shares, members(company), test, seed).rounds()));
        }
        return new GroupOutcome(traces);
    }

    /// Forks under one name: members of every company meet the same noise.
    private List<Chip> members(Company company) {
        if (company.single()) {
            return List.of((company.digital() ? digital : newborns.getFirst()).fork("member 0"));
        }
        List<Chip> members = new ArrayList<>();
        for (int m = 0; m < settings.members(); m++) {
            members.add((company.digital() ? digital : newborns.get(m)).fork("member " + m));
        }
        if (company == Company.MORTAL_MEAN) {
            alike(members);
        }
        return members;
    }

    /// Weights that are to be averaged must begin as one, and mean the same: the first one's cells are copied into the
    /// others, and their units are matched to its own.
    private void alike(List<Chip> members) {
        Bench bench = settings.bench();
        for (Chip member : members.subList(1, members.size())) {
            bench.copy(members.getFirst(), member, Path.CELL);
            bench.match(members.getFirst(), member);
        }
    }
}
