package io.guanxi.crm.rules.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.condition.Relation;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Term;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The values that a report is made of. */
class FigureValuesTest {

    @Nested
    class OfMoves {

        @Test
        void sharesArePartsOfAllSubjects() {
            Moves moves = new Moves(4, 2, OptionalLong.of(1), OptionalLong.of(1));

            assertThat(moves.movedShare()).contains(new BigDecimal("0.5000"));
            assertThat(moves.betterShare()).contains(new BigDecimal("0.2500"));
            assertThat(moves.worseShare()).contains(new BigDecimal("0.2500"));
            assertThat(new Moves(3, 2, OptionalLong.empty(), OptionalLong.empty()).movedShare())
                    .contains(new BigDecimal("0.6667"));
            assertThat(new Moves(0, 0, OptionalLong.of(0), OptionalLong.of(0)).worseShare())
                    .isEmpty();
        }

        @Test
        void refuseNumbersThatDoNotGoTogether() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Moves(3, 4, OptionalLong.empty(), OptionalLong.empty()))
                    .withMessage("moved must be from 0 to the subjects, 3, but was 4");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Moves(3, 2, OptionalLong.of(3), OptionalLong.of(0)))
                    .withMessage("better must be from 0 to those who move, 2, but was 3");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Moves(3, 2, OptionalLong.of(1), OptionalLong.of(2)))
                    .withMessage("worse must be from 0 to the rest, 1, but was 2");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Moves(3, 2, OptionalLong.of(1), OptionalLong.empty()))
                    .withMessage("worse must be known with better, and only then, but was OptionalLong.empty");
        }
    }

    @Nested
    class OfMeasures {

        private final ImmutableMap<String, MeasureTotals.Pair> figures = ImmutableMap.of(
                "GOLD",
                new MeasureTotals.Pair(Long.MAX_VALUE, -100_000),
                "IRON",
                new MeasureTotals.Pair(Long.MAX_VALUE, 225_000));

        private MeasureTotals<String> totals(CurrencyUnit currency) {
            return new MeasureTotals<>(new Measure.Unit("cost", currency), figures);
        }

        @Test
        void sumsAreExactWhereLongWouldOverflow() {
            assertThat(totals(CurrencyUnit.of("CNY")).total(Variant.BASELINE))
                    .isEqualTo(new BigDecimal("184467440737095516.14"));
        }

        @Test
        void amountsHaveTheDecimalsOfTheirCurrency() {
            assertThat(totals(CurrencyUnit.JPY).total(Variant.CANDIDATE)).isEqualTo(new BigDecimal("125000"));
            assertThat(totals(CurrencyUnit.of("CNY")).total(Variant.CANDIDATE)).isEqualTo(new BigDecimal("1250.00"));
        }

        @Test
        void growthIsTheChangeAsAPartOfTheBaseline() {
            MeasureTotals<String> totals = new MeasureTotals<>(
                    new Measure.Unit("benefit cost", CurrencyUnit.of("CNY")),
                    ImmutableMap.of("GOLD", new MeasureTotals.Pair(100_000, 125_000)));

            assertThat(totals.change()).isEqualTo(new BigDecimal("250.00"));
            assertThat(totals.growth()).contains(new BigDecimal("0.2500"));
        }

        @Test
        void growthOfALossIsAPartOfItsSize() {
            MeasureTotals<String> totals = new MeasureTotals<>(
                    new Measure.Unit("profit", CurrencyUnit.of("CNY")),
                    ImmutableMap.of("GOLD", new MeasureTotals.Pair(-100_000, -75_000)));

            assertThat(totals.change()).isEqualTo(new BigDecimal("250.00"));
            assertThat(totals.growth()).contains(new BigDecimal("0.2500"));
        }

        @Test
        void areEqualByTheirFigures() {
            assertThat(totals(CurrencyUnit.JPY))
                    .isEqualTo(totals(CurrencyUnit.JPY))
                    .hasSameHashCodeAs(totals(CurrencyUnit.JPY))
                    .isNotEqualTo(totals(CurrencyUnit.USD));
        }

        @Test
        void refuseAnOutcomeThatTheyDoNotHold() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> totals(CurrencyUnit.JPY).total(Variant.BASELINE, "LEAD"))
                    .withMessage("outcome must be one of [GOLD, IRON], but was \"LEAD\"");
        }
    }

    @Nested
    class OfGuardrails {

        private static Optional<GuardrailResult.Limit> limit(Relation relation) {
            return Optional.of(new GuardrailResult.Limit(relation, new BigDecimal("0.10")));
        }

        @ParameterizedTest
        @CsvSource({
            "AT_MOST, 0.1000, MET",
            "AT_MOST, 0.1001, NOT_MET",
            "AT_LEAST, 0.1000, MET",
            "AT_LEAST, 0.0999, NOT_MET"
        })
        void boundsBelongToWhatIsAllowed(Relation relation, BigDecimal figure, Met met) {
            assertThat(limit(relation)
                            .orElseThrow()
                            .judge("safe", Optional.of(figure))
                            .met())
                    .isEqualTo(met);
        }

        @Test
        void whatIsNotKnownIsNotMet() {
            GuardrailResult unknown = limit(Relation.AT_MOST).orElseThrow().judge("safe", Optional.empty());

            assertThat(unknown.met()).isEqualTo(Met.UNKNOWN);
            assertThat(unknown.isMet()).isFalse();
            assertThat(unknown.why(Locale.CHINA)).isEqualTo("护栏“safe”：未知（未知，要求 ≤ 0.10）。");
        }

        @Test
        void refuseAnAnswerThatDoesNotFollow() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new GuardrailResult(
                            "safe", Met.MET, Optional.of(new BigDecimal("0.2")), limit(Relation.AT_MOST)))
                    .withMessage("met must follow from figure and limit, but was MET");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new GuardrailResult("safe", Met.MET, Optional.empty(), limit(Relation.AT_MOST)))
                    .withMessage("met must follow from figure and limit, but was MET");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new GuardrailResult("safe", Met.MET, Optional.of(BigDecimal.ONE), Optional.empty()))
                    .withMessage("figure must not be there without a limit, but was Optional[1]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new GuardrailResult.Limit(Relation.IS, BigDecimal.ONE))
                    .withMessage("relation must be AT_MOST or AT_LEAST, but was IS");
        }
    }

    @Nested
    class OfTheSample {

        @Test
        void refuseOneWhoDoesNotMove() {
            Term why = new Term("因", "why");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Mover<>("G-1", "GOLD", "GOLD", why, why))
                    .withMessage("candidate must be another outcome than the baseline's, but was \"GOLD\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RuleCount(why, -1))
                    .withMessage("subjects must not be negative, but was -1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void driftsHaveNamesInBothLanguages(Drift drift) {
        assertThat(drift.chinese()).matches("\\p{IsHan}+");
        assertThat(drift.english()).matches("[a-z ]+");
    }

    @ParameterizedTest
    @EnumSource
    void variantsHaveNamesInBothLanguages(Variant variant) {
        assertThat(variant.chinese()).matches("\\p{IsHan}+");
        assertThat(variant.english()).matches("[a-z]+");
    }
}
