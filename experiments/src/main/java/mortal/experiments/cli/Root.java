package mortal.experiments.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `mortal` alone: the help.
@Command(
        name = "mortal",
        description = "Chips that are all different, learn, and die.",
        synopsisSubcommandLabel = "VERB",
        versionProvider = Root.Version.class,
        sortSynopsis = false)
final class Root implements Runnable {
    @Spec
    @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    boolean version;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "On an error, show where in the program it happened.")
    boolean debug;

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    /// The jar's version; without a jar there is none.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Root.class.getPackage().getImplementationVersion();
            return new String[] {
                "mortal " + (version == null ? "(built in place)" : version) + ", Java " + Runtime.version()
            };
        }
    }
}
