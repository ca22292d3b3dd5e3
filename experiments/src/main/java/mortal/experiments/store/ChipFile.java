package mortal.experiments.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Objects;
import mortal.devices.kernel.Kernels;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Die;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.substrate.InputException;
import mortal.substrate.Seed;

/// One individual on disk, to come back next week: which die it is, which life, and the state that life has come to.
///
/// Lines of text (`mortal chip`, `format 1`, `program`, `serial`, `die` and `life` with their seeds in hexadecimal,
/// `design` and how many lines of YAML follow, the YAML), then the entries, the line `end` and the SHA-256 as in a
/// [StateFile].
public final class ChipFile {
    private static final String MAGIC = "mortal chip";
    private static final int FORMAT = 1;
    private static final String END = "end";

    private ChipFile() {}

    /// Who a file is about.
    ///
    /// @param die the seed that froze its spread
    /// @param life the seed of its noise
    public record Individual(ChipDesign design, Seed die, long serial, Seed life) {}

    /// Whether a file calls itself a chip.
    public static boolean is(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAGIC.length()), StandardCharsets.UTF_8).equals(MAGIC);
        } catch (IOException e) {
            return false;
        }
    }

    /// Puts `chip` in the place of `file`, all or nothing. Marks not yet acted on stay behind.
    ///
    /// @throws InputException if the file cannot be written
    public static void save(Path file, Chip chip) {
        Disk.replace(file, out -> write(out, chip));
    }

    private static void write(OutputStream out, Chip chip) throws IOException {
        MessageDigest digest = StateHash.sha256();
        OutputStream hashed = new DigestOutputStream(out, digest);
        Die die = chip.die();
        String yaml = Designs.write(die.design()).strip();
        String header = String.join(
                "\n",
                MAGIC,
                "format " + FORMAT,
                "program " + Program.VERSION,
                "serial " + die.serial(),
                "die " + Long.toHexString(die.seed().key()),
                "life " + Long.toHexString(chip.life().key()),
                "design " + yaml.lines().count(),
                yaml,
                "");
        hashed.write(header.getBytes(StandardCharsets.UTF_8));
        try {
            chip.visit(new StateWriter(hashed));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        hashed.write((END + "\n").getBytes(StandardCharsets.UTF_8));
        out.write(digest.digest());
    }

    /// Who is in `file`.
    ///
    /// @throws InputException if the file is damaged, of a later format, or no chip
    public static Individual read(Path file) {
        return open(file, (reader, individual) -> individual);
    }

    /// @return 64 hexadecimal digits over the whole file
    /// @throws InputException if it cannot be read
    public static String sha256(Path file) {
        MessageDigest digest = StateHash.sha256();
        try (OutputStream hash = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, hash);
        } catch (IOException e) {
            throw Disk.unreadable(file, e);
        }
        return StateHash.hex(digest);
    }

    /// Brings the individual in `file` back.
    ///
    /// @throws InputException if the file is damaged, of a later format, no chip, or does not fit its own design
    public static Chip load(Path file, Crew crew, Kernels kernels) {
        return open(file, (reader, who) -> {
            Chip chip = new Die(who.design(), who.die(), who.serial()).powerOn(who.life(), crew, kernels);
            chip.visit(reader);
            reader.expect(END);
            return chip;
        });
    }

    @FunctionalInterface
    private interface Body<T> {
        T after(StateReader reader, Individual individual);
    }

    private static <T> T open(Path file, Body<T> body) {
        StateFile.damage(file).ifPresent(why -> {
            throw new InputException("chip file " + file + " is damaged (" + why + ")");
        });
        try (FileChannel channel = FileChannel.open(file)) {
            var reader = new StateReader(file, channel);
            return body.after(reader, header(file, reader));
        } catch (IOException e) {
            throw Disk.unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw Disk.unreadable(file, Objects.requireNonNull(e.getCause()));
        }
    }

    private static Individual header(Path file, StateReader reader) {
        if (!reader.line().equals(MAGIC)) {
            throw new InputException(file + " is not a chip of Mortal: its first line is not '" + MAGIC + "'");
        }
        String format = reader.line();
        if (!format.equals("format " + FORMAT)) {
            throw new InputException("chip file " + file + " is in " + format + ", Mortal " + Program.VERSION
                    + " reads format " + FORMAT + "; use the version that wrote it");
        }
        reader.line(); // the program's version: another one may read the file as long as the entries fit
        long serial = Long.parseLong(word(file, reader, "serial "));
        Seed die = new Seed(Long.parseUnsignedLong(word(file, reader, "die "), 16));
        Seed life = new Seed(Long.parseUnsignedLong(word(file, reader, "life "), 16));
        int lines = Integer.parseInt(word(file, reader, "design "));
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            yaml.append(reader.line()).append('\n');
        }
        return new Individual(Designs.read(yaml.toString(), file.toString()), die, serial, life);
    }

    private static String word(Path file, StateReader reader, String name) {
        String line = reader.line();
        if (!line.startsWith(name)) {
            throw new InputException("chip file " + file + " has '" + line + "' where '" + name.strip() + "' must be");
        }
        return line.substring(name.length());
    }
}
