package io.guanxi.crm.party;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.draft.Conflict;
import io.guanxi.crm.draft.Draft;
import io.guanxi.crm.draft.Personal;
import io.guanxi.crm.draft.Required;
import io.guanxi.crm.draft.Text;
import io.guanxi.crm.validation.Require;
import io.guanxi.crm.validation.TextRule;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 联系方式草稿 – raw input that may become a {@link ContactPoint}.
 *
 * <p>Which components are there follows from the kind, and the others must be missing: a phone and an e-mail address
 * have a value; a messenger account has a value and a service; a postal address has country, city and lines, and may
 * have region and postal code.
 *
 * @param kind the kind, required
 * @param usage what it is for, required
 * @param preferred whether the party prefers it among those of its kind; null means no
 * @param value the number, the e-mail address or the account
 * @param service the messenger service
 * @param country the country, two capital letters of ISO 3166-1
 * @param region the province, state or prefecture
 * @param city the city or town
 * @param lines district, street, house and room; null means none
 * @param postalCode the postal code
 */
public record ContactPointDraft(
        @Required @Nullable ContactKind kind,
        @Required @Nullable ContactUsage usage,
        @Nullable Boolean preferred,

        @Text(max = Email.MAX_LENGTH, payload = Personal.class) @Nullable
        String value,

        @Nullable MessengerService service,
        @Nullable String country,

        @Text(max = PostalAddress.MAX_LENGTH, payload = Personal.class) @Nullable
        String region,

        @Text(max = PostalAddress.MAX_LENGTH, payload = Personal.class) @Nullable
        String city,

        @Size(max = PostalAddress.MAX_LINES, message = "{io.guanxi.crm.party.lines}", payload = Personal.class)
        @Nullable
        List<@Required @Text(max = PostalAddress.MAX_LINE_LENGTH, payload = Personal.class) @Nullable String> lines,

        @Text(max = PostalAddress.MAX_CODE_LENGTH, payload = Personal.class) @Nullable
        String postalCode)
        implements Draft<ContactPoint> {

    private static final String MISSING = "io.guanxi.crm.draft.missing";

    /**
     * The draft of a telephone number that is not preferred.
     *
     * @param number the number
     * @param usage what it is for
     * @return the draft
     */
    public static ContactPointDraft phone(@Nullable String number, @Nullable ContactUsage usage) {
        return reached(ContactKind.PHONE, usage, number, null);
    }

    /**
     * The draft of an e-mail address that is not preferred.
     *
     * @param address the address
     * @param usage what it is for
     * @return the draft
     */
    public static ContactPointDraft email(@Nullable String address, @Nullable ContactUsage usage) {
        return reached(ContactKind.EMAIL, usage, address, null);
    }

    /**
     * The draft of a messenger account that is not preferred.
     *
     * @param service the service
     * @param account the account
     * @param usage what it is for
     * @return the draft
     */
    public static ContactPointDraft messenger(
            @Nullable MessengerService service, @Nullable String account, @Nullable ContactUsage usage) {
        return reached(ContactKind.MESSENGER, usage, account, service);
    }

    /**
     * The draft of a postal address without region and postal code that is not preferred.
     *
     * @param country the country, two capital letters of ISO 3166-1
     * @param city the city or town
     * @param lines district, street, house and room
     * @param usage what it is for
     * @return the draft
     */
    public static ContactPointDraft postal(
            @Nullable String country,
            @Nullable String city,
            @Nullable List<@Nullable String> lines,
            @Nullable ContactUsage usage) {
        return new ContactPointDraft(ContactKind.POSTAL, usage, null, null, null, country, null, city, lines, null);
    }

    @Override
    public List<Conflict> conflicts() {
        ContactKind of = kind;
        if (of == null) {
            return List.of();
        }
        List<Conflict> conflicts = foreign(of);
        components().forEach((name, given) -> {
            if (given.isEmpty() && isRequired(of, name)) {
                conflicts.add(Conflict.at(name, null, MISSING));
            }
        });
        (of == ContactKind.POSTAL ? wrongCountry() : wrongValue(of)).ifPresent(conflicts::add);
        return conflicts;
    }

    @Override
    public ContactPoint toValue() {
        ContactKind of = requireNonNull(kind, "kind");
        foreign(of).stream().findFirst().ifPresent(conflict -> {
            throw new IllegalArgumentException(
                    conflict.field() + " must be missing for the kind " + of + ", but was " + conflict.shown());
        });
        return switch (of) {
            case PHONE -> new Phone(requireNonNull(value, "value"), use(), isPreferred());
            case EMAIL -> new Email(requireNonNull(value, "value"), use(), isPreferred());
            case MESSENGER ->
                new Messenger(requireNonNull(service, "service"), requireNonNull(value, "value"), use(), isPreferred());
            case POSTAL -> address();
        };
    }

    /** The kind and the use only. */
    @Override
    public String toString() {
        return "ContactPointDraft[" + kind + ", " + usage + "]";
    }

    /** What is wrong between the contact points of one party; takes whatever drafts hold. */
    static List<Conflict> conflictsAmong(@Nullable List<@Nullable ContactPointDraft> drafts) {
        // Too many are reported as such; comparing them could take long.
        if (drafts == null || drafts.size() > ContactPoints.MAX_POINTS) {
            return List.of();
        }
        List<Conflict> conflicts = new ArrayList<>();
        Set<ContactKind> preferred = EnumSet.noneOf(ContactKind.class);
        Set<ContactPointDraft> places = new HashSet<>();
        // Copied: a list that is slow to look into is read once.
        List<@Nullable ContactPointDraft> given = new ArrayList<>(drafts);
        for (int index = 0; index < given.size(); index++) {
            ContactPointDraft draft = given.get(index);
            if (draft == null || draft.kind == null) {
                continue;
            }
            if (draft.isPreferred() && !preferred.add(draft.kind)) {
                conflicts.add(Conflict.at("contacts", index, "preferred", true, "io.guanxi.crm.party.preferred-twice"));
            }
            if (!places.add(draft.place())) {
                conflicts.add(Conflict.at("contacts", index, "kind", draft.kind, "io.guanxi.crm.party.same-place"));
            }
        }
        return conflicts;
    }

    /** The values of drafts that are known to be right. */
    static ContactPoints values(@Nullable List<@Nullable ContactPointDraft> drafts) {
        if (drafts == null) {
            return ContactPoints.none();
        }
        List<ContactPoint> points = new ArrayList<>();
        for (ContactPointDraft draft : drafts) {
            points.add(requireNonNull(draft, () -> "contacts[" + points.size() + "]")
                    .toValue());
        }
        return new ContactPoints(points);
    }

    private static ContactPointDraft reached(
            ContactKind kind,
            @Nullable ContactUsage usage,
            @Nullable String value,
            @Nullable MessengerService service) {
        return new ContactPointDraft(kind, usage, null, value, service, null, null, null, null, null);
    }

    private PostalAddress address() {
        return new PostalAddress(
                requireNonNull(country, "country"),
                Optional.ofNullable(region),
                requireNonNull(city, "city"),
                Require.list(lines, "lines"),
                Optional.ofNullable(postalCode),
                use(),
                isPreferred());
    }

    private ContactUsage use() {
        return requireNonNull(usage, "usage");
    }

    private boolean isPreferred() {
        return Boolean.TRUE.equals(preferred);
    }

    /** The components that depend on the kind, as texts; empty where missing. */
    private Map<String, Optional<String>> components() {
        Map<String, Optional<String>> components = new LinkedHashMap<>();
        components.put("value", Optional.ofNullable(value));
        components.put("service", Optional.ofNullable(service).map(MessengerService::name));
        components.put("country", Optional.ofNullable(country));
        components.put("region", Optional.ofNullable(region));
        components.put("city", Optional.ofNullable(city));
        components.put(
                "lines",
                Optional.ofNullable(lines).filter(given -> !given.isEmpty()).map(List::toString));
        components.put("postalCode", Optional.ofNullable(postalCode));
        return components;
    }

    /** What is given although the kind has no such component. */
    private List<Conflict> foreign(ContactKind of) {
        List<Conflict> conflicts = new ArrayList<>();
        components().forEach((name, given) -> {
            if (given.isPresent() && !isOf(of, name)) {
                conflicts.add(Conflict.atPersonal(name, given.get(), "io.guanxi.crm.party.not-of-this-kind"));
            }
        });
        return conflicts;
    }

    private static boolean isRequired(ContactKind of, String component) {
        return isOf(of, component) && !component.equals("region") && !component.equals("postalCode");
    }

    private static boolean isOf(ContactKind of, String component) {
        return switch (component) {
            case "value" -> of != ContactKind.POSTAL;
            case "service" -> of == ContactKind.MESSENGER;
            default -> of == ContactKind.POSTAL;
        };
    }

    private Optional<Conflict> wrongCountry() {
        return Optional.ofNullable(country)
                .filter(code -> !PostalAddress.isCountry(code))
                .map(code -> Conflict.atPersonal("country", code, "io.guanxi.crm.party.country"));
    }

    /** A value that keeps its constraint but not the rule of the kind. */
    private Optional<Conflict> wrongValue(ContactKind of) {
        return Optional.ofNullable(value)
                .filter(text -> TextRule.brokenBy(text, Email.MAX_LENGTH).isEmpty())
                .flatMap(text -> ruleBroken(of, text).map(rule -> Conflict.atPersonal("value", text, rule)));
    }

    private static Optional<String> ruleBroken(ContactKind of, String text) {
        return switch (of) {
            case PHONE -> Phone.isValid(text) ? Optional.empty() : Optional.of("io.guanxi.crm.party.phone");
            case EMAIL -> Email.isValid(text) ? Optional.empty() : Optional.of("io.guanxi.crm.party.email");
            case MESSENGER -> TextRule.brokenBy(text, Messenger.MAX_LENGTH).map(rule -> "io.guanxi.crm.party.account");
            case POSTAL -> Optional.empty();
        };
    }

    /** Where it leads: equal for drafts that differ in their use only. */
    private ContactPointDraft place() {
        return new ContactPointDraft(
                kind,
                null,
                null,
                kind == ContactKind.EMAIL && value != null ? Email.normalised(value) : value,
                service,
                country,
                region,
                city,
                lines == null ? List.of() : lines,
                postalCode);
    }
}
