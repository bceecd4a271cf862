package io.guanxi.crm.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SvgCanvasTest {

    private static final String HOSTILE = "a < b & \"c\" > d\u0000\n啤酒";

    /** Reads a picture as strictly as a browser does. */
    static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void isWellFormedWhateverTheTexts() throws Exception {
        SvgCanvas canvas = new SvgCanvas(HOSTILE, 10, 20);
        canvas.text(1, 2, "start", HOSTILE, "font-size", 9);
        canvas.legend(SvgCanvas.STROKES.get(0), 1, 2, HOSTILE);
        canvas.add("rect", "id", HOSTILE);
        canvas.label(1, 2, HOSTILE);
        canvas.grid(0, 0, 1, 1);
        canvas.line(0, 0, 1, 1, HOSTILE, 2);
        canvas.box(0, 0, 1, 1, HOSTILE);

        Document document = parsed(canvas.toSvg());

        String shown = "a < b & \"c\" > d  啤酒";
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(shown);
        assertThat(document.getElementsByTagName("text").getLength()).isEqualTo(3);
        assertThat(document.getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo(shown);
    }

    @Test
    void roundsPositionsToATenthOfAPixel() {
        SvgCanvas canvas = new SvgCanvas("t", 10, 20);
        canvas.add("circle", "cx", 1.25, "cy", -0.04, "r", 4);

        assertThat(canvas.toSvg()).contains("<circle cx=\"1.3\" cy=\"0.0\" r=\"4\"/>\n");
        assertThat(SvgCanvas.point(2.0 / 3, 1_000)).isEqualTo("0.7,1000.0");
    }

    @Test
    void refusesANameWithoutAValue() {
        SvgCanvas canvas = new SvgCanvas("t", 10, 20);

        assertThatIllegalArgumentException().isThrownBy(() -> canvas.add("rect", "x"));
    }

    @Test
    void startsWithSizeTitleAndGround() {
        assertThat(new SvgCanvas("t", 10, 20).toSvg()).isEqualTo("""
            <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 10 20" width="10" height="20" \
            font-family="sans-serif" font-size="13" fill="#222222">
            <title>t</title>
            <rect width="10" height="20" fill="#FFFFFF"/>
            </svg>
            """);
    }
}
