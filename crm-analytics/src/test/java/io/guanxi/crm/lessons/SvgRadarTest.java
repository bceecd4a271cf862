package io.guanxi.crm.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guanxi.crm.explain.Term;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SvgRadarTest {

    private static final List<Term> AXES = List.of(
            new Term("北", "north"), new Term("东", "east"), new Term("南", "south"), new Term("西", "west < sunset"));

    private static SvgRadar radar() {
        return SvgRadar.of("四方 & \"more\"", AXES, "低 / low", "高 / high").shape("一 / one", List.of(2.0, 1.0, 0.0, 1.5));
    }

    @Test
    void goesClockwiseFromTheTop() {
        assertThat(radar().toSvg()).contains("<polygon points=\"320.0,90.0 400.0,250.0 320.0,250.0 200.0,250.0\"");
    }

    @Test
    void drawsARingForEachName() {
        assertThat(radar().toSvg())
                .contains(
                        "<polygon points=\"320.0,170.0 400.0,250.0 320.0,330.0 240.0,250.0\" fill=\"none\"",
                        "<polygon points=\"320.0,90.0 480.0,250.0 320.0,410.0 160.0,250.0\" fill=\"none\"",
                        ">低 / low</text>",
                        ">高 / high</text>");
    }

    @Test
    void namesEachRayInBothLanguagesOnItsSide() {
        assertThat(radar().toSvg())
                .contains(
                        "text-anchor=\"middle\">北</text>",
                        "text-anchor=\"start\">east</text>",
                        "text-anchor=\"middle\">south</text>",
                        "text-anchor=\"end\">west &lt; sunset</text>");
    }

    @Test
    void isWellFormed() throws Exception {
        assertThat(SvgCanvasTest.parsed(radar().toSvg())
                        .getElementsByTagName("circle")
                        .getLength())
                .isEqualTo(AXES.size());
    }

    @Test
    void isTheSameTextEveryTime() {
        assertThat(radar().toSvg()).isEqualTo(radar().toSvg());
    }

    @Test
    void refusesTooFewRaysOrRings() {
        assertThatIllegalArgumentException().isThrownBy(() -> SvgRadar.of("t", AXES.subList(0, 2), "一"));
        assertThatIllegalArgumentException().isThrownBy(() -> SvgRadar.of("t", AXES));
    }

    @Test
    void refusesAShapeThatDoesNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> radar().shape("二", List.of(1.0, 1.0, 1.0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> radar().shape("二", List.of(1.0, 1.0, 1.0, 2.1)))
                .withMessage("2.1 must be from 0 to 2");
        assertThatIllegalArgumentException().isThrownBy(() -> radar().shape("二", List.of(1.0, 1.0, 1.0, Double.NaN)));
    }

    @Test
    void refusesAFifthShape() {
        SvgRadar full = radar();
        List<Double> ones = Collections.nCopies(AXES.size(), 1.0);
        full.shape("二", ones).shape("三", ones).shape("四", ones);

        assertThatIllegalArgumentException().isThrownBy(() -> full.shape("五", ones));
    }
}
