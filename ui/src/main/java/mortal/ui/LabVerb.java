package mortal.ui;

import java.nio.file.Path;
import javafx.application.Application;
import mortal.experiments.cli.Verb;
import mortal.experiments.lab.Opened;
import mortal.substrate.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mortal lab [FILE|TOKEN]`: the window; or with `--snapshots` a picture of every screen, without one.
@Command(name = "lab", description = "Open the lab: watch chips learn, differ, die and teach each other.")
public final class LabVerb implements Verb {
    @Spec
    @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE|TOKEN",
            description = "A story: YAML, a picture or table that the lab saved, or a token.")
    @Nullable String story;

    @Option(names = "--snapshots", paramLabel = "DIR", description = "Draw every screen into DIR, without a display.")
    @Nullable Path snapshots;

    @Option(
            names = "--screen",
            paramLabel = "NAME",
            description = "With --snapshots: only screens whose name begins so.")
    String screen = "";

    @Override
    public Integer call() {
        Path into = snapshots;
        if (into != null) {
            Screens.draw(into, screen, name -> {
                if (spec != null) {
                    spec.commandLine().getOut().println(name);
                }
            });
            return 0;
        }
        if (story != null) {
            Opened.of(story); // refused here, before there is a window
        }
        Toolkit.quiet();
        try {
            Application.launch(LabApplication.class, story == null ? new String[0] : new String[] {story});
        } catch (UnsupportedOperationException none) {
            throw new InputException(
                    "lab: there is no display to open a window on (" + none.getMessage()
                            + "); mortal lab --snapshots DIR draws its screens without one",
                    none);
        }
        return 0;
    }
}
