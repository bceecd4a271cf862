package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.DecimalAttribute;
import io.guanxi.crm.condition.EnumAttribute;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.condition.LabelsAttribute;
import io.guanxi.crm.condition.LongAttribute;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.service.Score;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 客户画像字段 – what rules most often ask about a customer on one day, with an attribute for each field, so that the first
 * rule takes three lines.
 *
 * <pre>{@code
 * Condition<CustomerProfile> good = CustomerProfile.ORDERS.atLeast(5).and(CustomerProfile.MONETARY.atLeast("150.00"));
 * CustomerProfile profile = CustomerProfile.of(assessment, history);
 * String why = good.explain(profile).why(Locale.ENGLISH);
 * }</pre>
 *
 * <p>Example: opened on 2024-03-01, purchases of 120.00 that day and of 50.00 on 2024-05-10, assessed on 2024-06-30:
 * formation, tenure 121 days, recency 51 days, 2 orders, monetary 170.00. {@code why} is {@code purchase days within 12
 * months: 2, required: ≥ 5 – not met, 3 away. net spend within 12 months: 170.00, required: ≥ 150.00 – met.}
 *
 * <p>Every field but the key and the day may be unknown, which is never zero: a rule that reads it is then neither met
 * nor failed. All money is in one currency of at most {@value #MONEY_PLACES} decimals; rules compare the amounts alone,
 * so profiles of one rule set should share it. Shares and expected purchases have {@value #SHARE_PLACES} decimals. Who
 * needs other fields writes a record and attributes of their own.
 *
 * @param customer whose profile
 * @param asOf the day on which all of it holds; periods of 12 months end with it
 * @param stage the stage of the relationship
 * @param findings what was noticed beside the stage; an empty set if nothing was
 * @param tenureDays days since the opening of the relationship, 0 to {@value #MAX_DAYS}
 * @param recencyDays days since the last purchase of all, likewise
 * @param orders purchase days within 12 months, 0 to {@value #MAX_ORDERS}
 * @param monetary what was paid for the purchases within 12 months, less refunds; negative if these exceed it
 * @param margin what the firm earned by them, possibly negative
 * @param shareOfWallet our part of the customer's total, 0 to 1
 * @param satisfaction the customer's satisfaction as a share of its scale, 0 to 1
 * @param openComplaints how many complaints are open, 0 or more
 * @param probabilityAlive P(alive), the probability that the customer is still there, 0 to 1
 * @param expectedPurchases how many purchases a model expects within the next 12 months, 0 or more
 * @param lifetimeValue the customer lifetime value, possibly negative
 * @param points the balance of loyalty points; negative where points already spent were taken back
 */
public record CustomerProfile(
        CustomerId customer,
        LocalDate asOf,
        Optional<LifecycleStage> stage,
        Optional<Set<FindingKind>> findings,
        OptionalInt tenureDays,
        OptionalInt recencyDays,
        OptionalInt orders,
        Optional<Money> monetary,
        Optional<Money> margin,
        Optional<BigDecimal> shareOfWallet,
        Optional<BigDecimal> satisfaction,
        OptionalInt openComplaints,
        Optional<BigDecimal> probabilityAlive,
        Optional<BigDecimal> expectedPurchases,
        Optional<Money> lifetimeValue,
        OptionalLong points) {

    /** The most days between two business dates. */
    public static final int MAX_DAYS = 3_652_058;

    /** The most days that 12 months have. */
    public static final int MAX_ORDERS = 366;

    /** The most decimals of an amount. */
    public static final int MONEY_PLACES = 2;

    /** The decimals of a share and of expected purchases. */
    public static final int SHARE_PLACES = 4;

    /** 生命周期阶段 – the stage of the relationship. */
    public static final EnumAttribute<CustomerProfile, LifecycleStage> STAGE =
            Attribute.<CustomerProfile, LifecycleStage>ofOptionalEnum(
                            "stage", LifecycleStage.class, CustomerProfile::stage)
                    .named("生命周期阶段", "stage");

    /** 发现 – what was noticed; its labels are the names of {@link FindingKind}: {@code FINDINGS.has("AT_RISK")}. */
    public static final LabelsAttribute<CustomerProfile> FINDINGS = Attribute.<CustomerProfile>ofOptionalLabels(
                    "findings", Stream.of(FindingKind.values()).map(Enum::name).toList(), CustomerProfile::findingNames)
            .named("发现", "findings");

    /** 关系天数 – days since the opening of the relationship. */
    public static final IntAttribute<CustomerProfile> TENURE_DAYS = Attribute.<CustomerProfile>ofOptionalInt(
                    "tenure-days", CustomerProfile::tenureDays, 0, MAX_DAYS)
            .named("关系天数", "days of relationship");

    /** 距上次购买天数 – days since the last purchase. */
    public static final IntAttribute<CustomerProfile> RECENCY_DAYS = Attribute.<CustomerProfile>ofOptionalInt(
                    "recency-days", CustomerProfile::recencyDays, 0, MAX_DAYS)
            .named("距上次购买天数", "days since the last purchase");

    /** 购买天数 – purchase days within 12 months: the frequency. */
    public static final IntAttribute<CustomerProfile> ORDERS = Attribute.<CustomerProfile>ofOptionalInt(
                    "orders", CustomerProfile::orders, 0, MAX_ORDERS)
            .named("12 个月内购买天数", "purchase days within 12 months");

    /** 净消费额 – what was paid within 12 months, less refunds. */
    public static final DecimalAttribute<CustomerProfile> MONETARY =
            money("monetary", CustomerProfile::monetary).named("12 个月内净消费额", "net spend within 12 months");

    /** 毛利 – what the firm earned within 12 months. */
    public static final DecimalAttribute<CustomerProfile> MARGIN =
            money("margin", CustomerProfile::margin).named("12 个月内毛利", "margin within 12 months");

    /** 钱包份额 – our part of the customer's total (V8). */
    public static final DecimalAttribute<CustomerProfile> SHARE_OF_WALLET =
            share("share-of-wallet", CustomerProfile::shareOfWallet).named("钱包份额", "share of wallet");

    /** 满意度 – the customer's satisfaction as a share of its scale. */
    public static final DecimalAttribute<CustomerProfile> SATISFACTION =
            share("satisfaction", CustomerProfile::satisfaction).named("满意度", "satisfaction");

    /** 未结投诉数 – how many complaints are open. */
    public static final IntAttribute<CustomerProfile> OPEN_COMPLAINTS = Attribute.<CustomerProfile>ofOptionalInt(
                    "open-complaints", CustomerProfile::openComplaints, 0, Integer.MAX_VALUE)
            .named("未结投诉数", "open complaints");

    /** 存活概率 – P(alive). */
    public static final DecimalAttribute<CustomerProfile> PROBABILITY_ALIVE =
            share("probability-alive", CustomerProfile::probabilityAlive).named("存活概率", "probability alive");

    /** 期望购买次数 – how many purchases a model expects within the next 12 months (L6). */
    public static final DecimalAttribute<CustomerProfile> EXPECTED_PURCHASES =
            Attribute.<CustomerProfile>ofOptionalDecimal(
                            "expected-purchases", SHARE_PLACES, CustomerProfile::expectedPurchases)
                    .withDomain(BigDecimal.ZERO, BigDecimal.valueOf(Long.MAX_VALUE, SHARE_PLACES))
                    .named("未来 12 个月期望购买次数", "purchases expected within 12 months");

    /** 客户终身价值 – the customer lifetime value (V3). */
    public static final DecimalAttribute<CustomerProfile> LIFETIME_VALUE =
            money("lifetime-value", CustomerProfile::lifetimeValue).named("客户终身价值", "customer lifetime value");

    /** 积分 – the balance of loyalty points. */
    public static final LongAttribute<CustomerProfile> POINTS = Attribute.<CustomerProfile>ofOptionalLong(
                    "points", CustomerProfile::points, -Long.MAX_VALUE, Long.MAX_VALUE)
            .named("积分", "points");

    private static final BigDecimal MAX_PURCHASES = BigDecimal.valueOf(Long.MAX_VALUE, SHARE_PLACES);

    private static final BigDecimal MAX_AMOUNT = BigDecimal.valueOf(Long.MAX_VALUE, MONEY_PLACES);

    /**
     * Checks every field.
     *
     * @param customer whose profile
     * @param asOf the day
     * @param stage the stage
     * @param findings what was noticed, copied
     * @param tenureDays days since the opening
     * @param recencyDays days since the last purchase
     * @param orders purchase days within 12 months
     * @param monetary what was paid for them
     * @param margin what the firm earned by them
     * @param shareOfWallet our part of the customer's total
     * @param satisfaction the customer's satisfaction
     * @param openComplaints how many complaints are open
     * @param probabilityAlive P(alive)
     * @param expectedPurchases the purchases expected within the next 12 months
     * @param lifetimeValue the customer lifetime value
     * @param points the loyalty points
     * @throws NullPointerException if a component or a finding is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999, a number is out of its range, a share
     *     or an expected number has more than {@value #SHARE_PLACES} decimals or does not fit in long, an amount is in a currency of more than {@value #MONEY_PLACES}
     *     decimals or does not fit in long hundredths, or the currencies differ
     */
    public CustomerProfile {
        requireNonNull(customer, "customer");
        Require.businessDate(asOf, "asOf");
        requireNonNull(stage, "stage");
        findings = requireNonNull(findings, "findings").map(CustomerProfile::copy);
        requireCount(tenureDays, "tenureDays", MAX_DAYS);
        requireCount(recencyDays, "recencyDays", MAX_DAYS);
        requireCount(orders, "orders", MAX_ORDERS);
        requireCount(openComplaints, "openComplaints", Integer.MAX_VALUE);
        requireAmount(monetary, "monetary");
        requireAmount(margin, "margin");
        requireAmount(lifetimeValue, "lifetimeValue");
        requireCurrency(margin, "margin", monetary);
        requireCurrency(lifetimeValue, "lifetimeValue", monetary.or(() -> margin));
        shareOfWallet = exact(shareOfWallet, "shareOfWallet");
        satisfaction = exact(satisfaction, "satisfaction");
        probabilityAlive = exact(probabilityAlive, "probabilityAlive");
        expectedPurchases =
                requireNonNull(expectedPurchases, "expectedPurchases").map(CustomerProfile::exactPurchases);
        long balance = requireNonNull(points, "points").orElse(0);
        Require.that(balance != Long.MIN_VALUE, "points", balance, "must be at least " + -Long.MAX_VALUE);
    }

    /**
     * The profile of a customer as an assessment and the purchases tell it; margin, expected purchases, lifetime value
     * and points are left to {@link #toBuilder}.
     *
     * <p>Recency, orders and monetary come from the purchases, as they were known on the day of the assessment; if
     * there is none, orders and monetary are 0 and recency is unknown. Stage, findings, satisfaction, open complaints
     * and P(alive) are those of the assessment. The share of wallet is the volume with us over the customer's total in
     * the latest window compared, unknown if that total is unknown or 0. Shares are rounded half up.
     *
     * @param assessment the assessment
     * @param history the purchases of the same customer; what lies after the assessment is not looked at
     * @return the profile
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the purchases are in a currency of more than {@value #MONEY_PLACES} decimals
     */
    public static CustomerProfile of(LifecycleAssessment assessment, PurchaseHistory history) {
        LocalDate asOf = requireNonNull(assessment, "assessment").asOf();
        LocalDate end = asOf.plusDays(1);
        LocalDate from = end.minusYears(1);
        PurchaseHistory known = requireNonNull(history, "history").knownOn(asOf);
        RelationshipEvidence evidence = assessment.evidence();
        Builder builder = builder(assessment.relationship().customer(), asOf)
                .stage(assessment.stage())
                .findings(assessment.findingKinds())
                .tenureDays(daysBetween(assessment.relationship().opened(), asOf))
                .orders(known.purchaseDaysBetween(from, end))
                .monetary(known.spendBetween(from, end));
        known.last().ifPresent(day -> builder.recencyDays(daysBetween(day, asOf)));
        evidence.volumes().yearOnYear().flatMap(CustomerProfile::shareOfTotal).ifPresent(builder::shareOfWallet);
        evidence.attitude().satisfaction().ifPresent(builder::satisfaction);
        evidence.attitude().openComplaints().ifPresent(builder::openComplaints);
        evidence.silence().probabilityAlive().ifPresent(share -> builder.probabilityAlive(share.doubleValue()));
        return builder.build();
    }

    /**
     * Starts with nothing known.
     *
     * @param customer whose profile
     * @param asOf the day on which all of it holds
     * @return a builder
     * @throws NullPointerException if an argument is null
     */
    public static Builder builder(CustomerId customer, LocalDate asOf) {
        return new Builder(requireNonNull(customer, "customer"), requireNonNull(asOf, "asOf"));
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder with all that is known
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** The key, the stage and the day; nothing else. */
    @Override
    public String toString() {
        return "CustomerProfile[" + customer + ", " + stage.map(Enum::name).orElse("stage unknown") + ", " + asOf + "]";
    }

    private Optional<Set<String>> findingNames() {
        return findings.map(kinds -> kinds.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()));
    }

    private static DecimalAttribute<CustomerProfile> money(
            String name, Function<CustomerProfile, Optional<Money>> getter) {
        return Attribute.ofOptionalDecimal(
                name, MONEY_PLACES, profile -> getter.apply(profile).map(Money::getAmount));
    }

    private static DecimalAttribute<CustomerProfile> share(
            String name, Function<CustomerProfile, Optional<BigDecimal>> getter) {
        return Attribute.ofOptionalDecimal(name, SHARE_PLACES, getter).withDomain(BigDecimal.ZERO, BigDecimal.ONE);
    }

    private static int daysBetween(LocalDate first, LocalDate last) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last));
    }

    private static Optional<BigDecimal> shareOfTotal(VolumeComparison comparison) {
        BigDecimal withUs = BigDecimal.valueOf(comparison.withUs().get(0).later());
        return comparison
                .total()
                .map(total -> BigDecimal.valueOf(total.trends().get(0).later()))
                .filter(total -> total.signum() > 0)
                .map(total -> withUs.divide(total, SHARE_PLACES, RoundingMode.HALF_UP));
    }

    private static Set<FindingKind> copy(Set<FindingKind> kinds) {
        kinds.forEach(kind -> requireNonNull(kind, "findings"));
        return Sets.immutableEnumSet(kinds);
    }

    private static void requireCount(OptionalInt count, String field, int max) {
        int number = requireNonNull(count, field).orElse(0);
        Require.that(number >= 0 && number <= max, field, number, "must be from 0 to " + max);
    }

    private static void requireAmount(Optional<Money> amount, String field) {
        requireNonNull(amount, field).ifPresent(money -> {
            Require.that(
                    money.getCurrencyUnit().getDecimalPlaces() <= MONEY_PLACES,
                    field,
                    money,
                    "must be in a currency of at most " + MONEY_PLACES + " decimals");
            Require.that(
                    money.getAmount().abs().compareTo(MAX_AMOUNT) <= 0, field, money, "must fit in long hundredths");
        });
    }

    private static void requireCurrency(Optional<Money> amount, String field, Optional<Money> other) {
        if (amount.isPresent() && other.isPresent()) {
            CurrencyUnit currency = other.get().getCurrencyUnit();
            Require.that(
                    amount.get().getCurrencyUnit().equals(currency), field, amount.get(), "must be in " + currency);
        }
    }

    /** The share with all its decimals, so that equal shares are equal. */
    private static Optional<BigDecimal> exact(Optional<BigDecimal> share, String field) {
        return requireNonNull(share, field).map(value -> {
            Require.that(
                    value.scale() <= SHARE_PLACES && value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0,
                    field,
                    value,
                    "must be from 0 to 1, with at most " + SHARE_PLACES + " decimals");
            return value.setScale(SHARE_PLACES);
        });
    }

    /** Likewise for a number. */
    private static BigDecimal exactPurchases(BigDecimal number) {
        Require.that(
                number.scale() <= SHARE_PLACES && number.signum() >= 0 && number.compareTo(MAX_PURCHASES) <= 0,
                "expectedPurchases",
                number,
                "must be from 0 to " + MAX_PURCHASES + ", with at most " + SHARE_PLACES + " decimals");
        return number.setScale(SHARE_PLACES);
    }

    /**
     * Collects what is known; not thread-safe. A null is refused at once with a {@link NullPointerException} that names
     * the field, nearly all else by {@link #build}.
     */
    public static final class Builder {

        private final CustomerId customer;
        private final LocalDate asOf;
        private @Nullable LifecycleStage stage;
        private @Nullable Set<FindingKind> findings;
        private OptionalInt tenureDays = OptionalInt.empty();
        private OptionalInt recencyDays = OptionalInt.empty();
        private OptionalInt orders = OptionalInt.empty();
        private @Nullable Money monetary;
        private @Nullable Money margin;
        private @Nullable BigDecimal shareOfWallet;
        private @Nullable BigDecimal satisfaction;
        private OptionalInt openComplaints = OptionalInt.empty();
        private @Nullable BigDecimal probabilityAlive;
        private @Nullable BigDecimal expectedPurchases;
        private @Nullable Money lifetimeValue;
        private OptionalLong points = OptionalLong.empty();

        private Builder(CustomerId customer, LocalDate asOf) {
            this.customer = customer;
            this.asOf = asOf;
        }

        private Builder(CustomerProfile profile) {
            this(profile.customer, profile.asOf);
            stage = profile.stage.orElse(null);
            findings = profile.findings.orElse(null);
            tenureDays = profile.tenureDays;
            recencyDays = profile.recencyDays;
            orders = profile.orders;
            monetary = profile.monetary.orElse(null);
            margin = profile.margin.orElse(null);
            shareOfWallet = profile.shareOfWallet.orElse(null);
            satisfaction = profile.satisfaction.orElse(null);
            openComplaints = profile.openComplaints;
            probabilityAlive = profile.probabilityAlive.orElse(null);
            expectedPurchases = profile.expectedPurchases.orElse(null);
            lifetimeValue = profile.lifetimeValue.orElse(null);
            points = profile.points;
        }

        /**
         * Sets the stage of the relationship.
         *
         * @param entered the stage
         * @return this builder
         */
        public Builder stage(LifecycleStage entered) {
            this.stage = requireNonNull(entered, "stage");
            return this;
        }

        /**
         * Sets what was noticed beside the stage.
         *
         * @param noticed the findings; an empty set if nothing was noticed
         * @return this builder
         */
        public Builder findings(Set<FindingKind> noticed) {
            this.findings = requireNonNull(noticed, "findings");
            return this;
        }

        /**
         * Sets how long ago the relationship was opened.
         *
         * @param days the days, 0 to {@value #MAX_DAYS}
         * @return this builder
         */
        public Builder tenureDays(int days) {
            this.tenureDays = OptionalInt.of(days);
            return this;
        }

        /**
         * Sets how long ago the customer bought last.
         *
         * @param days the days, 0 to {@value #MAX_DAYS}
         * @return this builder
         */
        public Builder recencyDays(int days) {
            this.recencyDays = OptionalInt.of(days);
            return this;
        }

        /**
         * Sets how often the customer bought within 12 months.
         *
         * @param days the purchase days, 0 to {@value #MAX_ORDERS}
         * @return this builder
         */
        public Builder orders(int days) {
            this.orders = OptionalInt.of(days);
            return this;
        }

        /**
         * Sets what was paid within 12 months, less refunds.
         *
         * @param spend the net amount
         * @return this builder
         */
        public Builder monetary(Money spend) {
            this.monetary = requireNonNull(spend, "monetary");
            return this;
        }

        /**
         * Sets what the firm earned within 12 months.
         *
         * @param earned the margin, possibly negative
         * @return this builder
         */
        public Builder margin(Money earned) {
            this.margin = requireNonNull(earned, "margin");
            return this;
        }

        /**
         * Sets our part of the customer's total.
         *
         * @param share the share, 0 to 1, with at most {@value #SHARE_PLACES} decimals
         * @return this builder
         */
        public Builder shareOfWallet(BigDecimal share) {
            this.shareOfWallet = requireNonNull(share, "shareOfWallet");
            return this;
        }

        /**
         * Sets the customer's satisfaction.
         *
         * @param score the score, whose share of its scale is kept
         * @return this builder
         */
        public Builder satisfaction(Score score) {
            this.satisfaction = requireNonNull(score, "satisfaction").share();
            return this;
        }

        /**
         * Sets how many complaints are open.
         *
         * @param count the number, 0 or more
         * @return this builder
         */
        public Builder openComplaints(int count) {
            this.openComplaints = OptionalInt.of(count);
            return this;
        }

        /**
         * Sets P(alive) as a model of the host gives it.
         *
         * @param probability the probability, 0 to 1; kept with {@value #SHARE_PLACES} decimals, rounded half up
         * @return this builder
         * @throws IllegalArgumentException if the number is not from 0 to 1
         */
        public Builder probabilityAlive(double probability) {
            Require.that(probability >= 0 && probability <= 1, "probabilityAlive", probability, "must be from 0 to 1");
            this.probabilityAlive = BigDecimal.valueOf(probability).setScale(SHARE_PLACES, RoundingMode.HALF_UP);
            return this;
        }

        /**
         * Sets how many purchases a model of the host expects within the next 12 months.
         *
         * @param number the number, 0 or more; kept with {@value #SHARE_PLACES} decimals, rounded half up
         * @return this builder
         * @throws IllegalArgumentException if the number is negative or not finite
         */
        public Builder expectedPurchases(double number) {
            Require.that(
                    number >= 0 && Double.isFinite(number),
                    "expectedPurchases",
                    number,
                    "must be finite and 0 or more");
            this.expectedPurchases = BigDecimal.valueOf(number).setScale(SHARE_PLACES, RoundingMode.HALF_UP);
            return this;
        }

        /**
         * Sets the customer lifetime value.
         *
         * @param value the value, possibly negative
         * @return this builder
         */
        public Builder lifetimeValue(Money value) {
            this.lifetimeValue = requireNonNull(value, "lifetimeValue");
            return this;
        }

        /**
         * Sets the balance of loyalty points.
         *
         * @param balance the points, possibly negative
         * @return this builder
         */
        public Builder points(long balance) {
            this.points = OptionalLong.of(balance);
            return this;
        }

        /**
         * The profile; what was not set is unknown.
         *
         * @return the profile
         * @throws IllegalArgumentException if a field breaks a rule of {@link CustomerProfile}
         */
        public CustomerProfile build() {
            return new CustomerProfile(
                    customer,
                    asOf,
                    Optional.ofNullable(stage),
                    Optional.ofNullable(findings),
                    tenureDays,
                    recencyDays,
                    orders,
                    Optional.ofNullable(monetary),
                    Optional.ofNullable(margin),
                    Optional.ofNullable(shareOfWallet),
                    Optional.ofNullable(satisfaction),
                    openComplaints,
                    Optional.ofNullable(probabilityAlive),
                    Optional.ofNullable(expectedPurchases),
                    Optional.ofNullable(lifetimeValue),
                    points);
        }
    }
}
