package mortal.devices.kernel;

import java.util.Locale;
import mortal.substrate.InputException;
import org.jspecify.annotations.Nullable;

/// Which twin runs, and why: the reason is for the log, since both give the same bits.
public record Choice(Kernels kernels, String reason) {

    /// System property that names a twin: `plain` or `vector`.
    public static final String PROPERTY = "mortal.kernels";

    private static @Nullable Choice made;

    /// The choice for this machine, made at the first call.
    ///
    /// @throws InputException if [#PROPERTY] names no twin, or one that cannot run here
    public static synchronized Choice made() {
        Choice choice = made;
        if (choice == null) {
            choice = of(System.getProperty(PROPERTY, "best").toLowerCase(Locale.ROOT));
            made = choice;
        }
        return choice;
    }

    /// The twin of that name: `plain`, `vector`, or `best` for what this machine runs best.
    ///
    /// @throws InputException if there is none of that name, or it cannot run here
    public static Choice of(String wanted) {
        return switch (wanted) {
            case "plain" -> new Choice(new PlainKernels(), "plain kernels: asked for by " + PROPERTY);
            case "vector" -> vector();
            case "best" -> best();
            default ->
                throw new InputException(PROPERTY + ": got " + wanted
                        + ", allowed are plain and vector; leave it out to have the machine choose");
        };
    }

    private static Choice vector() {
        try {
            return new Choice(new VectorKernels(), "vector kernels: asked for by " + PROPERTY);
        } catch (NoClassDefFoundError e) {
            throw new InputException(PROPERTY + ": got vector, which needs java --add-modules jdk.incubator.vector", e);
        }
    }

    private static Choice best() {
        try {
            int lanes = VectorKernels.LANES;
            if (VectorKernels.worthIt()) {
                return new Choice(new VectorKernels(), "vector kernels: " + lanes + " lanes");
            }
            return new Choice(new PlainKernels(), "plain kernels: the hardware has only " + lanes + " lanes");
        } catch (NoClassDefFoundError e) {
            String reason = "plain kernels: quicker with java --add-modules jdk.incubator.vector";
            return new Choice(new PlainKernels(), reason);
        }
    }
}
