package mortal.devices.tile;

import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.ejml.ops.DConvertMatrixStruct;
import org.ejml.sparse.FillReducing;
import org.ejml.sparse.csc.factory.LinearSolverFactory_DSCC;

/// Kirchhoff's law at every node of a passive crossbar: rows are driven from the left through wires of `rowOhms` a
/// segment, cells lie between the wires, columns run through `columnOhms` a segment to a virtual ground beside row 0.
/// A wire of 0 ohm is one node.
final class Nodal {
    private final int rows;
    private final int columns;
    private final double[] siemens; // rows × columns
    private final double rowOhms;
    private final double columnOhms;

    Nodal(int rows, int columns, double[] siemens, double rowOhms, double columnOhms) {
        this.rows = rows;
        this.columns = columns;
        this.siemens = siemens;
        this.rowOhms = rowOhms;
        this.columnOhms = columnOhms;
    }

    /// (A) of each column.
    double[] currents(double[] volts) {
        int cells = rows * columns;
        int columnsAt = rowOhms > 0 ? cells : 0;
        int nodes = columnsAt + (columnOhms > 0 ? cells : 0);
        double[] potential = new double[nodes];
        if (nodes > 0) {
            potential = solve(nodes, columnsAt, volts);
        }
        double[] currents = new double[columns];
        for (int i = 0; i < cells; i++) {
            double above = rowOhms > 0 ? potential[i] : volts[i / columns];
            double below = columnOhms > 0 ? potential[columnsAt + i] : 0;
            currents[i % columns] += siemens[i] * (above - below);
        }
        return currents;
    }

    private double[] solve(int nodes, int columnsAt, double[] volts) {
        DMatrixSparseTriplet entries = new DMatrixSparseTriplet(nodes, nodes, 8 * nodes);
        double[] diagonal = new double[nodes];
        DMatrixRMaj known = new DMatrixRMaj(nodes, 1);
        for (int i = 0; i < rows * columns; i++) {
            int row = rowOhms > 0 ? i : -1;
            int column = columnOhms > 0 ? columnsAt + i : -1;
            double rowVolts = volts[i / columns];
            join(entries, diagonal, known, row, column, siemens[i], rowVolts, 0);
            if (row >= 0) {
                join(entries, diagonal, known, row, i % columns == 0 ? -1 : row - 1, 1 / rowOhms, 0, rowVolts);
            }
            if (column >= 0) {
                join(entries, diagonal, known, column, i < columns ? -1 : column - columns, 1 / columnOhms, 0, 0);
            }
        }
        for (int i = 0; i < nodes; i++) {
            entries.addItem(i, i, diagonal[i]);
        }
        var solver = LinearSolverFactory_DSCC.cholesky(FillReducing.NONE);
        if (!solver.setA(DConvertMatrixStruct.convert(entries, (DMatrixSparseCSC) null))) {
            throw new IllegalStateException("the network is singular");
        }
        DMatrixRMaj potential = new DMatrixRMaj(nodes, 1);
        solver.solve(known, potential);
        return potential.getData();
    }

    /// A conductance between two nodes; −1 is a source of known potential.
    private static void join(
            DMatrixSparseTriplet entries,
            double[] diagonal,
            DMatrixRMaj known,
            int one,
            int other,
            double conductance,
            double oneVolts,
            double otherVolts) {
        if (one >= 0) {
            diagonal[one] += conductance;
        }
        if (other >= 0) {
            diagonal[other] += conductance;
        }
        if (one >= 0 && other >= 0) {
            entries.addItem(one, other, -conductance);
            entries.addItem(other, one, -conductance);
        } else if (one >= 0) {
            known.add(one, 0, conductance * otherVolts);
        } else if (other >= 0) {
            known.add(other, 0, conductance * oneVolts);
        }
    }
}
