package io.guanxi.crm.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Splitter;
import org.junit.jupiter.api.Test;

class SvgRipplesTest {

    private static SvgRipples ripples(int marked) {
        return SvgRipples.titled("涟漪 & \"ripples < all\"", "她 / she", marked)
                .ring("一 / one", 11)
                .ring("二 / two", 55);
    }

    private static long count(String svg, String part) {
        return Splitter.on(part).splitToList(svg).size() - 1L;
    }

    @Test
    void marksAsManyAsTheNumberSays() {
        for (int marked : new int[] {1, 2, 16, 17, 66, 67}) {
            assertThat(count(ripples(marked).toSvg(), "r=\"7\"")).isEqualTo(marked);
        }
        assertThat(count(ripples(17).toSvg(), "r=\"5\"")).isEqualTo(50);
    }

    @Test
    void placesTheFirstOfARingAtItsTop() {
        assertThat(ripples(17).toSvg()).contains("cx=\"260.0\" cy=\"200.0\"", "cx=\"260.0\" cy=\"100.0\"");
    }

    @Test
    void isWellFormedAndTheSameTextEveryTime() throws Exception {
        assertThat(SvgCanvasTest.parsed(ripples(17).toSvg())
                        .getElementsByTagName("circle")
                        .getLength())
                .as("67 people and two rings")
                .isEqualTo(69);
        assertThat(ripples(17).toSvg()).isEqualTo(ripples(17).toSvg()).contains(">她 / she</text>");
    }

    @Test
    void refusesWhatItCannotShow() {
        assertThatIllegalArgumentException().isThrownBy(() -> ripples(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ripples(68).toSvg());
        assertThatIllegalArgumentException().isThrownBy(() -> ripples(1).ring("三", 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SvgRipples.titled("t", "m", 1).ring("零", 0));
    }
}
