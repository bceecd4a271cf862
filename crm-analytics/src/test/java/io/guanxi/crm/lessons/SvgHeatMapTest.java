package io.guanxi.crm.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SvgHeatMapTest {

    private static SvgHeatMap map() {
        return SvgHeatMap.titled("a < b")
                .rows("行 / row", List.of("r1", "r2"))
                .columns("列 / column", List.of("c1", "c2", "c3"))
                .add(0, 0, 40)
                .add(0, 0, 60)
                .add(1, 2, 25);
    }

    @Test
    void shadesTheLargestNumberDarkestAndWritesEachNumber() {
        assertThat(map().toSvg())
                .as("the largest")
                .contains("<rect x=\"90.0\" y=\"70.0\" width=\"100\" height=\"56\" fill=\"#0072B2\"")
                .contains(" fill=\"#FFFFFF\">100</text>")
                .as("half the way for a quarter of it")
                .contains("<rect x=\"290.0\" y=\"126.0\" width=\"100\" height=\"56\" fill=\"#80B9D9\"")
                .contains(" fill=\"#222222\">25</text>")
                .as("nothing")
                .contains("<rect x=\"190.0\" y=\"70.0\" width=\"100\" height=\"56\" fill=\"#FFFFFF\"")
                .contains(">0</text>");
    }

    @Test
    void namesRowsColumnsAndBothAxes() {
        assertThat(map().toSvg())
                .contains(
                        ">r1</text>",
                        ">r2</text>",
                        ">c1</text>",
                        ">c3</text>",
                        ">行 / row</text>",
                        ">列 / column</text>");
    }

    @Test
    void isWellFormedAndTheSameTextEveryTime() throws Exception {
        Document document = SvgCanvasTest.parsed(map().toSvg());

        assertThat(document.getElementsByTagName("rect").getLength())
                .as("ground and six cells")
                .isEqualTo(7);
        assertThat(map().toSvg()).isEqualTo(map().toSvg());
        assertThat(SvgHeatMap.titled("x")
                        .rows("", List.of("r"))
                        .columns("", List.of("c"))
                        .toSvg())
                .as("no number at all")
                .contains(">0</text>");
    }

    @Test
    void refusesACellOutsideAndANegativeNumber() {
        SvgHeatMap map = map();

        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> map.add(2, 0, 1))
                .withMessageContaining("row (2)");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> map.add(0, 3, 1))
                .withMessageContaining("column (3)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> map.add(0, 0, -1))
                .withMessage("a number must not be negative: -1");
    }
}
