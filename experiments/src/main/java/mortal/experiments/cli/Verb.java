package mortal.experiments.cli;

import java.util.concurrent.Callable;

/// A word after `mortal`: a picocli command, annotated with its name, that answers with the exit code. Found by
/// ServiceLoader, so that other modules and a user's own jar add theirs. Bad input is an `InputException`, thrown from
/// `call`; results go to standard output.
public interface Verb extends Callable<Integer> {}
