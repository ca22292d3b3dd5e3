package mortal.experiments.study;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mortal.substrate.InputException;

/// Every n-th job, for machines that work side by side.
///
/// @param number (1) of the share, 1 to `of`
/// @param of (shares) there are
public record Share(int number, int of) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    /// As one types it: `2/8`.
    ///
    /// @throws InputException if it is no share
    public static Share of(String text) {
        Matcher form = FORM.matcher(text);
        int number = form.matches() ? Integer.parseInt(form.group(1)) : 0;
        int of = form.matches() ? Integer.parseInt(form.group(2)) : 0;
        if (number < 1 || number > of) {
            throw new InputException("--shard " + text + ", must be i/n with i from 1 to n, such as 2/8");
        }
        return new Share(number, of);
    }

    /// Those of this share, in their order.
    public <T> List<T> of(List<T> all) {
        List<T> mine = new ArrayList<>();
        for (int i = number - 1; i < all.size(); i += of) {
            mine.add(all.get(i));
        }
        return mine;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
