package mortal.devices.tile;

import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;

/// A tile on paper: one physical crossbar of limited size and all that stands around it. A larger projection is cut
/// into
/// tiles, each with converters and noise of its own, whose outputs are added up digitally in the order of their rows.
///
/// Order of effects in one read, after aihwkit 1.1.0 (MIT): signals are scaled ([Scaling]); converted ([Dac]); get
/// `inputNoise`; drive the cells ([CellCurve]); the wire's drop ([Wire]) and the cells' noise ([ReadNoise]) are added;
/// the output bends ([Bend]), is amplified with its noise ([Amplifier]), converted ([Adc]) and scaled back.
///
/// Signals and outputs are in the projection's own units; inside, an output is in units of weight range times input.
///
/// @param rows (rows) of a tile, 1 … 512
/// @param columns (weights) in a row of a tile, a multiple of 32 from 32 to 512; a pair is two physical columns
/// @param signs how weights become conductances
/// @param dac converters of the rows
/// @param inputNoise (1) white noise of each row after its converter, the same for all columns of the tile, at least 0
/// @param curve current of a cell over its voltage
/// @param wire drop along the columns
/// @param readNoise of the cells
/// @param bend of the outputs
/// @param amplifier of the outputs
/// @param adc converters of the columns
/// @param scaling of signals and outputs
public record Periphery(
        int rows,
        int columns,
        Signs signs,
        Dac dac,
        float inputNoise,
        CellCurve curve,
        Wire wire,
        ReadNoise readNoise,
        Bend bend,
        Amplifier amplifier,
        Adc adc,
        Scaling scaling) {

    /// (rows, columns) of the largest tile.
    private static final int MOST = 512;

    public Periphery {
        if (rows < 1 || rows > MOST) {
            throw new IllegalArgumentException("Periphery.rows = " + rows + " rows, must be from 1 to " + MOST);
        }
        if (columns < 1 || columns > MOST || columns % Kernels.PANEL != 0) {
            throw new IllegalArgumentException("Periphery.columns = " + columns + " weights, must be a multiple of "
                    + Kernels.PANEL + " up to " + MOST);
        }
        Checks.atLeast("Periphery.inputNoise (1)", inputNoise, 0);
        curve.fit(signs);
    }

    /// An ideal tile: products and nothing else.
    public static Periphery none() {
        return new Periphery(
                MOST,
                MOST,
                new Signs(),
                new Dac(),
                0,
                new CellCurve(),
                new Wire(),
                new ReadNoise(),
                new Bend(),
                new Amplifier(),
                new Adc(),
                new Scaling());
    }

    /// The class default of aihwkit 1.1.0: 7 bits in, 9 out.
    public static Periphery usual() {
        return none().converting(126, 510, 12, 0.06f)
                .with(new Scaling(Scaling.Noise.ABS_MAX, Scaling.Bounds.ITERATIVE));
    }

    /// "PresetIO" of aihwkit 1.1.0, behind its presets of devices: as [#usual] with range and noise of the outputs
    /// wider.
    public static Periphery presetIo() {
        return usual().converting(126, 510, 20, 0.1f);
    }

    /// "StandardIO" of aihwkit 1.1.0: 8 bits in and out.
    public static Periphery standardIo() {
        return usual().converting(254, 254, 10, 0.04f);
    }

    /// The preset for hardware-aware training of aihwkit 1.1.0: 8 bits, PCM-like noise, wires. Signals are not scaled
    /// but
    /// clipped at 1; there, their range is learned, from 3 on: put that into [Scaling#constant].
    public static Periphery hardwareAware() {
        return standardIo()
                .with(new Scaling(Scaling.Noise.CONSTANT, Scaling.Bounds.NONE))
                .with(new ReadNoise(ReadNoise.Kind.PCM, 0.0175f))
                .with(new Wire(1, 0.35));
    }

    /// Ideal but for what physics leaves of a read: thermal and shot noise at 0.2 V, 300 K and 100 MHz, of cells up to
    /// 5 µS. Source: [ReadNoise#current]; voltage and bandwidth chosen (10 ns a read).
    public static Periphery thermal() {
        return none().with(ReadNoise.current(new Signs(), 0.2, 300, 1e8));
    }

    private Periphery converting(int in, int out, float bound, float noise) {
        return with(new Dac(in, 1, false)).with(new Adc(out, bound)).with(new Amplifier(noise, 0, 0));
    }

    /// The same with tiles of another size.
    public Periphery sized(int otherRows, int otherColumns) {
        return new Periphery(
                otherRows, otherColumns, signs, dac, inputNoise, curve, wire, readNoise, bend, amplifier, adc, scaling);
    }

    public Periphery with(Signs other) {
        return new Periphery(
                rows, columns, other, dac, inputNoise, curve, wire, readNoise, bend, amplifier, adc, scaling);
    }

    public Periphery with(Dac other) {
        return new Periphery(
                rows, columns, signs, other, inputNoise, curve, wire, readNoise, bend, amplifier, adc, scaling);
    }

    /// The same with another noise of the rows.
    public Periphery withInputNoise(float other) {
        return new Periphery(rows, columns, signs, dac, other, curve, wire, readNoise, bend, amplifier, adc, scaling);
    }

    public Periphery with(CellCurve other) {
        return new Periphery(
                rows, columns, signs, dac, inputNoise, other, wire, readNoise, bend, amplifier, adc, scaling);
    }

    public Periphery with(Wire other) {
        return new Periphery(
                rows, columns, signs, dac, inputNoise, curve, other, readNoise, bend, amplifier, adc, scaling);
    }

    public Periphery with(ReadNoise other) {
        return new Periphery(rows, columns, signs, dac, inputNoise, curve, wire, other, bend, amplifier, adc, scaling);
    }

    public Periphery with(Bend other) {
        return new Periphery(
                rows, columns, signs, dac, inputNoise, curve, wire, readNoise, other, amplifier, adc, scaling);
    }

    public Periphery with(Amplifier other) {
        return new Periphery(rows, columns, signs, dac, inputNoise, curve, wire, readNoise, bend, other, adc, scaling);
    }

    public Periphery with(Adc other) {
        return new Periphery(
                rows, columns, signs, dac, inputNoise, curve, wire, readNoise, bend, amplifier, other, scaling);
    }

    public Periphery with(Scaling other) {
        return new Periphery(
                rows, columns, signs, dac, inputNoise, curve, wire, readNoise, bend, amplifier, adc, other);
    }
}
