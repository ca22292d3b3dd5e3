package mortal.experiments.data;

import java.util.List;

/// How people write the ten digits: for each, a few styles, each a few strokes.
///
/// A stroke is the points that the pen passes, x and y in turn, in percent of a digit's height: x to the right with the
/// middle at 50, y downwards from 0 (top) to 100 (bottom). A point given twice is a corner. All shapes are chosen by
/// eye.
final class DigitStyles {

    /// One way of writing a digit.
    ///
    /// @param share (1) how often, relative to the other styles of the digit
    record Style(int share, List<List<Integer>> strokes) {}

    /// The styles of each digit, 0 to 9.
    static final List<List<Style>> OF = List.of(
            List.of(
                    style(3, List.of(52, 0, 28, 11, 18, 50, 29, 90, 52, 100, 74, 88, 83, 50, 73, 10, 50, 0)),
                    style(2, List.of(52, 0, 34, 14, 27, 50, 35, 87, 51, 100, 66, 86, 74, 50, 66, 12, 50, 0)),
                    style(1, List.of(68, 6, 42, 4, 22, 28, 20, 70, 42, 98, 68, 88, 82, 55, 76, 20, 52, 2))),
            List.of(
                    style(5, List.of(50, 0, 50, 35, 50, 70, 50, 100)),
                    style(3, List.of(38, 23, 46, 13, 53, 0, 53, 0, 53, 35, 53, 70, 53, 100)),
                    style(
                            1,
                            List.of(37, 22, 45, 12, 53, 0, 53, 0, 53, 35, 53, 70, 53, 99),
                            List.of(30, 100, 53, 100, 76, 99))),
            List.of(
                    style(3, List.of(20, 24, 32, 5, 54, 0, 75, 15, 72, 40, 50, 66, 20, 97, 20, 97, 50, 96, 82, 95)),
                    style(
                            3,
                            List.of(
                                    22, 18, 40, 2, 62, 4, 74, 24, 62, 54, 40, 82, 24, 96, 14, 88, 24, 76, 44, 84, 64,
                                    97, 86, 92)),
                    style(1, List.of(26, 12, 48, 0, 68, 10, 70, 34, 54, 62, 30, 92, 30, 92, 48, 88, 66, 98, 82, 90))),
            List.of(
                    style(
                            3,
                            List.of(
                                    22, 13, 44, 0, 68, 8, 72, 28, 58, 43, 42, 47, 42, 47, 66, 52, 80, 72, 68, 94, 44,
                                    100, 20, 90)),
                    style(
                            2,
                            List.of(
                                    24, 3, 50, 2, 76, 2, 76, 2, 60, 22, 44, 42, 44, 42, 68, 48, 80, 68, 70, 92, 46, 100,
                                    22, 92)),
                    style(
                            2,
                            List.of(
                                    28, 10, 52, 0, 70, 16, 62, 36, 44, 46, 52, 52, 70, 58, 74, 80, 54, 99, 30, 96, 20,
                                    86))),
            List.of(
                    style(
                            3,
                            List.of(28, 2, 24, 28, 20, 54, 20, 54, 50, 55, 84, 52),
                            List.of(70, 4, 68, 36, 66, 68, 64, 100)),
                    style(
                            2,
                            List.of(64, 0, 42, 32, 16, 66, 16, 66, 50, 66, 86, 64),
                            List.of(64, 0, 64, 34, 63, 68, 62, 100)),
                    style(
                            2,
                            List.of(30, 4, 22, 26, 26, 46, 46, 52, 64, 44, 74, 30),
                            List.of(76, 2, 73, 34, 70, 68, 67, 100))),
            List.of(
                    style(
                            3,
                            List.of(
                                    76, 2, 54, 3, 32, 3, 32, 3, 30, 22, 27, 44, 27, 44, 50, 37, 74, 48, 78, 74, 60, 97,
                                    38, 100, 20, 90)),
                    style(
                            2,
                            List.of(30, 6, 28, 24, 27, 45, 27, 45, 48, 38, 70, 46, 77, 70, 64, 94, 42, 100, 22, 92),
                            List.of(30, 5, 54, 4, 80, 0)),
                    style(
                            2,
                            List.of(
                                    74, 0, 50, 4, 38, 10, 32, 26, 30, 42, 44, 46, 64, 54, 70, 76, 54, 96, 32, 100, 16,
                                    96))),
            List.of(
                    style(3, List.of(68, 2, 46, 18, 28, 46, 24, 76, 40, 98, 62, 94, 74, 76, 66, 58, 46, 56, 27, 72)),
                    style(2, List.of(54, 0, 38, 24, 28, 52, 28, 80, 44, 99, 64, 92, 72, 74, 60, 60, 42, 64, 29, 80)),
                    style(
                            1,
                            List.of(
                                    78, 10, 56, 4, 34, 22, 22, 52, 26, 84, 48, 100, 70, 90, 74, 68, 58, 52, 36, 58, 25,
                                    76))),
            List.of(
                    style(3, List.of(20, 5, 48, 4, 80, 3, 80, 3, 66, 34, 54, 66, 46, 100)),
                    style(2, List.of(16, 13, 36, 4, 58, 6, 80, 1, 67, 28, 53, 60, 48, 100)),
                    style(
                            2,
                            List.of(22, 4, 48, 4, 80, 2, 80, 2, 66, 34, 54, 66, 44, 100),
                            List.of(38, 54, 54, 52, 76, 51)),
                    style(1, List.of(22, 20, 22, 4, 22, 4, 48, 5, 78, 3, 78, 3, 68, 34, 60, 66, 56, 100))),
            List.of(
                    style(
                            3,
                            List.of(
                                    72, 13, 52, 0, 31, 12, 34, 35, 54, 50, 74, 68, 70, 92, 48, 100, 27, 90, 28, 68, 48,
                                    50, 66, 34, 73, 14)),
                    style(
                            2,
                            List.of(
                                    50, 46, 33, 34, 32, 12, 50, 0, 68, 12, 67, 34, 50, 46, 28, 62, 26, 88, 50, 100, 74,
                                    88, 72, 62, 51, 47)),
                    style(
                            2,
                            List.of(
                                    76, 6, 52, 0, 30, 14, 38, 36, 58, 54, 68, 76, 58, 98, 38, 98, 32, 80, 44, 58, 62,
                                    38, 78, 8))),
            List.of(
                    style(
                            3,
                            List.of(
                                    74, 16, 56, 0, 34, 6, 24, 28, 36, 48, 56, 46, 72, 26, 75, 10, 73, 42, 70, 70, 68,
                                    100)),
                    style(
                            2,
                            List.of(
                                    72, 20, 54, 2, 32, 10, 26, 34, 42, 48, 62, 40, 73, 20, 75, 44, 70, 76, 54, 98, 30,
                                    96)),
                    style(2, List.of(68, 8, 46, 2, 27, 18, 30, 40, 50, 44, 68, 30, 72, 6, 68, 36, 58, 68, 46, 100))));

    private DigitStyles() {}

    private static Style style(int share, List<Integer> stroke) {
        return new Style(share, List.of(stroke));
    }

    private static Style style(int share, List<Integer> first, List<Integer> second) {
        return new Style(share, List.of(first, second));
    }
}
