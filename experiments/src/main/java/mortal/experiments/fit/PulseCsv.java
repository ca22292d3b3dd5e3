package mortal.experiments.fit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mortal.experiments.config.Nearest;
import mortal.substrate.InputException;

/// Reads pulse curves from a CSV file, strictly: what the form in `docs/formats.md` does not allow is refused with
/// file and line. Quoted fields are not part of that form: names and numbers need none.
public final class PulseCsv {
    /// The unit of a column `conductance` that names none.
    static final String USUAL_UNIT = "uS";

    private static final Pattern CONDUCTANCE = Pattern.compile("conductance(?:\\s*\\(([^()]+)\\))?");
    private static final List<String> COLUMNS =
            List.of("device", "pulse", "direction", "conductance", "conductance (unit)", "weight");

    private final Path file;
    private final Map<String, PulseTrack> tracks = new LinkedHashMap<>();
    private List<String> header = List.of();
    private String unit = "";
    private String reading = "";
    private int line;

    private PulseCsv(Path file) {
        this.file = file;
    }

    /// @throws InputException in one line with file and line number
    public static PulseData read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new PulseCsv(file).parse(text, sha256(bytes));
        } catch (CharacterCodingException e) {
            throw new InputException(file + " is no text in UTF-8", e);
        } catch (IOException e) {
            String reason = Files.isDirectory(file) ? "is a folder" : Files.exists(file) ? "cannot be read" : "";
            throw new InputException(file + (reason.isEmpty() ? ": no such file" : " " + reason), e);
        }
    }

    private PulseData parse(String text, String sha256) {
        List<String> lines = text.stripTrailing().lines().toList();
        for (String row : lines) {
            line++;
            String plain = row.replace("\uFEFF", "").strip();
            if (plain.startsWith("#")) {
                continue;
            }
            List<String> cells =
                    List.of(plain.split(",", -1)).stream().map(String::strip).toList();
            if (header.isEmpty()) {
                header(cells);
            } else {
                row(cells);
            }
        }
        if (tracks.isEmpty()) {
            throw bad("holds no readings");
        }
        List<PulseData.Device> devices =
                tracks.values().stream().map(track -> track.device(file)).toList();
        return new PulseData(String.valueOf(file.getFileName()), sha256, unit, devices);
    }

    private void header(List<String> cells) {
        header = cells;
        for (String name : cells) {
            Matcher conductance = CONDUCTANCE.matcher(name);
            if (conductance.matches()) {
                value(
                        name,
                        conductance.group(1) == null
                                ? USUAL_UNIT
                                : conductance.group(1).strip());
            } else if (name.equals("weight")) {
                value(name, "");
            } else if (!COLUMNS.contains(name)) {
                throw bad("unknown column '" + name + "'" + Nearest.hint(name, COLUMNS));
            }
            if (cells.indexOf(name) != cells.lastIndexOf(name)) {
                throw bad("column '" + name + "' is there twice");
            }
        }
        for (String needed : List.of("pulse", "direction")) {
            if (!cells.contains(needed)) {
                throw bad("column '" + needed + "' is missing; there are " + String.join(", ", cells));
            }
        }
        if (reading.isEmpty()) {
            throw bad("column 'conductance' (or 'weight') is missing; there are " + String.join(", ", cells));
        }
    }

    private void value(String column, String ofUnit) {
        if (!reading.isEmpty()) {
            throw bad("columns '" + reading + "' and '" + column + "' are both readings, must be one");
        }
        reading = column;
        unit = ofUnit;
    }

    private void row(List<String> cells) {
        if (cells.equals(List.of(""))) {
            throw bad("is empty; a gap in the data must be closed or its rows left out to the next pulse 0");
        }
        if (cells.size() != header.size()) {
            throw bad(cells.size() + " cells, must be " + header.size() + " as in the header");
        }
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).isEmpty()) {
                throw bad(header.get(i) + " is empty");
            }
        }
        String device = header.contains("device") ? cell(cells, "device") : "1";
        tracks.computeIfAbsent(device, name -> new PulseTrack(name, line))
                .add(new PulseTrack.Row(file + ":" + line, pulse(cells), up(cells), number(cells)));
    }

    private String cell(List<String> cells, String column) {
        return cells.get(header.indexOf(column));
    }

    private int pulse(List<String> cells) {
        String text = cell(cells, "pulse");
        if (!text.matches("\\d{1,9}")) {
            throw bad("pulse = " + text + ", must be a whole number from 0");
        }
        return Integer.parseInt(text);
    }

    private boolean up(List<String> cells) {
        String text = cell(cells, "direction");
        if (!text.equals("up") && !text.equals("down")) {
            throw bad("direction = " + text + ", must be up or down");
        }
        return text.equals("up");
    }

    private double number(List<String> cells) {
        String text = cell(cells, reading);
        double value =
                text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?") ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw bad(reading + " = " + text + ", must be a number");
        }
        if (!unit.isEmpty() && value < 0) {
            throw bad(reading + " = " + text + ", must be at least 0");
        }
        return value;
    }

    private InputException bad(String what) {
        return new InputException(file + ":" + Math.max(1, line) + ": " + what);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
