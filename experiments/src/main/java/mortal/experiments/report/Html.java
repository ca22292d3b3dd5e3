package mortal.experiments.report;

/// Text that means itself in HTML.
final class Html {
    private Html() {}

    /// Escapes for element content and for attributes in double quotes.
    static String text(String plain) {
        StringBuilder out = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(allowed(c) ? c : '\uFFFD');
            }
        }
        return out.toString();
    }

    /// HTML allows no control characters but tab and line ends.
    private static boolean allowed(char c) {
        return c >= ' ' ? c < 0x7F || c > 0x9F : c == '\t' || c == '\n' || c == '\r';
    }
}
