package mortal.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import mortal.experiments.config.Yaml;
import mortal.experiments.lab.Scenario;
import mortal.substrate.InputException;

/// A lesson's file: a head of YAML between two lines `---`, then text. See `docs/lab.md`.
final class LessonFile {
    private static final String FENCE = "---";

    private LessonFile() {}

    /// @param origin the file's name, for messages
    /// @throws InputException in one line that begins with the file's name and, where it can, the line
    static GuidedLesson read(String text, String origin) {
        List<String> lines = text.lines().toList();
        int end = lines.isEmpty() || !lines.getFirst().equals(FENCE)
                ? -1
                : lines.subList(1, lines.size()).indexOf(FENCE);
        if (end < 0) {
            throw new InputException(origin + ":1: a lesson begins with '---', its head in YAML, and '---' again");
        }
        String head = String.join("\n", lines.subList(0, end + 1));
        Front front = Yaml.read(head, origin, Front.class);
        Scenario scenario = scenario(front, origin);
        return new GuidedLesson(
                origin.replaceFirst("\\.md$", ""),
                front.title(),
                scenario,
                front.view().equals("fleet"),
                scenario.lanes().getFirst().name(),
                Front.or(front.locked()),
                Front.or(front.hidden()),
                goals(front, scenario, lines, origin),
                passages(lines, end + 2, origin));
    }

    private static Scenario scenario(Front front, String origin) {
        try {
            return front.scenario();
        } catch (IllegalArgumentException refused) {
            throw new InputException(origin + ": " + refused.getMessage(), refused);
        }
    }

    private static List<Goal> goals(Front front, Scenario scenario, List<String> lines, String origin) {
        List<Goal> goals = new ArrayList<>();
        for (Front.Task task : front.goals()) {
            try {
                List<Condition> stages = GoalParser.stages(task.when(), scenario);
                goals.add(new Goal(task.text(), task.when(), task.lines(), task.key(), stages));
            } catch (IllegalArgumentException wrong) {
                throw new InputException(origin + line(lines, task.when()) + ": " + wrong.getMessage(), wrong);
            }
        }
        return goals;
    }

    /// Where some words stand, as `:LINE`; nothing if they stand on no line whole.
    private static String line(List<String> lines, String words) {
        for (int i = 0; i < lines.size(); i++) {
            if (!words.isBlank() && lines.get(i).contains(words)) {
                return ":" + (i + 1);
            }
        }
        return "";
    }

    private static List<Passage> passages(List<String> lines, int from, String origin) {
        try {
            return Markdown.read(String.join("\n", lines.subList(from, lines.size())));
        } catch (IllegalArgumentException wrong) {
            throw new InputException(origin + ": " + wrong.getMessage(), wrong);
        }
    }
}
