package io.guanxi.crm.customer;

import io.guanxi.crm.party.ContactKind;
import io.guanxi.crm.party.ContactPointDraft;
import io.guanxi.crm.party.ContactUsage;
import io.guanxi.crm.party.OrganizationDraft;
import io.guanxi.crm.party.PartyDraft;
import io.guanxi.crm.party.PersonDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Drafts of customers: mostly right, with a fault here and there, some with several. */
final class RandomDrafts {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final int RARE = 40;

    private final SplittableRandom random;

    RandomDrafts(SplittableRandom random) {
        this.random = random;
    }

    CustomerDraft customer() {
        return new CustomerDraft(
                rarely() ? " c-7" : orRarelyNull("c-7"),
                orRarelyNull(party()),
                day(),
                orNull(tags()),
                orNull(new BasicDataDraft(orNull(text()), orNull(texts()))),
                orNull(new SpecialDataDraft(
                        orNull(text()),
                        orNull(DAY),
                        orNull(day()),
                        orNull(texts()),
                        orNull(text()),
                        orNull(text()),
                        orNull(text()))),
                orNull(provenance()));
    }

    private PartyDraft<?> party() {
        List<@Nullable ContactPointDraft> contacts = new ArrayList<>();
        if (random.nextBoolean()) {
            contacts.add(new ContactPointDraft(
                    orRarelyNull(ContactKind.PHONE),
                    ContactUsage.WORK,
                    null,
                    rarely() ? "138" : "+8613812341234",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        if (random.nextBoolean()) {
            contacts.add(orRarelyNull(new ContactPointDraft(
                    ContactKind.POSTAL,
                    ContactUsage.DELIVERY,
                    false,
                    null,
                    null,
                    rarely() ? "cn" : "CN",
                    null,
                    "杭州市",
                    List.of("西湖区1号"),
                    null)));
        }
        return random.nextInt(3) == 0
                ? new OrganizationDraft("p-8", orRarelyNull("Hotel Lin"), null, null, contacts)
                : new PersonDraft("p-7", "林", orRarelyNull("晓"), null, null, contacts);
    }

    private List<@Nullable TagDraft> tags() {
        TagDraft vip = new TagDraft("VIP", orRarelyNull(TagSource.RULE), orNull(day()));
        TagDraft other = new TagDraft(rarely() ? "VIP" : orRarelyNull("亲子游"), TagSource.MANUAL, null);
        return Arrays.asList(orRarelyNull(vip), orRarelyNull(other));
    }

    private Map<@Nullable CustomerField, @Nullable ProvenanceDraft> provenance() {
        Map<@Nullable CustomerField, @Nullable ProvenanceDraft> provenance = new HashMap<>();
        for (CustomerField field : CustomerField.values()) {
            if (random.nextInt(8) == 0) {
                provenance.put(field, new ProvenanceDraft(orRarelyNull(CollectionMethod.CARD), day()));
            }
        }
        return provenance;
    }

    private List<@Nullable String> texts() {
        return Arrays.asList(orRarelyNull("a"), rarely() ? "a" : "b");
    }

    private String text() {
        return rarely() ? " x" : "x";
    }

    private @Nullable LocalDate day() {
        return rarely() ? LocalDate.MAX : orRarelyNull(DAY);
    }

    private boolean rarely() {
        return random.nextInt(RARE) == 0;
    }

    private <T> @Nullable T orRarelyNull(T value) {
        return rarely() ? null : value;
    }

    private <T> @Nullable T orNull(@Nullable T value) {
        return random.nextBoolean() ? value : null;
    }
}
