package io.guanxi.crm.analytics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.testing.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProspectSelectionTest {

    private static final Prospect LIN = prospect("lin", true, "CNY 366.67", "CNY 100.00");
    private static final Prospect WANG = prospect("wang", true, "CNY 300.00", "CNY 50.00");
    private static final Prospect ZHAO = prospect("zhao", true, "CNY 100.00", "CNY 100.00");
    private static final Prospect ODD = prospect("odd", false, "CNY 900.00", "CNY 0.00");

    private static Prospect prospect(String party, boolean fits, String clv, String cost) {
        return Prospect.of(PartyId.of(party), fits, Money.parse(clv), Money.parse(cost));
    }

    private static List<String> parties(List<Selection> selections) {
        return selections.stream()
                .map(selection -> selection.prospect().party().value())
                .toList();
    }

    @Nested
    class Select {

        @Test
        void takesTheBestWithinTheCapacityDefersTheNextAndRejectsTheRest() {
            SelectionResult result = ProspectSelection.within(1).select(List.of(ZHAO, WANG, ODD, LIN));

            assertThat(parties(result.chosen(Choice.SELECT))).containsExactly("lin");
            assertThat(parties(result.chosen(Choice.DEFER))).containsExactly("wang");
            assertThat(parties(result.chosen(Choice.REJECT))).containsExactly("odd", "zhao");
            assertThat(parties(result.selections())).containsExactly("lin", "wang", "odd", "zhao");
        }

        @Test
        void givesNoPlaceToWhoeverIsRejected() {
            assertThat(ProspectSelection.within(2)
                            .select(List.of(ODD, LIN, WANG))
                            .chosen(Choice.SELECT))
                    .extracting(Selection::prospect)
                    .containsExactly(LIN, WANG);
        }

        @Test
        void breaksTiesByParty() {
            Prospect twin = prospect("an", true, "CNY 266.67", "CNY 0.00");

            assertThat(parties(ProspectSelection.within(1)
                            .select(List.of(LIN, twin))
                            .chosen(Choice.SELECT)))
                    .containsExactly("an");
        }

        @Test
        void beginsWithTheSelectedAndEndsWithTheRejected() {
            Prospect poor = prospect("an", true, "CNY 0.00", "CNY 5.00");

            assertThat(ProspectSelection.within(1)
                            .select(List.of(poor, ODD, WANG, LIN, ZHAO))
                            .selections())
                    .extracting(Selection::choice)
                    .containsExactly(Choice.SELECT, Choice.DEFER, Choice.REJECT, Choice.REJECT, Choice.REJECT);
        }

        @Test
        void defersAllWithoutRoom() {
            assertThat(ProspectSelection.within(0).select(List.of(LIN, WANG)).chosen(Choice.DEFER))
                    .hasSize(2);
        }

        @Test
        void answersNothingWithoutProspects() {
            assertThat(ProspectSelection.within(5).select(List.of()).selections())
                    .isEmpty();
        }

        static LongStream seeds() {
            return Seeds.some(200);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isTheSameForEveryOrderOfTheInputAndNeverLeavesMoreValueBehind(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Prospect> prospects = new ArrayList<>();
            for (int number = random.nextInt(12); number > 0; number--) {
                prospects.add(Prospect.of(
                        PartyId.of("p-" + number),
                        random.nextInt(4) > 0,
                        Money.ofMinor(CurrencyUnit.of("CNY"), random.nextLong(-5, 10)),
                        Money.ofMinor(CurrencyUnit.of("CNY"), random.nextLong(0, 5))));
            }
            ProspectSelection selection = ProspectSelection.within(random.nextInt(6));
            SelectionResult result = selection.select(prospects);
            Collections.reverse(prospects);
            List<Selection> selected = result.chosen(Choice.SELECT);

            assertThat(selection.select(prospects)).isEqualTo(result);
            assertThat(SelectionResult.of(result.selections())).isEqualTo(result);
            assertThat(result.selections()).hasSameSizeAs(prospects);
            assertThat(selected).hasSize((int) Math.min(
                    selection.capacity(),
                    prospects.stream().filter(Prospect::isWorthWinning).count()));
            for (Selection chosen : selected) {
                assertThat(chosen.prospect().fits()).isTrue();
                assertThat(result.chosen(Choice.DEFER))
                        .allMatch(deferred -> !deferred.prospect()
                                .netValue()
                                .isGreaterThan(chosen.prospect().netValue()));
            }
        }
    }

    @Nested
    class Why {

        private final SelectionResult result = ProspectSelection.within(1).select(List.of(LIN, WANG, ODD, ZHAO));

        private String why(Prospect prospect, Locale locale) {
            return result.find(prospect.party()).orElseThrow().why(locale);
        }

        @Test
        void tellsWhatWasReadAndWhatWasAskedFor() {
            assertThat(why(LIN, Locale.ENGLISH))
                    .isEqualTo("Choice: select. Fit with what the firm can and wants to serve – met. Expected lifetime"
                            + " value CNY 366.67 less acquisition cost CNY 100.00: CNY 266.67, asked for more than 0 –"
                            + " met. Place 1 by net value, room for 1 – met.");
            assertThat(why(WANG, Locale.ENGLISH))
                    .endsWith("CNY 250.00, asked for more than 0 – met. Place 2 by net value, room for 1 – not met.");
        }

        @Test
        void speaksChinese() {
            assertThat(why(ZHAO, Locale.CHINA))
                    .isEqualTo("结论：放弃。符合企业能够且愿意服务的范围：达到。预期终身价值 CNY 100.00 减获取成本 CNY 100.00 为 CNY 0.00，要求大于 0：未达到。");
            assertThat(why(ODD, Locale.CHINA)).startsWith("结论：放弃。符合企业能够且愿意服务的范围：未达到。");
        }
    }

    @Nested
    class Refusals {

        @Test
        void meetANegativeCapacity() {
            assertThatThrownBy(() -> ProspectSelection.within(-1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("capacity must not be negative, but was -1");
        }

        @Test
        void meetAPartyTwice() {
            assertThatThrownBy(() -> ProspectSelection.within(1)
                            .select(List.of(LIN, prospect("lin", true, "CNY 1.00", "CNY 0.00"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("prospects must not hold a party twice, but was lin");
        }

        @Test
        void meetTwoCurrencies() {
            assertThatThrownBy(() -> ProspectSelection.within(1)
                            .select(List.of(LIN, prospect("smith", true, "USD 1.00", "USD 0.00"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("prospects must all be in one currency, but was USD 1.00");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void nameWhatIsMissing() {
            assertThatThrownBy(() -> ProspectSelection.within(1).select(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("prospects");
            assertThatThrownBy(() -> ProspectSelection.within(1).select(Arrays.asList(LIN, null)))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("prospects[1]");
        }
    }
}
