package io.guanxi.crm.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgIcebergTest {

    private static final Pattern POLYGON = Pattern.compile("<polygon points=\"([^\"]*)\"");

    private static final SvgIceberg.Face HALF_PAST_NINE = new SvgIceberg.Face("半 < 整", LocalTime.of(9, 30));

    private static SvgIceberg iceberg(long above, long below) {
        return SvgIceberg.of(
                "冰山 & \"时钟\"",
                new SvgIceberg.Part("看得见 / seen", above),
                new SvgIceberg.Part("看不见 / unseen", below),
                HALF_PAST_NINE);
    }

    @ParameterizedTest(name = "{0} above, {1} below")
    @CsvSource({"8, 192", "1, 3", "1, 1", "99, 1", "0, 5", "5, 0"})
    void cutsTheAreasInProportion(long above, long below) {
        List<Double> areas = polygons(iceberg(above, below).toSvg());

        double whole = areas.get(0) + areas.get(1);
        assertThat(whole).isCloseTo(59_525, within(100.0));
        assertThat(areas.get(0) / whole).isCloseTo((double) above / (above + below), within(0.002));
    }

    /** The areas of the polygons of a picture, by the corners that were drawn. */
    private static List<Double> polygons(String svg) {
        List<Double> areas = new ArrayList<>();
        Matcher polygon = POLYGON.matcher(svg);
        while (polygon.find()) {
            List<double[]> corners = Splitter.on(' ')
                    .splitToStream(polygon.group(1))
                    .map(corner -> Splitter.on(',')
                            .splitToStream(corner)
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
            double twice = 0;
            for (int index = 0; index < corners.size(); index++) {
                double[] here = corners.get(index);
                double[] next = corners.get((index + 1) % corners.size());
                twice += here[0] * next[1] - next[0] * here[1];
            }
            areas.add(Math.abs(twice) / 2);
        }
        return areas;
    }

    @Test
    void showsTheTimeOnTwelveHours() {
        assertThat(iceberg(1, 3).toSvg())
                .as("hour hand at 285 degrees, minute hand at 180")
                .contains("x2=\"460.6\" y2=\"178.1\"", "x2=\"505.0\" y2=\"256.0\"");
    }

    @Test
    void drawsSpansAsSectorsClockwise() {
        assertThat(iceberg(1, 3)
                        .span("短", LocalTime.of(12, 0), LocalTime.of(15, 0))
                        .span("长", LocalTime.of(6, 0), LocalTime.of(15, 0))
                        .toSvg())
                .contains("M505,190 L505.0,90.0 A100,100 0 0 1 605.0,190.0 Z")
                .contains("M505,190 L505.0,290.0 A100,100 0 1 1 605.0,190.0 Z");
    }

    @Test
    void isWellFormed() throws Exception {
        String svg = iceberg(8, 192)
                .span("a & b", LocalTime.of(9, 0), LocalTime.of(9, 30))
                .toSvg();

        assertThat(SvgCanvasTest.parsed(svg).getElementsByTagName("polygon").getLength())
                .isEqualTo(2);
    }

    @Test
    void isTheSameTextEveryTime() {
        assertThat(iceberg(8, 192).toSvg()).isEqualTo(iceberg(8, 192).toSvg());
    }

    @Test
    void refusesAnIcebergOfNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> iceberg(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> iceberg(-1, 2));
    }

    @Test
    void refusesASpanThatTheDialCannotShow() {
        LocalTime nine = LocalTime.of(9, 0);

        assertThatIllegalArgumentException().isThrownBy(() -> iceberg(1, 3).span("零", nine, nine));
        assertThatIllegalArgumentException().isThrownBy(() -> iceberg(1, 3).span("一圈", nine, LocalTime.of(21, 0)));
    }

    @Test
    void refusesAFifthSpan() {
        SvgIceberg full = iceberg(1, 3);
        for (int hour = 1; hour <= 4; hour++) {
            full.span("时", LocalTime.of(hour, 0), LocalTime.of(hour, 30));
        }

        assertThatIllegalArgumentException().isThrownBy(() -> full.span("五", LocalTime.of(5, 0), LocalTime.of(5, 30)));
    }
}
