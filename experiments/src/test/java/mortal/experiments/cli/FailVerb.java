package mortal.experiments.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import mortal.substrate.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A verb that fails as it is told to, found like any other.
@Command(name = "fail")
public final class FailVerb implements Verb {
    @Parameters(paramLabel = "HOW")
    String how = "";

    @Option(names = "--times")
    int times;

    @Override
    public Integer call() throws Exception {
        return switch (how) {
            case "input" -> throw new InputException("chip = foo\n  allowed: bar");
            case "program" -> throw new IllegalStateException("layer 2 is not there");
            case "silent" -> throw new IllegalStateException();
            case "memory" -> throw new OutOfMemoryError("Java heap space");
            case "denied" -> throw new AccessDeniedException("/somewhere/out");
            case "missing" -> throw new NoSuchFileException("/somewhere/in");
            default -> Main.FAILED;
        };
    }
}
