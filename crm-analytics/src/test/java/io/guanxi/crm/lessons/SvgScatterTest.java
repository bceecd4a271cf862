package io.guanxi.crm.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guanxi.crm.lessons.SvgScatter.Dot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SvgScatterTest {

    private static final Dot LOSS = new Dot("C < 0", -100, -50);

    private static SvgScatter empty() {
        return SvgScatter.titled("a < b & \"c\"")
                .xAxis("当前价值 / actual", "-100", "1000", "100")
                .yAxis("潜在价值 / potential", "-100", "1000", "100");
    }

    private static SvgScatter scatter() {
        return empty().kind("一 / one", List.of(new Dot("A", 1_000, 1_000), new Dot("", 0, 0)))
                .kind("二 / two", List.of(new Dot("B", 450, 450)))
                .kind("三 / three", List.of(LOSS))
                .kind("四 / four", List.of(new Dot("D", 0, 1_000)));
    }

    @Test
    void placesPointsOnTheAxesInTheShapeOfTheirKind() {
        assertThat(scatter().toSvg())
                .as("circle in the corner")
                .contains("<circle cx=\"620.0\" cy=\"70.0\" r=\"6\" fill=\"#0072B2\"/>")
                .as("square in the middle")
                .contains("<rect x=\"339.0\" y=\"214.0\" width=\"12.0\" height=\"12.0\" fill=\"#D55E00\"/>")
                .as("triangle")
                .contains("<polygon points=\"70.0,350.4 76.0,362.4 64.0,362.4\" fill=\"#009E73\"")
                .as("diamond")
                .contains("<polygon points=\"120.0,64.0 126.0,70.0 120.0,76.0 114.0,70.0\" fill=\"#CC79A7\"");
    }

    @Test
    void namesPointsThatHaveANameAndEveryKind() {
        String svg = scatter().toSvg();

        assertThat(svg)
                .contains(">A</text>", ">C &lt; 0</text>", ">一 / one</text>", ">四 / four</text>")
                .doesNotContain("></text>");
    }

    @Test
    void drawsARingAndALineThatTheLegendAndALabelExplain() {
        String svg = scatter()
                .ring("预流失 / at risk", List.of(LOSS))
                .line("潜在 = 当前", new Dot("", 0, 0), new Dot("", 1_000, 1_000))
                .toSvg();

        assertThat(svg)
                .contains("<circle cx=\"70.0\" cy=\"356.4\" r=\"11\" fill=\"none\"")
                .contains(">预流失 / at risk</text>")
                .contains("<line x1=\"120.0\" y1=\"342.7\" x2=\"620.0\" y2=\"70.0\"")
                .contains(">潜在 = 当前</text>");
        assertThat(scatter().toSvg()).doesNotContain("r=\"11\"");
    }

    @Test
    void isWellFormedAndTheSameTextEveryTime() throws Exception {
        Document document = SvgCanvasTest.parsed(scatter().toSvg());

        assertThat(document.getElementsByTagName("polygon").getLength())
                .as("two points and their legends")
                .isEqualTo(4);
        assertThat(scatter().toSvg()).isEqualTo(scatter().toSvg());
    }

    @Test
    void refusesAPointOutsideTheAxesAndAFifthKind() {
        SvgScatter outside = empty().kind("外", List.of(new Dot("", 0, 1_001)));
        SvgScatter full = scatter();

        assertThatIllegalArgumentException()
                .isThrownBy(outside::toSvg)
                .withMessage("1001.0 must lie on the axis 潜在价值 / potential from -100 to 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> full.kind("五", List.of()))
                .withMessage("a chart must have at most 4 kinds");
    }
}
