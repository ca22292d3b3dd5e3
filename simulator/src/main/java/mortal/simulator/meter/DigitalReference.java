package mortal.simulator.meter;

/// What the same multiplications would cost a digital processor: one for each cell that a case passes and one for each
/// cell that a push reaches. Area is left out, and so is control.
///
/// Energies of M. Horowitz, ISSCC 2014 (45 nm, 0.9 V): 8-bit multiply 0.2 pJ and add 0.03 pJ; 32-bit floating-point
/// multiply 3.7 pJ and add 0.9 pJ; reading 64 bits of a 1 MB SRAM 100 pJ, of which a 32-bit weight is half; an update
/// reads and writes it. Nothing is kept in registers from case to case: a bound from above for the memory.
///
/// @param multiplications of the whole work
/// @param int8 (J) arithmetic alone, 8 bits
/// @param fp32 (J) arithmetic alone, 32-bit floating point
/// @param fp32Sram (J) the same with every weight fetched, and every updated one stored
public record DigitalReference(double multiplications, double int8, double fp32, double fp32Sram) {
    private static final double INT8 = 0.23e-12; // J of a multiply-accumulate
    private static final double FP32 = 4.6e-12; // J of a multiply-accumulate
    private static final double WORD = 50e-12; // J to read or write 32 bits of 1 MB SRAM

    /// @param cells of the chip
    /// @param presentations (cases) that passed all of them
    /// @param pushes (cases) that taught all of them
    public static DigitalReference of(double cells, double presentations, double pushes) {
        double all = cells * (presentations + pushes);
        double words = cells * (presentations + 2 * pushes);
        return new DigitalReference(all, all * INT8, all * FP32, all * FP32 + words * WORD);
    }
}
