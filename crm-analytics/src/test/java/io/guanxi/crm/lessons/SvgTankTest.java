package io.guanxi.crm.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SvgTankTest {

    private static SvgTank tanks() {
        return SvgTank.titled("水箱 & \"tank < full\"", 100)
                .tank("前", "before", 50)
                .tank("后", "after", 40, "流出 / out");
    }

    @Test
    void fillsTheTanksToTheirLevels() {
        // 250 pixels for 100: 50 is 125 high, 40 is 100.
        assertThat(tanks().toSvg())
                .contains("x=\"45.0\" y=\"205.0\" width=\"150.0\" height=\"125.0\"")
                .contains("x=\"285.0\" y=\"230.0\" width=\"150.0\" height=\"100.0\"")
                .contains(">50</text>", ">40</text>", ">后</text>", ">流出 / out</text>");
    }

    @Test
    void isWellFormedAndTheSameTextEveryTime() throws Exception {
        assertThat(SvgCanvasTest.parsed(tanks().toSvg())
                        .getElementsByTagName("line")
                        .getLength())
                .as("three walls each, and one outflow")
                .isEqualTo(7);
        assertThat(tanks().toSvg()).isEqualTo(tanks().toSvg());
    }

    @Test
    void refusesALevelAboveTheRim() {
        assertThatIllegalArgumentException().isThrownBy(() -> tanks().tank("满", "full", 101));
        assertThatIllegalArgumentException().isThrownBy(() -> tanks().tank("负", "negative", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> SvgTank.titled("t", 0));
    }
}
