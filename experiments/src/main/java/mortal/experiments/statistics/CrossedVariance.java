package mortal.experiments.statistics;

/// The variance of the mean of a table whose rows (units) and columns (cases) are both samples, from an analysis of
/// variance: (MS units + MS cases − MS rest) / cells, never below what either margin alone says.
///
/// Source: J. Cornfield and J. W. Tukey (1956), Ann. Math. Stat. 27, 907; degrees of freedom of a sum of mean squares:
/// F. E. Satterthwaite (1946), Biometrics Bull. 2, 110.
///
/// @param error (1) standard error of the mean
/// @param degrees (1) of freedom, at least those of the smaller margin
record CrossedVariance(double error, double degrees) {

    /// @param more by unit, the cases where the table has 1
    /// @param fewer by unit, the cases where it has −1; elsewhere it has 0
    /// @param cases (cases) at least 2
    static CrossedVariance of(int[][] more, int[][] fewer, int cases) {
        int units = more.length;
        long[] byCase = new long[cases];
        long marked = 0;
        double total = 0;
        double unitSquares = 0;
        for (int u = 0; u < units; u++) {
            count(more[u], byCase, 1);
            count(fewer[u], byCase, -1);
            double mine = more[u].length - fewer[u].length;
            marked += more[u].length + fewer[u].length;
            total += mine;
            unitSquares += mine * mine;
        }
        double caseSquares = 0;
        for (long sum : byCase) {
            caseSquares += (double) sum * sum;
        }
        double cells = (double) units * cases;
        double mean = total * total / cells;
        double betweenUnits = unitSquares / cases - mean;
        double betweenCases = caseSquares / units - mean;
        double rest = Math.max(0, marked - mean - betweenUnits - betweenCases);
        return of(betweenUnits, betweenCases, rest, units, cases);
    }

    /// From sums of squares.
    private static CrossedVariance of(double betweenUnits, double betweenCases, double rest, int units, int cases) {
        double u = Math.max(0, betweenUnits) / (units - 1);
        double c = Math.max(0, betweenCases) / (cases - 1);
        double r = rest / ((units - 1.0) * (cases - 1));
        double variance = Math.max(u + c - r, Math.max(u, c));
        double spread = u * u / (units - 1) + c * c / (cases - 1) + r * r / ((units - 1.0) * (cases - 1));
        double least = Math.min(units, cases) - 1.0;
        double degrees = spread == 0 ? least : Math.max(least, variance * variance / spread);
        return new CrossedVariance(Math.sqrt(variance / units / cases), degrees);
    }

    private static void count(int[] which, long[] byCase, int sign) {
        for (int c : which) {
            byCase[c] += sign;
        }
    }
}
