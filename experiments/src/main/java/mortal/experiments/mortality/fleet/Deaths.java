package mortal.experiments.mortality.fleet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mortal.experiments.study.Findings;

/// Who lived.
final class Deaths {
    private Deaths() {}

    static Findings of(FleetLook look) {
        FleetSettings settings = look.settings();
        List<Raised> dead = look.all().stream().filter(r -> !r.lives()).toList();
        int lost = settings.chips() - look.chips().size();
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("raised", settings.chips());
        summary.put("died", lost);
        String paragraph = settings.chips() + " dies of one lot, and second lives of " + settings.twins()
                + " of them, were taught the same cases "
                + (settings.ownOrder()
                        ? "in an order of each chip's own"
                        : "in the same order, so that they differ in die and life alone")
                + ". " + (dead.isEmpty() ? "None died." : dead.size() + " lives ended in school.")
                + " Looking was done on forks and changed nothing.";
        List<Findings.Table> tables = dead.isEmpty()
                ? List.of()
                : List.of(new Findings.Table(
                        "Deaths.",
                        List.of("chip", "life", "cases taught", "cause"),
                        dead.stream()
                                .limit(50)
                                .map(r -> List.of(
                                        String.valueOf(r.serial()),
                                        String.valueOf(r.life() + 1),
                                        String.valueOf(r.died()),
                                        r.cause()))
                                .toList()));
        List<String> sentences = lost == 0
                ? List.of()
                : List.of(lost + " of " + settings.chips() + " chips died in school; what follows is of the others"
                        + (look.chips().size() < 3 ? ", too few to compare." : "."));
        return new Findings(
                sentences, List.of(new Findings.Section("Who was raised?", paragraph, List.of(), tables)), summary);
    }
}
