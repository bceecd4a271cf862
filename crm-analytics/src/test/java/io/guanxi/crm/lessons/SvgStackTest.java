package io.guanxi.crm.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SvgStackTest {

    private static SvgStack stack() {
        return SvgStack.of("图 & \"stack < bars\"", "元 / yuan", 100, 50)
                .bar("甲", "first", List.of(new SvgStack.Part("a", 50), new SvgStack.Part("b", 30)))
                .bar(
                        "乙",
                        "second",
                        List.of(
                                new SvgStack.Part("a", 40),
                                new SvgStack.Part("none", 0),
                                new SvgStack.Part("thin", 3)));
    }

    @Test
    void stacksThePartsFromTheBottomUp() {
        // 340 pixels for 100: 50 is at 250, 80 at 148; the second bar begins at the bottom again.
        assertThat(stack().toSvg())
                .contains("y=\"250.0\" width=\"400.5\" height=\"170.0\" fill=\"#9FD3F2\"")
                .contains("y=\"148.0\" width=\"400.5\" height=\"102.0\" fill=\"#F5D38A\"")
                .contains("y=\"284.0\" width=\"400.5\" height=\"136.0\" fill=\"#9FD3F2\"")
                .contains("y=\"273.8\" width=\"400.5\" height=\"10.2\" fill=\"#A6DFC9\"");
    }

    @Test
    void writesPartsAndTotals() {
        assertThat(stack().toSvg())
                .contains(">a 50</text>", ">b 30</text>", ">80</text>", ">43</text>", ">甲</text>", ">second</text>");
    }

    @Test
    void leavesOutEmptyPartsAndTheNamesOfThinOnes() {
        assertThat(stack().toSvg()).doesNotContain("none", "thin");
    }

    @Test
    void isWellFormed() throws Exception {
        assertThat(SvgCanvasTest.parsed(stack().toSvg())
                        .getElementsByTagName("rect")
                        .getLength())
                .as("the ground and four parts")
                .isEqualTo(5);
    }

    @Test
    void isTheSameTextEveryTime() {
        assertThat(stack().toSvg()).isEqualTo(stack().toSvg());
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stack().bar("丙", "third", List.of(new SvgStack.Part("a", 101))))
                .withMessage("bar third of 101 must not leave the axis to 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stack().bar("丙", "third", List.of(new SvgStack.Part("a", -1))))
                .withMessageEndingWith("must not be negative");
        assertThatIllegalArgumentException().isThrownBy(() -> SvgStack.of("t", "a", 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> SvgStack.of("t", "a", 1, 0));
    }
}
