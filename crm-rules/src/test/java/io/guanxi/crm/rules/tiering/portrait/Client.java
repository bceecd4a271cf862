package io.guanxi.crm.rules.tiering.portrait;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.DecimalAttribute;
import io.guanxi.crm.condition.IntAttribute;
import java.math.BigDecimal;
import java.util.OptionalInt;

/** The profile of a caller: purchases in a month, spend in a year, days to settle a bill. */
record Client(BigDecimal perMonth, int spend, OptionalInt settlementDays) {

    static final DecimalAttribute<Client> PER_MONTH = Attribute.<Client>ofDecimal("per-month", 1, Client::perMonth)
            .named("月均购买次数", "purchases a month")
            .withDomain("0.0", "99.9");
    static final IntAttribute<Client> SPEND =
            Attribute.<Client>ofInt("spend", Client::spend, 0, 1_000_000).named("年消费额", "spend a year");
    static final IntAttribute<Client> SETTLEMENT_DAYS = Attribute.<Client>ofOptionalInt(
                    "settlement-days", Client::settlementDays, 0, 365)
            .named("结账天数", "days to settle");

    /** A client by purchases a month, spend and days to settle; negative days are unknown. */
    static Client of(String perMonth, int spend, int days) {
        return new Client(new BigDecimal(perMonth), spend, days < 0 ? OptionalInt.empty() : OptionalInt.of(days));
    }
}
