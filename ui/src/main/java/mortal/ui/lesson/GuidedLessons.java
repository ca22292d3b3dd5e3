package mortal.ui.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The lessons that ship with the lab, in their order.
public final class GuidedLessons {
    private static final String FOLDER = "/mortal/ui/lessons/";

    private GuidedLessons() {}

    /// @throws mortal.substrate.InputException if one of them is broken
    public static List<GuidedLesson> all() {
        return text("contents.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(name -> LessonFile.read(text(name), name))
                .toList();
    }

    static String text(String name) {
        try (InputStream in = GuidedLessons.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
