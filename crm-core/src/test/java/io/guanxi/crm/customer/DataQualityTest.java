package io.guanxi.crm.customer;

import static io.guanxi.crm.customer.CustomerField.ADDRESS;
import static io.guanxi.crm.customer.CustomerField.DELIVERY;
import static io.guanxi.crm.customer.CustomerField.FIRST_PURCHASE_DATE;
import static io.guanxi.crm.customer.CustomerField.FIRST_PURCHASE_KIND;
import static io.guanxi.crm.customer.CustomerField.HOBBIES;
import static io.guanxi.crm.customer.CustomerField.INSTALLATION;
import static io.guanxi.crm.customer.CustomerField.LAST_CONTACT_DATE;
import static io.guanxi.crm.customer.CustomerField.NAME;
import static io.guanxi.crm.customer.CustomerField.OCCUPATION;
import static io.guanxi.crm.customer.CustomerField.PHONE;
import static io.guanxi.crm.customer.CustomerField.SPECIAL_CONSIDERATIONS;
import static io.guanxi.crm.customer.CustomerField.TASTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.party.ContactUsage;
import io.guanxi.crm.party.Organization;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.party.Person;
import io.guanxi.crm.party.PersonName;
import io.guanxi.crm.party.Phone;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DataQualityTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 1);
    private static final Period YEAR = Period.ofYears(1);
    private static final LocalDate OLDEST = LocalDate.of(2024, 6, 1);

    static LongStream seeds() {
        return Seeds.some(200);
    }

    private static Customer.Builder person() {
        return Customer.builder()
                .id(CustomerId.of("c-7"))
                .party(Person.of(PartyId.of("p-7"), PersonName.of("林", "晓"))
                        .withContacts(Phone.of("+8613812341234", ContactUsage.PRIVATE)))
                .since(LocalDate.of(2020, 3, 1));
    }

    private static DataQuality learntOn(LocalDate day) {
        return DataQuality.of(
                person().learned(NAME, CollectionMethod.ASKED, day).build(), AS_OF, YEAR);
    }

    @Nested
    class Of {

        @Test
        void sharesOutTheFieldsOfAPerson() {
            Customer customer = person().basic(
                            BasicData.none().withOccupation("教师").withHobbies(Set.of("钓鱼")))
                    .special(SpecialData.none().withTastes(Set.of("靠窗")).withDelivery("送到门卫"))
                    .learned(NAME, CollectionMethod.RECORDED, LocalDate.of(2025, 1, 1))
                    .learned(PHONE, CollectionMethod.ASKED, LocalDate.of(2025, 2, 1))
                    .learned(OCCUPATION, CollectionMethod.CARD, LocalDate.of(2025, 3, 1))
                    .learned(HOBBIES, CollectionMethod.CHAT, LocalDate.of(2020, 3, 1))
                    .build();

            DataQuality quality = DataQuality.of(customer, AS_OF, YEAR);

            assertThat(quality.known()).containsExactly(NAME, PHONE, OCCUPATION, HOBBIES, TASTES, DELIVERY);
            assertThat(quality.missing())
                    .containsExactly(
                            ADDRESS,
                            FIRST_PURCHASE_KIND,
                            FIRST_PURCHASE_DATE,
                            LAST_CONTACT_DATE,
                            SPECIAL_CONSIDERATIONS,
                            INSTALLATION);
            assertThat(quality.fresh()).containsExactly(NAME, PHONE, OCCUPATION);
            assertThat(quality.stale()).containsExactly(HOBBIES);
            assertThat(quality.ageUnknown()).containsExactly(TASTES, DELIVERY);
            assertThat(quality.completeness()).isEqualByComparingTo("0.5000").hasScaleOf(4);
            assertThat(quality.freshness().orElseThrow())
                    .isEqualByComparingTo("0.7500")
                    .hasScaleOf(4);
        }

        @Test
        void asksAnOrganizationForTenFieldsOnly() {
            Customer hotel = person().party(Organization.of(PartyId.of("p-8"), "Hotel Lin"))
                    .build();

            DataQuality quality = DataQuality.of(hotel, AS_OF, YEAR);

            assertThat(quality.missing()).hasSize(9).doesNotContain(OCCUPATION, HOBBIES);
            assertThat(quality.completeness()).isEqualByComparingTo("0.1000");
        }

        @Test
        void takesAFieldOfExactlyTheGreatestAgeForFresh() {
            assertThat(learntOn(OLDEST).fresh()).containsExactly(NAME);
            assertThat(learntOn(OLDEST.minusDays(1)).stale()).containsExactly(NAME);
            assertThat(learntOn(AS_OF).fresh()).containsExactly(NAME);
        }

        @Test
        void takesAFieldLearntLaterForOneOfUnknownAge() {
            DataQuality quality = learntOn(AS_OF.plusDays(1));

            assertThat(quality.ageUnknown()).containsExactly(NAME, PHONE);
            assertThat(quality.fresh()).isEmpty();
        }

        @Test
        void tellsNothingFreshFromNoAgeKnown() {
            assertThat(learntOn(OLDEST.minusDays(1)).freshness().orElseThrow()).isEqualByComparingTo("0.0000");
            assertThat(DataQuality.of(person().build(), AS_OF, YEAR).freshness())
                    .isEmpty();
        }

        @Test
        void zeroIsNotMissingInHobbies() {
            Customer customer =
                    person().basic(BasicData.none().withHobbies(Set.of())).build();

            assertThat(DataQuality.of(customer, AS_OF, YEAR).known()).contains(HOBBIES);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            Customer customer = person().build();

            assertThatThrownBy(() -> DataQuality.of(null, AS_OF, YEAR))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("customer");
            assertThatThrownBy(() -> DataQuality.of(customer, null, YEAR))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("asOf");
            assertThatThrownBy(() -> DataQuality.of(customer, AS_OF, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("maxAge");
        }

        @Test
        void rejectsAnAgeOfZero() {
            assertThatThrownBy(() -> DataQuality.of(person().build(), AS_OF, Period.ZERO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("maxAge must be longer than zero");
        }
    }

    @Nested
    class Laws {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.customer.DataQualityTest#seeds")
        void putEachApplicableFieldInOneSet(long seed) {
            Customer customer = RandomCustomers.of(new SplittableRandom(seed));
            DataQuality quality = DataQuality.of(customer, AS_OF, YEAR);
            Set<CustomerField> all = EnumSet.copyOf(quality.known());
            all.addAll(quality.missing());

            assertThat(all).allMatch(field -> field.appliesTo(customer.party()));
            assertThat(all).hasSize(customer.isBusiness() ? 10 : 12);
            assertThat(quality.fresh().size()
                            + quality.stale().size()
                            + quality.ageUnknown().size()
                            + quality.missing().size())
                    .isEqualTo(all.size());
            assertThat(quality.known()).allMatch(field -> field.isKnownOf(customer));
            assertThat(quality.missing()).noneMatch(field -> field.isKnownOf(customer));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.customer.DataQualityTest#seeds")
        void aFieldNeverGrowsYounger(long seed) {
            Customer customer = RandomCustomers.of(new SplittableRandom(seed));
            DataQuality today = DataQuality.of(customer, AS_OF, YEAR);
            DataQuality later = DataQuality.of(customer, AS_OF.plusYears(1), YEAR);

            assertThat(later.stale()).containsAll(today.stale());
            assertThat(today.ageUnknown()).containsAll(later.ageUnknown());
        }
    }

    @Nested
    class Constructor {

        @Test
        void rejectsAFieldInTwoSets() {
            assertThatThrownBy(() -> new DataQuality(Set.of(PHONE), Set.of(NAME, PHONE), Set.of(), Set.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("missing must not repeat a field of another set, but was PHONE");
        }

        @Test
        void rejectsACustomerWithoutAName() {
            assertThatThrownBy(() -> new DataQuality(Set.of(NAME), Set.of(PHONE), Set.of(), Set.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("known must hold the name, which every party has, but was [PHONE]");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatThrownBy(() -> new DataQuality(Set.of(), Set.of(NAME), null, Set.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("stale");
        }
    }

    @Nested
    class Cost {

        @Test
        void isErrorsTimesCostPerError() {
            assertThat(DataQuality.cost(1_200, Money.parse("CNY 15.00"))).isEqualTo(Money.parse("CNY 18000.00"));
            assertThat(DataQuality.cost(0, Money.parse("CNY 15.00"))).isEqualTo(Money.parse("CNY 0.00"));
        }

        @Test
        void rejectsWhatNoLongHolds() {
            assertThat(DataQuality.cost(Long.MAX_VALUE, Money.parse("CNY 0.01")).getAmountMinorLong())
                    .isEqualTo(Long.MAX_VALUE);
            assertThatThrownBy(() -> DataQuality.cost(Long.MAX_VALUE, Money.parse("CNY 0.02")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cost must fit in long minor units, but was CNY 184467440737095516.14");
        }

        @Test
        void rejectsNegativeNumbers() {
            assertThatThrownBy(() -> DataQuality.cost(-1, Money.parse("CNY 15.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("errors must not be negative, but was -1");
            assertThatThrownBy(() -> DataQuality.cost(1, Money.parse("CNY -0.01")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("costPerError must not be negative, but was CNY -0.01");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void asksForTheAmount() {
            assertThatThrownBy(() -> DataQuality.cost(1, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("costPerError");
        }
    }
}
