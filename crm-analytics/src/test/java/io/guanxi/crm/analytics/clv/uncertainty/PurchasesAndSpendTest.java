package io.guanxi.crm.analytics.clv.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.Nbd;
import io.guanxi.crm.analytics.clv.ParetoNbd;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.analytics.clv.worth.CustomerLifetimeValue;
import io.guanxi.crm.analytics.clv.worth.DiscountRate;
import io.guanxi.crm.analytics.clv.worth.SpendModel;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Answers of a model of purchases and one of spend together. */
@SuppressWarnings("NullAway") // null arguments are what is tested
class PurchasesAndSpendTest {

    private static final GammaGamma SPEND = GammaGamma.of(6.25, 3.74, 15.44);
    private static final PurchasesAndSpend<ParetoNbd> PAIR =
            new PurchasesAndSpend<>(ParetoNbd.of(0.553, 10.578, 0.606, 11.669, ChronoUnit.WEEKS), SPEND);
    private static final PurchaseSummary CUSTOMER =
            PurchaseSummary.of(2, 213 / 7.0, 272 / 7.0).withMeanSpend(22.345);

    /** Of other models than the pair's. */
    private static final CustomerLifetimeValue BASIS = CustomerLifetimeValue.of(
                    Nbd.of(1, 1, ChronoUnit.WEEKS), SpendModel.constant(Money.of(CurrencyUnit.USD, 1)))
            .discounted(DiscountRate.of("0.15", "364"));

    @Test
    void theLifetimeValueIsThePublishedOne() {
        assertThat(PurchasesAndSpend.lifetimeValue(BASIS, CUSTOMER).applyAsDouble(PAIR))
                .isCloseTo(160.33929, within(5e-6));
        assertThat(PurchasesAndSpend.lifetimeValue(BASIS.margin("0.5"), CUSTOMER)
                        .applyAsDouble(PAIR))
                .isCloseTo(160.33929 / 2, within(5e-6));
    }

    @Test
    void aLifetimeValueThatThereIsNotIsRefused() {
        PurchasesAndSpend<ParetoNbd> endless = new PurchasesAndSpend<>(PAIR.purchases(), GammaGamma.of(6.25, 0.9, 15));
        PurchaseSummary unseen = PurchaseSummary.of(0, 0, 30);

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> PurchasesAndSpend.lifetimeValue(BASIS, unseen).applyAsDouble(endless));
    }

    @Test
    void anAnswerOfBothIsAskedOfBoth() {
        assertThat(PurchasesAndSpend.<ParetoNbd>answer((purchases, spend) -> purchases.r() * spend.p())
                        .applyAsDouble(PAIR))
                .isEqualTo(0.553 * 6.25);
    }

    @Test
    void nulls() {
        assertThatThrownBy(() -> PurchasesAndSpend.lifetimeValue(null, CUSTOMER))
                .hasMessage("basis");
        assertThatThrownBy(() -> PurchasesAndSpend.lifetimeValue(BASIS, null)).hasMessage("summary");
        assertThatThrownBy(() -> PurchasesAndSpend.answer(null)).hasMessage("answer");
        assertThatThrownBy(() -> new PurchasesAndSpend<>(null, SPEND)).hasMessage("purchases");
        assertThatThrownBy(() -> new PurchasesAndSpend<>("model", null)).hasMessage("spend");
    }
}
