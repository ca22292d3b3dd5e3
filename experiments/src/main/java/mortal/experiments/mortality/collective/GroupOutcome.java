package mortal.experiments.mortality.collective;

import java.util.List;

/// What became of one group's dies and data in every company.
public record GroupOutcome(List<Trace> traces) {

    /// One company, round by round.
    public record Trace(Company company, List<Round> rounds) {
        public Trace {
            rounds = List.copyOf(rounds);
        }
    }

    public GroupOutcome {
        traces = List.copyOf(traces);
    }

    Trace of(Company company) {
        return traces.stream()
                .filter(trace -> trace.company() == company)
                .findFirst()
                .orElseThrow();
    }
}
