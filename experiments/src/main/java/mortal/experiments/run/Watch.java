package mortal.experiments.run;

/// Somebody who looks on: told things, asked nothing, changes nothing. Called from the threads of the runs.
public interface Watch {

    /// @param cases (cases) taught so far, all runs together
    void taught(long cases);

    /// One line worth showing.
    void note(String line);

    /// One line that must be shown: something was not as it should be, and the run goes on all the same.
    void warn(String line);
}
