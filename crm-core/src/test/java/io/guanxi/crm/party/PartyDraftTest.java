package io.guanxi.crm.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.draft.CrmValidators;
import io.guanxi.crm.draft.Draft;
import io.guanxi.crm.draft.Validated;
import io.guanxi.crm.draft.Violation;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PartyDraftTest {

    private static final ContactPointDraft PHONE = value(ContactKind.PHONE, "+8613812341234");
    private static final ContactPointDraft EMAIL = value(ContactKind.EMAIL, "lin@Example.com");
    private static final ContactPointDraft MESSENGER = new ContactPointDraft(
            ContactKind.MESSENGER,
            ContactUsage.PRIVATE,
            true,
            "lin_xiao",
            MessengerService.WECHAT,
            null,
            null,
            null,
            null,
            null);
    private static final ContactPointDraft ADDRESS = address("CN", "北京市", "海淀区", List.of("中关村大街1号"), "100080");

    private static ContactPointDraft value(@Nullable ContactKind kind, @Nullable String value) {
        return new ContactPointDraft(kind, ContactUsage.WORK, null, value, null, null, null, null, null, null);
    }

    private static ContactPointDraft address(
            @Nullable String country,
            @Nullable String region,
            @Nullable String city,
            @Nullable List<@Nullable String> lines,
            @Nullable String postalCode) {
        return new ContactPointDraft(
                ContactKind.POSTAL, ContactUsage.DELIVERY, null, null, null, country, region, city, lines, postalCode);
    }

    private static PersonDraft person(@Nullable ContactPointDraft... contacts) {
        return new PersonDraft("p-7", "林", "晓", null, null, Arrays.asList(contacts));
    }

    private static List<String> said(Draft<?> draft, Locale locale) {
        return draft.validate(CrmValidators.standard()).violations().stream()
                .map(violation -> violation.message(locale))
                .toList();
    }

    @Nested
    class AValue {

        @Test
        void isMadeOfAPerson() {
            PersonDraft draft = new PersonDraft(
                    "p-7",
                    "Nagy",
                    "Péter",
                    "Nagy Péter",
                    LocalDate.of(1990, 5, 6),
                    List.of(PHONE, EMAIL, MESSENGER, ADDRESS));

            Person person = draft.validate(CrmValidators.standard()).orThrow();

            assertThat(person)
                    .isEqualTo(Person.of(
                                    PartyId.of("p-7"),
                                    PersonName.of("Nagy", "Péter").withWritten("Nagy Péter"))
                            .born(LocalDate.of(1990, 5, 6))
                            .withContacts(
                                    Phone.of("+8613812341234", ContactUsage.WORK),
                                    Email.of("lin@example.com", ContactUsage.WORK),
                                    Messenger.of(MessengerService.WECHAT, "lin_xiao", ContactUsage.PRIVATE)
                                            .asPreferred(),
                                    PostalAddress.of("CN", "海淀区", "中关村大街1号", ContactUsage.DELIVERY)
                                            .withRegion("北京市")
                                            .withPostalCode("100080")));
        }

        @Test
        void isMadeOfAnOrganization() {
            OrganizationDraft draft = new OrganizationDraft("o-1", "和平饭店", "91350100M000100Y43", "o-0", List.of(PHONE));

            assertThat(draft.validate(CrmValidators.standard()).orThrow())
                    .isEqualTo(Organization.of(PartyId.of("o-1"), "和平饭店")
                            .withCreditCode(CreditCode.of("91350100M000100Y43"))
                            .withParent(PartyId.of("o-0"))
                            .withContacts(Phone.of("+8613812341234", ContactUsage.WORK)));
        }

        @Test
        void needsNoMoreThanWhatIsRequired() {
            PartyDraft<Person> person = PersonDraft.of("p-7", "林", "晓");
            PartyDraft<Organization> organization = OrganizationDraft.of("o-1", "和平饭店");

            assertThat(person.toValue()).isEqualTo(Person.of(PartyId.of("p-7"), PersonName.of("林", "晓")));
            assertThat(organization.toValue()).isEqualTo(Organization.of(PartyId.of("o-1"), "和平饭店"));
        }

        @Test
        void isMadeOfEachKindOfContactPoint() {
            ContactUsage work = ContactUsage.WORK;
            MessengerService qq = MessengerService.QQ;

            assertThat(ContactPointDraft.phone("+8613812341234", work).toValue())
                    .isEqualTo(Phone.of("+8613812341234", work));
            assertThat(ContactPointDraft.email("lin@example.com", work).toValue())
                    .isEqualTo(Email.of("lin@example.com", work));
            assertThat(ContactPointDraft.messenger(qq, "10001", work).toValue())
                    .isEqualTo(Messenger.of(qq, "10001", work));
            assertThat(ContactPointDraft.postal("DE", "Berlin", List.of("Wilhelmstr. 1"), work)
                            .toValue())
                    .isEqualTo(PostalAddress.of("DE", "Berlin", "Wilhelmstr. 1", work));
        }
    }

    @Nested
    class Violations {

        @Test
        void nameEverythingThatIsMissing() {
            assertThat(said(new PersonDraft(null, null, null, null, null, null), Locale.ENGLISH))
                    .containsExactly(
                            "familyName must not be missing, but was null",
                            "givenName must not be missing, but was null",
                            "id must not be missing, but was null");
            assertThat(said(new OrganizationDraft(null, null, null, null, null), Locale.CHINA))
                    .containsExactly("id 不得缺失，实际为 null", "legalName 不得缺失，实际为 null");
        }

        @Test
        void nameWhatTheKindOfAContactPointAsksFor() {
            PersonDraft draft = person(
                    value(null, null),
                    value(ContactKind.EMAIL, null),
                    value(ContactKind.MESSENGER, "lin"),
                    address(null, null, null, List.of(), null),
                    null);

            assertThat(said(draft, Locale.ENGLISH))
                    .containsExactly(
                            "contacts[0].kind must not be missing, but was null",
                            "contacts[1].value must not be missing, but was null",
                            "contacts[2].service must not be missing, but was null",
                            "contacts[3].city must not be missing, but was null",
                            "contacts[3].country must not be missing, but was null",
                            "contacts[3].lines must not be missing, but was null",
                            "contacts[4].<list element> must not be missing, but was null");
        }

        @Test
        void nameWhatDoesNotBelongToTheKind() {
            ContactPointDraft both = new ContactPointDraft(
                    ContactKind.PHONE, ContactUsage.WORK, null, "+8613812341234", null, null, null, "北京", null, null);

            assertThat(said(person(both), Locale.ENGLISH))
                    .containsExactly("contacts[0].city must be missing for a contact point of this kind, "
                            + "but was *** (2 characters)");
            assertThatThrownBy(both::toValue)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("city must be missing for the kind PHONE, but was *** (2 characters)");
        }

        @Test
        void hidePersonalData() {
            PersonDraft draft = new PersonDraft(
                    "p-7",
                    "Lin ",
                    "Secret\u0007",
                    " ",
                    LocalDate.of(12_345, 6, 7),
                    List.of(
                            value(ContactKind.PHONE, "13812341234"),
                            value(ContactKind.EMAIL, "lin.secret@example"),
                            address("CN", "Secret ", " Secret", List.of("Secret ", "2", "3", "4", "5"), "Secret\t")));

            List<String> said = said(draft, Locale.ENGLISH);

            assertThat(said)
                    .contains(
                            "birthDate must lie in the years 1 to 9999, but was *** (12 characters)",
                            "contacts[0].value must be + and 7 to 15 digits (E.164), but was *** (11 characters)",
                            "contacts[1].value must be an e-mail address such as name@example.com, "
                                    + "but was *** (18 characters)",
                            "familyName must not begin or end with white space, but was *** (4 characters)")
                    .anyMatch(line -> line.startsWith("contacts[2].lines must be at most 4 in number"))
                    .hasSize(11);
            assertThat(said).noneMatch(line -> line.contains("ecret") || line.contains("1381") || line.contains("345"));
        }

        @Test
        void hideWhatStandsInTheWrongColumn() {
            ContactPointDraft shifted = address("林晓", null, "CN", List.of("+8613812341234"), null);
            OrganizationDraft organization =
                    new OrganizationDraft("o-1", "和平饭店", "11010519491231002X", null, List.of(shifted));

            assertThat(said(organization, Locale.ENGLISH))
                    .containsExactly(
                            "contacts[0].country must be two capital letters of ISO 3166-1, but was *** (2 characters)",
                            "creditCode must be 18 characters of GB 32100-2015 with a fitting check character, "
                                    + "but was *** (18 characters)");
            assertThatThrownBy(shifted::toValue)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("country must be two capital letters of ISO 3166-1, but was *** (2 characters)");
        }

        @Test
        void coverTheRulesOfAnOrganization() {
            OrganizationDraft draft = new OrganizationDraft("o-1", "和平饭店", "91350100M000100Y44", "o-1", null);

            assertThat(said(draft, Locale.CHINA))
                    .containsExactly(
                            "creditCode 须为 18 位统一社会信用代码 (GB 32100-2015)，且校验码正确，实际为 *** (18 characters)",
                            "parent 不得为企业自身，实际为 \"o-1\"");
        }

        @Test
        void coverContactPointsThatDoNotGoTogether() {
            PersonDraft draft = person(EMAIL, value(ContactKind.EMAIL, "lin@EXAMPLE.COM"), MESSENGER, MESSENGER);

            assertThat(said(draft, Locale.ENGLISH))
                    .containsExactly(
                            "contacts[1].kind must not name the same place twice, but was EMAIL",
                            "contacts[3].kind must not name the same place twice, but was MESSENGER",
                            "contacts[3].preferred must not be set for a second contact point of the same kind, "
                                    + "but was true");
        }

        @Test
        void standInBothLanguages() {
            Draft<?> draft =
                    new OrganizationDraft("", "x\ny", "1", null, List.of(value(ContactKind.MESSENGER, "x".repeat(65))));

            for (Violation violation : draft.validate(CrmValidators.standard()).violations()) {
                assertThat(violation.text(Locale.ENGLISH)).startsWith("must ");
                assertThat(violation.text(Locale.CHINA)).isNotEqualTo(violation.text(Locale.ENGLISH));
            }
        }
    }

    @Nested
    class ToString {

        @Test
        void tellsNothingPersonal() {
            assertThat(person(PHONE)).hasToString("PersonDraft[\"p-7\"]");
            assertThat(new OrganizationDraft("o-1", "和平饭店", null, null, List.of(PHONE)))
                    .hasToString("OrganizationDraft[\"o-1\"]");
            assertThat(PHONE).hasToString("ContactPointDraft[PHONE, WORK]");
        }
    }

    /** One table of texts through every draft and every constructor: both take the same texts. */
    @Nested
    class Agreement {

        private static final List<String> HOSTILE = List.of(
                "",
                " ",
                "\u00a0",
                "\ufeff",
                "\u3000\u200b",
                " x",
                "x ",
                "\u00a0x",
                "x\u00a0",
                "\ufeffx",
                "x\u2060",
                "a\nb",
                "a\tb",
                "a\u0000b",
                "a\u0085b",
                "x\r\n",
                "😀",
                "👨‍👩‍👧",
                "\ud83d",
                "a\ude00",
                "𠮷野家",
                "مرحبا",
                "\u202eabc",
                "a\u202eb",
                "１２３",
                "+86１３８12341234",
                "+8613812341234",
                "+861381234",
                "lin@example.com",
                "LIN@EXAMPLE.COM",
                "İ@example.com",
                "lin@example.com ",
                "CN",
                "cn",
                "91350100M000100Y43",
                "${7*7}",
                "{io.guanxi.crm.draft.missing}",
                "{max}",
                "x".repeat(1 << 20),
                "@".repeat(1 << 20),
                "a.".repeat(1 << 19) + "@example.com");

        static Stream<Arguments> components() {
            return Stream.of(
                    component("id", 64, text -> new PersonDraft(text, "林", "晓", null, null, null), PartyId::of),
                    component(
                            "familyName",
                            50,
                            text -> new PersonDraft("p-7", text, "晓", null, null, null),
                            text -> PersonName.of(text, "晓")),
                    component(
                            "givenName",
                            50,
                            text -> new PersonDraft("p-7", "林", text, null, null, null),
                            text -> PersonName.of("林", text)),
                    component(
                            "writtenName",
                            101,
                            text -> new PersonDraft("p-7", "林", "晓", text, null, null),
                            text -> PersonName.of("林", "晓").withWritten(text)),
                    component("id", 64, text -> new OrganizationDraft(text, "x", null, null, null), PartyId::of),
                    component(
                            "legalName",
                            200,
                            text -> new OrganizationDraft("o-1", text, null, null, null),
                            text -> Organization.of(PartyId.of("o-1"), text)),
                    component(
                            "creditCode",
                            18,
                            text -> new OrganizationDraft("o-1", "x", text, null, null),
                            CreditCode::of),
                    component("parent", 64, text -> new OrganizationDraft("o-1", "x", null, text, null), PartyId::of),
                    component(
                            "phone",
                            16,
                            text -> value(ContactKind.PHONE, text),
                            text -> Phone.of(text, ContactUsage.WORK)),
                    component(
                            "email",
                            254,
                            text -> value(ContactKind.EMAIL, text),
                            text -> Email.of(text, ContactUsage.WORK)),
                    component(
                            "account",
                            64,
                            text -> new ContactPointDraft(
                                    ContactKind.MESSENGER,
                                    ContactUsage.WORK,
                                    null,
                                    text,
                                    MessengerService.QQ,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null),
                            text -> Messenger.of(MessengerService.QQ, text, ContactUsage.WORK)),
                    component(
                            "country",
                            2,
                            text -> address(text, null, "x", List.of("x"), null),
                            text -> PostalAddress.of(text, "x", "x", ContactUsage.DELIVERY)),
                    component(
                            "region",
                            100,
                            text -> address("CN", text, "x", List.of("x"), null),
                            text -> PostalAddress.of("CN", "x", "x", ContactUsage.DELIVERY)
                                    .withRegion(text)),
                    component(
                            "city",
                            100,
                            text -> address("CN", null, text, List.of("x"), null),
                            text -> PostalAddress.of("CN", text, "x", ContactUsage.DELIVERY)),
                    component(
                            "lines",
                            200,
                            text -> address("CN", null, "x", List.of("y", text), null),
                            text -> PostalAddress.of("CN", "x", text, ContactUsage.DELIVERY)),
                    component(
                            "postalCode",
                            16,
                            text -> address("CN", null, "x", List.of("x"), text),
                            text -> PostalAddress.of("CN", "x", "x", ContactUsage.DELIVERY)
                                    .withPostalCode(text)));
        }

        private static Arguments component(
                String name, int max, Function<String, Draft<?>> draft, Function<String, Object> constructor) {
            return Arguments.of(name, max, draft, constructor);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("components")
        void holdsForEveryText(
                String name, int max, Function<String, Draft<?>> draft, Function<String, Object> constructor) {
            List<String> texts = new ArrayList<>(HOSTILE);
            texts.add("x".repeat(max));
            texts.add("x".repeat(max + 1));
            texts.add("😀".repeat(max / 2));
            texts.add("1".repeat(max));
            for (String text : texts) {
                Validated<?> answer = draft.apply(text).validate(CrmValidators.standard());
                boolean made = isMade(() -> constructor.apply(text));

                String shown = name + " " + text.codePoints().limit(40).boxed().toList();
                assertThat(answer.value().isPresent()).as(shown).isEqualTo(made);
                assertThat(isMade(() -> draft.apply(text).toValue())).as(shown).isEqualTo(made);
                assertThat(answer.violations()).as(shown).hasSize(made ? 0 : 1);
            }
        }

        @Test
        void holdsForEveryDateOfBirth() {
            for (LocalDate date : List.of(
                    LocalDate.MIN,
                    LocalDate.of(0, 12, 31),
                    LocalDate.of(1, 1, 1),
                    LocalDate.of(9999, 12, 31),
                    LocalDate.of(10_000, 1, 1),
                    LocalDate.MAX)) {
                PersonDraft draft = new PersonDraft("p-7", "林", "晓", null, date, null);
                Person person = Person.of(PartyId.of("p-7"), PersonName.of("林", "晓"));

                assertThat(draft.validate(CrmValidators.standard()).value().isPresent())
                        .as(date.toString())
                        .isEqualTo(isMade(() -> person.born(date)));
            }
        }
    }

    /** Drafts thrown together from missing, wrong and right components. */
    @Nested
    class AnyDraft {

        private static final List<ContactKind> KINDS = List.of(ContactKind.values());
        private static final List<ContactUsage> USAGES = List.of(ContactUsage.values());
        private static final List<String> TEXTS = List.of(
                "",
                " x",
                "x",
                "y",
                "+8613812341234",
                "+8613812341235",
                "lin@example.com",
                "lin@EXAMPLE.com",
                "CN",
                "DE",
                "91350100M000100Y43",
                "z".repeat(80),
                "z".repeat(300));

        static LongStream seeds() {
            return Seeds.some(400);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void hasAValueIfAndOnlyIfItHasNoViolation(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<@Nullable ContactPointDraft> contacts = contacts(random);
            Draft<?> draft = random.nextBoolean()
                    ? new PersonDraft(
                            text(random, "x"), text(random, "x"), text(random, "x"), text(random, null), null, contacts)
                    : new OrganizationDraft(
                            text(random, "x"), text(random, "x"), text(random, null), text(random, null), contacts);

            assertThatCode(draft::conflicts).doesNotThrowAnyException();
            Validated<?> answer = draft.validate(CrmValidators.standard());

            assertThat(answer.value().isPresent())
                    .as(() -> answer.violations().toString())
                    .isEqualTo(isMade(draft::toValue));
            assertThat(answer.value().isPresent()).isEqualTo(answer.violations().isEmpty());
        }

        private static List<@Nullable ContactPointDraft> contacts(SplittableRandom random) {
            List<@Nullable ContactPointDraft> contacts = new ArrayList<>();
            for (int count = random.nextInt(4); count > 0; count--) {
                contacts.add(random.nextInt(20) == 0 ? null : contact(random));
            }
            return contacts;
        }

        private static ContactPointDraft contact(SplittableRandom random) {
            ContactUsage usage = random.nextInt(20) == 0 ? null : USAGES.get(random.nextInt(USAGES.size()));
            Boolean preferred = random.nextInt(3) == 0 ? Boolean.TRUE : null;
            return switch (random.nextInt(6)) {
                case 0 ->
                    new ContactPointDraft(
                            ContactKind.PHONE,
                            usage,
                            preferred,
                            text(random, "+8613812341234"),
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            null);
                case 1 ->
                    new ContactPointDraft(
                            ContactKind.EMAIL,
                            usage,
                            preferred,
                            text(random, "lin@example.com"),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
                case 2 ->
                    new ContactPointDraft(
                            ContactKind.MESSENGER,
                            usage,
                            preferred,
                            text(random, "lin"),
                            MessengerService.QQ,
                            null,
                            null,
                            null,
                            null,
                            null);
                case 3, 4 ->
                    new ContactPointDraft(
                            ContactKind.POSTAL,
                            usage,
                            preferred,
                            null,
                            null,
                            text(random, "CN"),
                            text(random, null),
                            text(random, "x"),
                            lines(random),
                            text(random, null));
                default ->
                    new ContactPointDraft(
                            KINDS.get(random.nextInt(KINDS.size())),
                            usage,
                            preferred,
                            text(random, null),
                            random.nextBoolean() ? null : MessengerService.LINE,
                            text(random, null),
                            text(random, null),
                            text(random, null),
                            random.nextBoolean() ? null : lines(random),
                            text(random, null));
            };
        }

        private static List<@Nullable String> lines(SplittableRandom random) {
            List<@Nullable String> lines = new ArrayList<>();
            for (int count = random.nextInt(6); count > 0; count--) {
                lines.add(text(random, "x"));
            }
            return lines;
        }

        /** Mostly the usual text, sometimes another or none. */
        private static @Nullable String text(SplittableRandom random, @Nullable String usual) {
            int draw = random.nextInt(20);
            return draw > 2 ? usual : draw == 2 ? null : TEXTS.get(random.nextInt(TEXTS.size()));
        }
    }

    /** Whether a value comes of it; a refusal names what is missing or broken and is nothing else. */
    private static boolean isMade(Supplier<?> value) {
        try {
            assertThat(value.get()).isNotNull();
            return true;
        } catch (IllegalArgumentException | NullPointerException refusal) {
            assertThat(refusal).hasMessageMatching("(?s).+");
            return false;
        }
    }
}
