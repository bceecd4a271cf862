package io.guanxi.crm.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guanxi.crm.explain.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class SvgStepsTest {

    private static final List<Term> LEVELS =
            List.of(new Term("低", "low < all"), new Term("中", "middle"), new Term("高", "high"));

    private static SvgSteps empty() {
        return SvgSteps.of("阶梯 & \"steps\"", "月 / months", 10, 5, LEVELS);
    }

    private static SvgSteps steps() {
        return empty().line("一 / one", List.of(new SvgSteps.Step(0, 1), new SvgSteps.Step(5, 2)), 10)
                .line("二 / two", List.of(new SvgSteps.Step(0, 1), new SvgSteps.Step(8, 0)), 9);
    }

    @Test
    void goesFromLevelToLevel() {
        assertThat(steps().toSvg())
                .contains("<polyline points=\"110.0,210.0 405.0,210.0 405.0,90.0 700.0,90.0\"")
                .as("the second line lies a little above the first")
                .contains("<polyline points=\"110.0,204.0 582.0,204.0 582.0,324.0 641.0,324.0\"");
    }

    @Test
    void namesLevelsAndTicks() {
        assertThat(steps().toSvg())
                .contains(">低</text>", ">low &lt; all</text>", ">0</text>", ">5</text>", ">10</text>");
    }

    @Test
    void isWellFormed() throws Exception {
        assertThat(SvgCanvasTest.parsed(steps().toSvg())
                        .getElementsByTagName("polyline")
                        .getLength())
                .as("two lines, and their legends")
                .isEqualTo(4);
    }

    @Test
    void isTheSameTextEveryTime() {
        assertThat(steps().toSvg()).isEqualTo(steps().toSvg());
    }

    @Test
    void refusesALineThatTheChartCannotShow() {
        List<SvgSteps.Step> back = List.of(new SvgSteps.Step(5, 0), new SvgSteps.Step(4, 1));

        assertThatIllegalArgumentException().isThrownBy(() -> empty().line("回", back, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> empty().line("高", List.of(new SvgSteps.Step(0, 3)), 10));
        assertThatIllegalArgumentException().isThrownBy(() -> empty().line("低", List.of(new SvgSteps.Step(0, -1)), 10));
        assertThatIllegalArgumentException().isThrownBy(() -> empty().line("长", List.of(new SvgSteps.Step(0, 1)), 11));
    }

    @Test
    void refusesAnAxisWithoutLengthOrStepOrLevels() {
        assertThatIllegalArgumentException().isThrownBy(() -> SvgSteps.of("t", "a", 0, 1, LEVELS));
        assertThatIllegalArgumentException().isThrownBy(() -> SvgSteps.of("t", "a", 1, 0, LEVELS));
        assertThatIllegalArgumentException().isThrownBy(() -> SvgSteps.of("t", "a", 1, 1, LEVELS.subList(0, 1)));
    }

    @Test
    void refusesAFifthLine() {
        SvgSteps full = steps().line("三", List.of(), 1).line("四", List.of(), 1);

        assertThatIllegalArgumentException().isThrownBy(() -> full.line("五", List.of(), 1));
    }
}
