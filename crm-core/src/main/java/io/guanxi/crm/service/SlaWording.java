package io.guanxi.crm.service;

import io.guanxi.crm.explain.Term;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Instants and durations as the reasons of a clock show them. */
final class SlaWording {

    private static final int NANO_DIGITS = 9;

    private SlaWording() {}

    /**
     * What the wall clock shows, such as {@code 2025-01-06 09:30}: seconds only if there are some, the offset only in
     * an hour that the clock shows twice.
     */
    static String instant(Instant instant, ZoneId zone) {
        LocalDateTime shown = LocalDateTime.ofInstant(instant, zone);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(shown);
        String words = shown.toLocalDate() + " " + shown.toLocalTime();
        return offsets.size() == 1 ? words : words + zone.getRules().getOffset(instant);
    }

    /** Hours, minutes and seconds, such as {@code 1 h 30 min}; parts of zero are left out. */
    static Term duration(Duration duration) {
        List<String> chinese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        part(BigDecimal.valueOf(duration.toHours()), " 小时", " h", chinese, english);
        part(BigDecimal.valueOf(duration.toMinutesPart()), " 分钟", " min", chinese, english);
        part(seconds(duration.minusMinutes(duration.toMinutes())), " 秒", " s", chinese, english);
        return english.isEmpty()
                ? new Term("0 分钟", "0 min")
                : new Term(String.join(" ", chinese), String.join(" ", english));
    }

    /** The duration in seconds, exactly. */
    static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), NANO_DIGITS));
    }

    private static void part(
            BigDecimal count, String chineseUnit, String englishUnit, List<String> chinese, List<String> english) {
        if (count.signum() != 0) {
            String figure = count.stripTrailingZeros().toPlainString();
            chinese.add(figure + chineseUnit);
            english.add(figure + englishUnit);
        }
    }
}
