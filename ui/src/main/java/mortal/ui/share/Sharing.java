package mortal.ui.share;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import mortal.experiments.lab.Claim;
import mortal.experiments.lab.CommandText;
import mortal.experiments.lab.CurveTable;
import mortal.experiments.lab.Lab;
import mortal.experiments.lab.LabFrame.ChipView;
import mortal.experiments.lab.Look;
import mortal.experiments.lab.Opened;
import mortal.experiments.lab.PngReceipt;
import mortal.experiments.lab.Receipt;
import mortal.experiments.lab.Scenario;
import mortal.experiments.lab.TestText;
import mortal.experiments.lab.Token;
import mortal.experiments.store.Program;
import mortal.substrate.InputException;
import mortal.ui.model.LabModel;
import mortal.ui.model.Texts;
import mortal.ui.play.Shot;
import org.jspecify.annotations.Nullable;

/// Everything that can be taken out of the lab and brought into it. What cannot be done says why in place, and the lab
/// goes on.
public final class Sharing {
    private final LabModel model;
    private final Desk desk;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private @Nullable Opened awaited;

    public Sharing(LabModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        model.shot().subscribe(this::arrive);
    }

    /// What was done last, in a line.
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// What could not be done last, in a line with its remedy; empty after something could.
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// It was read.
    public void calm() {
        trouble.set("");
    }

    // Out, at once.

    public void copyToken() {
        attempt(() -> {
            Token token = token();
            copy(token.text(), Texts.of("share.token.done", token.text().length()));
            foreign(token.scenario());
        });
    }

    public void copyCommand() {
        attempt(() -> {
            Shot shot = model.shot().get();
            int perEpoch = shot == null ? 1 : shot.play().perEpoch();
            copy(
                    new CommandText(token(), model.lane().get()).text(perEpoch),
                    Texts.of("share.command.done", model.lane().get()));
        });
    }

    /// What somebody needs who is to find out why.
    public void copyReport(String what) {
        attempt(() -> copy(report(what), Texts.of("share.report.done")));
    }

    private String report(String what) {
        String token;
        try {
            token = token().text();
        } catch (InputException none) {
            token = "(" + none.getMessage() + ")";
        }
        return String.join(
                "\n",
                List.of(
                        "what: " + what,
                        "mortal: " + Program.VERSION + ", Java " + Runtime.version() + ", JavaFX "
                                + System.getProperty("javafx.runtime.version", "?") + ", "
                                + System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        "lesson: " + model.lesson(),
                        "token: " + token));
    }

    private void copy(String text, String words) {
        desk.put(text);
        said.set(words);
    }

    private Token token() {
        Scenario scenario = model.scenario().orElseThrow(() -> new InputException(Texts.of("share.nothing")));
        return new Token(scenario, model.lesson());
    }

    /// Files that a story names are not in its token.
    private void foreign(Scenario scenario) {
        scenario.lanes().stream()
                .map(Scenario.Lane::chip)
                .filter(chip -> chip.contains(".") || chip.contains("/"))
                .findFirst()
                .ifPresent(file -> said.set(Texts.of("share.token.file", file)));
    }

    // Out, into files.

    public void saveScenario() {
        attempt(() -> desk.save(name() + ".yaml").ifPresent(file -> {
            Scenario scenario = token().scenario();
            write(file, scenario.yaml().getBytes(StandardCharsets.UTF_8));
        }));
    }

    public void saveTable() {
        attempt(() -> desk.save(name() + ".csv")
                .ifPresent(file -> ask(CurveTable::csv, csv -> {
                    write(file, csv.getBytes(StandardCharsets.UTF_8));
                })));
    }

    /// A picture of a part of the window, as it is now, with its receipt.
    public void savePicture(Node part, String named, Color paper) {
        attempt(() -> desk.save(file(named) + ".png")
                .ifPresent(file -> ask(Receipt::of, receipt -> {
                    SnapshotParameters parameters = new SnapshotParameters();
                    parameters.setFill(paper);
                    byte[] png = Pictures.png(part.snapshot(parameters, null));
                    write(file, PngReceipt.in(png, receipt));
                })));
    }

    /// The chosen chip's last look as a property for jqwik.
    public void saveTest() {
        attempt(() -> {
            ChipView chip = model.chosen().orElseThrow(() -> new InputException(Texts.of("share.nothing")));
            Look look = chip.looks().isEmpty() ? null : chip.looks().getLast();
            if (look == null) {
                throw new InputException(Texts.of("share.test.none", chip.name()));
            }
            TestText test = new TestText(token(), Claim.of(chip.name(), look));
            desk.save(test.name() + ".java")
                    .ifPresent(file -> write(file, test.text().getBytes(StandardCharsets.UTF_8)));
        });
    }

    private String name() {
        return file(model.scenario().map(Scenario::name).orElse("lab"));
    }

    private static String file(String named) {
        String name = named.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "lab" : name;
    }

    private void write(Path file, byte... bytes) {
        try {
            Files.write(file, bytes);
            said.set(Texts.of("share.saved", file));
        } catch (AccessDeniedException locked) {
            trouble.set(Texts.of("share.locked", file));
        } catch (IOException problem) {
            trouble.set(Texts.of("share.unwritten", file, String.valueOf(problem.getMessage())));
        }
    }

    /// What only the lab itself can say; then, back in this thread, something with it.
    private <A> void ask(Function<Lab, A> question, java.util.function.Consumer<A> then) {
        model.player().with(lab -> {
            try {
                A answer = question.apply(lab);
                Platform.runLater(() -> attempt(() -> then.accept(answer)));
            } catch (InputException refused) {
                Platform.runLater(() -> trouble.set(String.valueOf(refused.getMessage())));
            }
        });
    }

    // In.

    public void open() {
        attempt(() -> desk.open().ifPresent(this::open));
    }

    public void paste() {
        attempt(() -> {
            String text = desk.get().strip();
            if (!Token.like(text)) {
                throw new InputException(Texts.of("share.paste.none"));
            }
            begin(Opened.of(text));
        });
    }

    public void open(Path file) {
        attempt(() -> begin(Opened.of(file)));
    }

    /// Begins a story that came from somewhere; at its first lesson it runs, later it stands where it was left.
    public void begin(Opened opened) {
        model.open(opened.scenario());
        if (opened.lesson() == 0) {
            model.run(true);
        } else {
            model.seek(opened.lesson());
        }
        awaited = opened;
        said.set(Texts.of("share.opened", opened.scenario().name(), String.valueOf(opened.lesson())));
    }

    /// When the moment of a receipt is there, whether it is the same to the bit.
    private void arrive(@Nullable Shot shot) {
        Opened opened = awaited;
        if (opened == null || shot == null || shot.frame() == null) {
            return;
        }
        if (shot.frame().lesson() != opened.lesson() || !shot.scenario().equals(opened.scenario())) {
            return;
        }
        awaited = null;
        if (!opened.digest().isEmpty()) {
            ask(lab -> lab.lesson() == opened.lesson() && lab.digest().equals(opened.digest()), same -> {
                said.set(Texts.of(same ? "share.same" : "share.other", String.valueOf(opened.lesson())));
            });
        }
    }

    /// Does something; what cannot be done is said in place.
    void attempt(Runnable what) {
        trouble.set("");
        try {
            what.run();
        } catch (InputException refused) {
            trouble.set(String.valueOf(refused.getMessage()));
        }
    }
}
