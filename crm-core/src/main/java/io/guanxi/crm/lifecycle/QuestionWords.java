package io.guanxi.crm.lifecycle;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Figures and names as the questions of a lifecycle write them. */
final class QuestionWords {

    /** More days than lie between any two dates that a clock can lead to. */
    static final int MOST_DAYS = 10_000_000;

    private static final int CHANCE_PLACES = 4;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final BigDecimal SMALLEST_CHANCE = new BigDecimal("0.0001");

    private QuestionWords() {}

    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(PERCENT).divide(whole, 1, RoundingMode.HALF_UP);
    }

    /** A chance with four decimals; one that would be written as zero is said to be small. */
    static Object chance(double chance) {
        BigDecimal rounded = BigDecimal.valueOf(chance).setScale(CHANCE_PLACES, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "< " + SMALLEST_CHANCE : rounded;
    }

    static Object known(OptionalInt figure) {
        return figure.isPresent() ? figure.getAsInt() : Met.UNKNOWN;
    }

    static Object known(Optional<BigDecimal> figure) {
        return figure.isPresent() ? figure.get() : Met.UNKNOWN;
    }

    static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }

    static String series(WindowSeries series, boolean chinese) {
        return chinese
                ? "最近 " + series.term().chinese()
                : "the last " + series.term().english();
    }

    static String zh(Period period) {
        return Reason.words(period, Locale.CHINA);
    }

    static String en(Period period) {
        return Reason.words(period, Locale.ENGLISH);
    }

    /** Whole numbers of the smallest type that holds each, as they come back from JSON. */
    static List<Object> figures(List<Long> volumes) {
        List<Object> figures = new ArrayList<>(volumes.size());
        for (Long volume : volumes) {
            figures.add(volume <= Integer.MAX_VALUE ? (Object) volume.intValue() : volume);
        }
        return figures;
    }
}
