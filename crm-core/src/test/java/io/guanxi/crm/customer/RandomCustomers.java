package io.guanxi.crm.customer;

import io.guanxi.crm.party.ContactUsage;
import io.guanxi.crm.party.Organization;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.party.Person;
import io.guanxi.crm.party.PersonName;
import io.guanxi.crm.party.Phone;
import java.time.LocalDate;
import java.util.Set;
import java.util.SplittableRandom;

/** Customers of whom now this, now that is known, learnt within some years around 2025. */
final class RandomCustomers {

    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 5 * 365;

    private RandomCustomers() {}

    static Customer of(SplittableRandom random) {
        Customer.Builder builder = Customer.builder()
                .id(CustomerId.of("c-" + random.nextInt(1_000)))
                .since(FIRST);
        Phone phone = Phone.of("+8613812341234", ContactUsage.WORK);
        if (random.nextInt(3) == 0) {
            Organization hotel = Organization.of(PartyId.of("p-1"), "Hotel Lin");
            builder.party(random.nextBoolean() ? hotel : hotel.withContacts(phone));
        } else {
            Person lin = Person.of(PartyId.of("p-1"), PersonName.of("林", "晓"));
            builder.party(random.nextBoolean() ? lin : lin.withContacts(phone)).basic(basic(random));
        }
        Customer customer = builder.special(special(random)).build();
        for (CustomerField field : CustomerField.values()) {
            if (field.isKnownOf(customer) && random.nextBoolean()) {
                builder.learned(field, CollectionMethod.ASKED, day(random));
            }
        }
        return builder.build();
    }

    private static BasicData basic(SplittableRandom random) {
        BasicData data =
                random.nextBoolean() ? BasicData.none() : BasicData.none().withOccupation("教师");
        return random.nextBoolean() ? data : data.withHobbies(random.nextBoolean() ? Set.of() : Set.of("钓鱼"));
    }

    private static SpecialData special(SplittableRandom random) {
        SpecialData data =
                random.nextBoolean() ? SpecialData.none() : SpecialData.none().withFirstPurchaseKind("跟团游");
        data = random.nextBoolean() ? data : data.withLastContactDate(day(random));
        return random.nextBoolean() ? data : data.withTastes(Set.of("靠窗"));
    }

    private static LocalDate day(SplittableRandom random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }
}
