package mortal.experiments.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mortal.experiments.data.Data;
import mortal.experiments.run.Forecast;
import mortal.experiments.run.LearningSettings;
import mortal.experiments.run.RunConfig;
import mortal.experiments.run.Trial;
import mortal.experiments.study.Cost;
import mortal.experiments.study.Findings;
import mortal.experiments.study.Job;
import mortal.experiments.study.Plan;
import mortal.experiments.study.Study;
import mortal.simulator.design.Designs;
import mortal.substrate.Seed;

/// A sweep as a study: a job is one schooling. It has no name of its own and is made of its configuration, so
/// `mortal list` does not show it.
public final class SweepStudy implements Study<SweepConfig, Trial> {
    private final SweepConfig config;

    public SweepStudy(SweepConfig config) {
        this.config = config;
    }

    /// The plan of the configuration.
    ///
    /// @param data what it names, loaded
    public Plan<SweepConfig> plan(Data data) {
        return new Plan<>(
                data,
                config.subjects().stream()
                        .map(subject -> Designs.of(subject.design(), "chip " + subject.chip()))
                        .distinct()
                        .toList(),
                new Seed(config.seeds().getFirst()),
                config);
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public String summary() {
        return config.experiment() + " over chips, rules and seeds";
    }

    @Override
    public List<String> chips() {
        return config.subjects().stream()
                .map(SweepConfig.Subject::chip)
                .distinct()
                .toList();
    }

    @Override
    public SweepConfig settings() {
        return config;
    }

    @Override
    public Class<Trial> result() {
        return Trial.class;
    }

    @Override
    public List<Job<Trial>> jobs(Plan<SweepConfig> plan) {
        List<String> hashes =
                List.of(plan.data().training().sha256(), plan.data().test().sha256());
        return config.entries().stream()
                .map(entry -> new Job<>(
                        SweepConfig.job(entry, hashes),
                        crew -> Trial.of(config.experiment(), entry, plan.data(), crew)))
                .toList();
    }

    @Override
    public Cost cost(Plan<SweepConfig> plan) {
        List<RunConfig.Entry> entries = config.entries();
        double flop = 0;
        double bytes = 0;
        double presentations = 0;
        for (RunConfig.Entry entry : entries) {
            LearningSettings settings = entry.settings();
            flop += Forecast.flops(entry, plan.data());
            bytes = Math.max(bytes, Forecast.bytes(entry.design(plan.inputs())));
            presentations += Forecast.passes(settings, plan.classes()) * Forecast.taught(settings, plan.data());
        }
        return new Cost(entries.size(), flop / entries.size(), bytes, presentations / entries.size());
    }

    @Override
    public String command() {
        return "./mortal sweep config.yaml";
    }

    @Override
    public Map<String, String> terms(Plan<SweepConfig> plan) {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("experiment", config.experiment());
        terms.put("data", config.data());
        terms.put(
                "subjects",
                String.join(
                        "; ",
                        config.subjects().stream()
                                .map(subject -> subject.chip() + ", " + subject.rule())
                                .toList()));
        terms.put(
                "seeds",
                String.join(", ", config.seeds().stream().map(String::valueOf).toList()));
        config.over().forEach(axis -> terms.put(axis.key(), String.join(", ", axis.values())));
        return terms;
    }

    @Override
    public List<Findings.Table> console(Findings findings) {
        return findings.sections().getFirst().tables().stream()
                .map(table -> table.without(SweepFindings.REPORTED_ONLY))
                .toList();
    }

    @Override
    public Findings conclude(Plan<SweepConfig> plan, List<Trial> results) {
        List<SweepCell> cells = new ArrayList<>();
        int next = 0;
        for (SweepConfig.Subject subject : config.subjects()) {
            for (List<String> point : config.points()) {
                int end = next + config.seeds().size();
                cells.add(new SweepCell(subject, point, results.subList(next, end)));
                next = end;
            }
        }
        return new SweepFindings(config, plan.data(), cells).findings();
    }
}
