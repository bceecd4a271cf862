package io.guanxi.crm.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SvgWaterfallTest {

    private static SvgWaterfall empty() {
        return SvgWaterfall.of("瀑布 & \"water < fall\"", "数 / number", 0, 100, 50);
    }

    private static SvgWaterfall waterfall() {
        return empty().start("初 & 始", "start", 50)
                .step("增", "up", 40)
                .step("减", "down", -20)
                .end("末", "end");
    }

    @Test
    void placesTheBarsBetweenTheRunningTotals() {
        // 300 pixels for 100: 50 is at 220, 90 at 100, 70 at 160.
        assertThat(waterfall().toSvg())
                .contains("y=\"220.0\" width=\"94.5\" height=\"150.0\" fill=\"#0072B2\"")
                .contains("y=\"100.0\" width=\"94.5\" height=\"120.0\" fill=\"#009E73\"")
                .contains("y=\"100.0\" width=\"94.5\" height=\"60.0\" fill=\"#D55E00\"")
                .contains("y=\"160.0\" width=\"94.5\" height=\"210.0\" fill=\"#0072B2\"");
    }

    @Test
    void writesValuesWithTheirSigns() {
        assertThat(waterfall().toSvg()).contains(">50</text>", ">+40</text>", ">−20</text>", ">70</text>");
    }

    @Test
    void isWellFormed() throws Exception {
        assertThat(SvgCanvasTest.parsed(waterfall().toSvg())
                        .getElementsByTagName("rect")
                        .getLength())
                .as("the ground and four bars")
                .isEqualTo(5);
    }

    @Test
    void isTheSameTextEveryTime() {
        assertThat(waterfall().toSvg()).isEqualTo(waterfall().toSvg());
    }

    @Test
    void refusesABarOutsideTheAxis() {
        SvgWaterfall above = waterfall().step("增", "up", 31);
        SvgWaterfall below = waterfall().step("减", "down", -71);

        assertThatIllegalArgumentException()
                .isThrownBy(above::toSvg)
                .withMessage("101 must lie on the axis from 0 to 100");
        assertThatIllegalArgumentException()
                .isThrownBy(below::toSvg)
                .withMessage("-1 must lie on the axis from 0 to 100");
    }

    @Test
    void refusesAnAxisWithoutLengthOrStep() {
        assertThatIllegalArgumentException().isThrownBy(() -> SvgWaterfall.of("t", "a", 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> SvgWaterfall.of("t", "a", 0, 1, 0));
    }

    @Test
    void beginsOnceAndBeforeItsSteps() {
        assertThatIllegalArgumentException().isThrownBy(() -> empty().step("增", "up", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> empty().end("末", "end"));
        assertThatIllegalArgumentException().isThrownBy(() -> waterfall().start("初", "start", 1));
    }
}
