package mortal.experiments.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Pattern IMAGE =
            Pattern.compile("<img src=\"data:image/png;base64,([^\"]+)\" [^>]*alt=\"([^\"]+)\"");

    @Test
    void everyFigureIsInsideAndReadable() throws IOException {
        Matcher images = IMAGE.matcher(sample().html());
        int count = 0;
        while (images.find()) {
            byte[] png = Base64.getDecoder().decode(images.group(1));
            assertEquals(40, ImageIO.read(new ByteArrayInputStream(png)).getWidth());
            assertEquals("what it shows", images.group(2));
            count++;
        }
        assertEquals(2, count);
    }

    @Test
    void nothingOutsideIsReferredTo() {
        String html = sample().html();
        assertFalse(html.contains("http:") || html.contains("https:") || html.contains("url("));
        assertFalse(html.contains("<script") || html.contains("<link") || html.contains("@import"));
        Matcher sources = Pattern.compile("(?:src|href)=\"(?!data:)").matcher(html);
        assertFalse(sources.find());
    }

    @Test
    void everyElementThatOpensCloses() {
        Matcher tags = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>").matcher(sample().html());
        List<String> empty = List.of("meta", "img");
        List<String> open = new ArrayList<>();
        while (tags.find()) {
            if (tags.group(1).isEmpty()) {
                if (!empty.contains(tags.group(2))) {
                    open.add(tags.group(2));
                }
            } else {
                assertEquals(tags.group(2), open.removeLast());
            }
        }
        assertEquals(List.of(), open);
    }

    @Property(tries = 300)
    void noTextCanLeaveItsPlace(@ForAll String text) {
        String escaped = Html.text(text);
        assertFalse(escaped.matches("(?s).*[<>\"'].*"), escaped);
        assertTrue(escaped.replaceAll("&(amp|lt|gt|quot|#39);", "").indexOf('&') < 0, escaped);
    }

    @Test
    void textIsEscapedWhereverItStands() {
        String evil = "<b>\"&'";
        String html = Report.of(evil)
                .lead(evil)
                .section(evil)
                .paragraph(evil)
                .table(evil, List.of(evil), List.of(List.of(evil)))
                .figure(image(), evil, evil)
                .terms(Map.of(evil, evil))
                .code(evil)
                .folded(evil, evil)
                .html();
        assertFalse(html.contains("<b>"));
        assertEquals(1 + 15, html.split(Pattern.quote("&lt;b&gt;&quot;&amp;&#39;"), -1).length);
    }

    @Test
    void columnsOfFiguresAreAlignedAndNamesAreNot() {
        String html = Report.of("T")
                .table(
                        "",
                        List.of("chip", "error", "rule"),
                        List.of(List.of("ideal", "2.1 % (1.9 to 2.4)", "sensor"), List.of("mild", "–", "3 layers?")))
                .html();
        assertTrue(html.contains("<th scope=\"col\" class=\"figure\">error</th>"), html);
        assertTrue(html.contains("<th scope=\"col\">rule</th>"), html);
        assertTrue(html.contains("<td class=\"figure\">–</td>"), html);
    }

    @Test
    void percentSignsAndBackslashesPass() {
        assertTrue(
                Report.of("100 %s \\n $1").lead("5 %d").html().contains("100 %s \\n $1</h1>\n<p class=\"lead\">5 %d"));
    }

    @Test
    void theSameCallsGiveTheSameBytes(@TempDir Path folder) throws IOException {
        sample().write(folder.resolve("a.html"));
        sample().write(folder.resolve("b.html"));
        byte[] bytes = Files.readAllBytes(folder.resolve("a.html"));
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("b.html")));
        assertTrue(bytes.length > 1000);
    }

    @Test
    void raggedTablesAndSpeechlessFiguresAreRefused() {
        Report report = Report.of("T");
        assertThrows(IllegalArgumentException.class, () -> report.table("", List.of("a", "b"), List.of(List.of("1"))));
        assertThrows(IllegalArgumentException.class, () -> report.figure(image(), "caption", " "));
    }

    private static Report sample() {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("seed", "0");
        terms.put("chip", "mild");
        return Report.of("First light")
                .lead("It learns.")
                .section("Key figures")
                .table("Error (%)", List.of("chip", "error"), List.of(List.of("mild", "4.1")))
                .section("Figures")
                .figure(image(), "one", "what it shows")
                .figure(image(), "two", "what it shows")
                .section("How to reproduce")
                .code("./mortal run first-light > out.txt")
                .terms(terms)
                .folded("config.yaml", "chip: mild\n");
    }

    private static BufferedImage image() {
        return new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    }
}
