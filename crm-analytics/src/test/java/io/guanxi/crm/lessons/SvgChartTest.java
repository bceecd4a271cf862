package io.guanxi.crm.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SvgChartTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)[^<>]*?(/?)>");

    private static SvgChart chart() {
        return SvgChart.titled("a < b & \"c\"")
                .xAxis("月 / months", "0", "12", "3")
                .yAxis("份额 / share", "-0.5", "0.5", "0.25")
                .line("一 / one", List.of(new SvgChart.Point(0, -0.5), new SvgChart.Point(4, 0.1)))
                .line("二 / two", List.of(new SvgChart.Point(0, 0), new SvgChart.Point(12, 0.5)))
                .mark("here", new SvgChart.Point(6, 0));
    }

    @Test
    void placesPointsOnTheAxes() {
        assertThat(chart().toSvg())
                .contains("<polyline points=\"70.0,370.0 253.3,190.0\"")
                .contains("<polyline points=\"70.0,220.0 620.0,70.0\"")
                .contains("<circle cx=\"345.0\" cy=\"220.0\"");
    }

    @Test
    void labelsTicksWithTheDecimalsOfTheStep() {
        assertThat(chart().toSvg()).contains(">9</text>", ">-0.50</text>", ">-0.25</text>", ">0.00</text>");
    }

    @Test
    void escapesTexts() {
        assertThat(chart().toSvg()).contains("<title>a &lt; b &amp; &quot;c&quot;</title>");
    }

    @Test
    void closesEveryElement() {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(chart().toSvg());
        while (tag.find()) {
            if (!tag.group(1).isEmpty()) {
                assertThat(open.pop()).isEqualTo(tag.group(2));
            } else if (tag.group(3).isEmpty()) {
                open.push(tag.group(2));
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void isTheSameTextEveryTime() {
        assertThat(chart().toSvg()).isEqualTo(chart().toSvg());
    }

    @Test
    void refusesAPointOutsideTheAxes() {
        SvgChart outside = chart().mark("out", new SvgChart.Point(12.5, 0));

        assertThatIllegalArgumentException()
                .isThrownBy(outside::toSvg)
                .withMessage("12.5 must lie on the axis 月 / months from 0 to 12");
    }

    @Test
    void refusesAnAxisWithoutLengthOrStep() {
        assertThatIllegalArgumentException().isThrownBy(() -> chart().xAxis("x", "1", "1", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> chart().yAxis("y", "0", "1", "0"));
    }

    @Test
    void refusesAFifthLine() {
        SvgChart full = chart().line("三", List.of()).line("四", List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> full.line("五", List.of()));
    }
}
