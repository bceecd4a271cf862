package io.guanxi.crm.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SvgTimelineTest {

    private static SvgTimeline empty() {
        return SvgTimeline.titled("现金流 & \"cash < flow\"")
                .timeAxis("年 / year", "0", "11", "1")
                .amountAxis("元 / yuan", "-50", "100", "50");
    }

    private static SvgTimeline timeline() {
        return empty().series("收 / in", List.of(new SvgTimeline.Flow(1, 100)))
                .series("支 / out", List.of(new SvgTimeline.Flow(1.5, -25)));
    }

    @Test
    void placesInflowsAboveAndOutflowsBelowTheLine() {
        // 300 pixels for 150: 0 is at 270, 100 at 70, −25 at 320; 550 pixels for 11: 1 is at 120, 1.5 at 145.
        assertThat(timeline().toSvg())
                .contains("x=\"113.0\" y=\"70.0\" width=\"14.0\" height=\"200.0\" fill=\"#0072B2\"")
                .contains("x=\"138.0\" y=\"270.0\" width=\"14.0\" height=\"50.0\" fill=\"#D55E00\"")
                .contains("y1=\"270.0\"");
    }

    @Test
    void isWellFormedAndTheSameTextEveryTime() throws Exception {
        assertThat(SvgCanvasTest.parsed(timeline().toSvg())
                        .getElementsByTagName("rect")
                        .getLength())
                .as("the ground, two flows and their legends")
                .isEqualTo(5);
        assertThat(timeline().toSvg()).isEqualTo(timeline().toSvg()).contains(">收 / in</text>");
    }

    @Test
    void refusesAFlowOutsideTheAxesAndAFourthSeries() {
        SvgTimeline late = empty().series("晚", List.of(new SvgTimeline.Flow(12, 1)));
        SvgTimeline full = timeline().series("三", List.of());

        assertThatIllegalArgumentException().isThrownBy(late::toSvg);
        assertThatIllegalArgumentException().isThrownBy(() -> full.series("四", List.of()));
    }
}
