package io.guanxi.crm.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.Tag;
import io.guanxi.crm.customer.TagDraft;
import io.guanxi.crm.customer.TagSource;
import io.guanxi.crm.party.OrganizationDraft;
import io.guanxi.crm.party.PersonDraft;
import io.guanxi.crm.purchase.LineItemDraft;
import io.guanxi.crm.purchase.TransactionDraft;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.cfg.defs.NotNullDef;
import org.hibernate.validator.cfg.defs.SizeDef;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ValidatedTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final Validator STANDARD = CrmValidators.standard();

    private static CustomerDraft customer(@Nullable String id, @Nullable List<@Nullable TagDraft> tags) {
        return new CustomerDraft(id, person("林", "晓"), DAY, tags, null, null, null);
    }

    private static PersonDraft person(@Nullable String family, @Nullable String given) {
        return new PersonDraft("P-1", family, given, null, null, null);
    }

    private static TagDraft tag(@Nullable String label) {
        return new TagDraft(label, TagSource.MANUAL, null);
    }

    private static List<String> paths(Validated<?> answer) {
        return answer.violations().stream().map(Violation::path).toList();
    }

    private static Violation only(Validated<?> answer) {
        assertThat(answer.violations()).hasSize(1);
        return answer.violations().get(0);
    }

    @Nested
    class RightInput {

        @Test
        void becomesTheValue() {
            Validated<Customer> answer = customer("C-1", List.of(tag("亲子游"))).validate(STANDARD);

            assertThat(answer.violations()).isEmpty();
            assertThat(answer.value()).contains(answer.orThrow());
            assertThat(answer.orThrow().tags()).containsExactly(Tag.of("亲子游", TagSource.MANUAL));
        }
    }

    @Nested
    class WrongInput {

        @Test
        void hasNoValueAndEveryViolationAtOnce() {
            Validated<Customer> answer = new CustomerDraft(
                            " ",
                            person(null, "x".repeat(51)),
                            null,
                            Arrays.asList(tag("vip"), null, tag("vip")),
                            null,
                            null,
                            null)
                    .validate(STANDARD);

            assertThat(answer.value()).isEmpty();
            assertThat(answer.violations().stream()
                            .map(violation -> violation.path() + " " + violation.text(Locale.ENGLISH)))
                    .containsExactly(
                            "id must not be blank",
                            "party.familyName must not be missing",
                            "party.givenName must have at most 50 characters",
                            "since must not be missing",
                            "tags[1].<list element> must not be missing",
                            "tags[2].label must not be a label that is given already");
        }

        @Test
        void isRefusedInWordsWhereItIsHeldToBeRight() {
            Validated<Customer> answer = customer("  ", null).validate(STANDARD);

            assertThatIllegalArgumentException()
                    .isThrownBy(answer::orThrow)
                    .withMessage("id must not be blank, but was \"  \"");
        }

        @Test
        void isListedByPlaceNotByText() {
            List<@Nullable TagDraft> tags = new ArrayList<>(
                    IntStream.range(0, 12).mapToObj(number -> tag("t" + number)).toList());
            tags.set(2, tag(" a"));
            tags.set(10, tag(" b"));

            assertThat(paths(customer("C-1", tags).validate(STANDARD)))
                    .containsExactly("tags[2].label", "tags[10].label");
        }

        @Test
        void isListedOnceHoweverOftenAValidatorReportsIt() {
            CustomerDraft draft = customer("", null);

            assertThat(draft.validate(STANDARD)).isEqualTo(draft.validate(STANDARD));
            assertThat(draft.validate(STANDARD).violations()).hasSize(1);
        }
    }

    @Nested
    class Texts {

        @Test
        void areMadeInBothLanguagesOnDemand() {
            Violation violation = only(customer("x".repeat(65), null).validate(STANDARD));

            assertThat(violation.key()).isEqualTo("io.guanxi.crm.draft.length");
            assertThat(violation.arguments()).isEqualTo(Map.of("max", "64"));
            assertThat(violation.text(Locale.ENGLISH)).isEqualTo("must have at most 64 characters");
            assertThat(violation.text(Locale.CHINA)).isEqualTo("最多 64 个字符");
            assertThat(violation.message(Locale.ENGLISH))
                    .isEqualTo(
                            "id must have at most 64 characters, but was \"" + "x".repeat(64) + "…\" (65 characters)");
            assertThat(violation.message(Locale.CHINA)).startsWith("id 最多 64 个字符，实际为 \"xxx");
        }

        @Test
        void ofPersonalDataShowTheLengthOnly() {
            Violation violation = only(
                    new CustomerDraft("C-1", person("林", "晓\u0000明"), DAY, null, null, null, null).validate(STANDARD));

            assertThat(violation.message(Locale.ENGLISH))
                    .isEqualTo("party.givenName must not contain control characters, but was *** (3 characters)");
            assertThat(violation.toString()).doesNotContain("晓").doesNotContain("明");
        }

        @Test
        void ofConflictsShowTheValueToo() {
            Violation violation =
                    only(customer("C-1", List.of(tag("vip"), tag("vip"))).validate(STANDARD));

            assertThat(violation.shown()).isEqualTo("\"vip\"");
        }

        @Test
        void treatInputAsTextNotAsAnExpression() {
            for (String hostile : List.of("${7*7}\u0007", "{max}\u0007", "#{1}\u0007", "\\{x}$\u0007")) {
                Violation violation = only(customer(hostile, null).validate(STANDARD));

                assertThat(violation.text(Locale.ENGLISH)).isEqualTo("must not contain control characters");
                assertThat(violation.shown()).contains(hostile.substring(0, 4));
            }
        }
    }

    @Nested
    class Conflicts {

        /** A draft of the host's own that counts how often it is asked. */
        private static final class CountingDraft implements Draft<String> {

            private final List<Conflict> conflicts;
            private int asked;

            private CountingDraft(Conflict... conflicts) {
                this.conflicts = List.of(conflicts);
            }

            @Override
            public List<Conflict> conflicts() {
                asked++;
                return conflicts;
            }

            @Override
            public String toValue() {
                return "value";
            }
        }

        @Test
        void areWorkedOutTwiceHoweverManyThereAre() {
            CountingDraft draft = new CountingDraft(IntStream.range(0, 500)
                    .mapToObj(index -> Conflict.at("lines", index, "cost", index, "io.guanxi.crm.draft.blank"))
                    .toArray(Conflict[]::new));
            Validated<String> answer = draft.validate(STANDARD);

            assertThat(draft.asked).as("once to judge, once to show").isEqualTo(2);
            assertThat(answer.violations()).hasSize(500);
            assertThat(answer.violations())
                    .allMatch(violation -> violation.path().equals("lines[" + violation.shown() + "].cost"));
        }

        @Test
        void areReportedUpToAThousand() {
            Validated<String> answer = new CountingDraft(IntStream.range(0, 1_500)
                            .mapToObj(index -> Conflict.at("lines", index, "cost", index, "io.guanxi.crm.draft.blank"))
                            .toArray(Conflict[]::new))
                    .validate(STANDARD);

            assertThat(answer.value()).isEmpty();
            assertThat(answer.violations()).hasSize(Draft.MAX_CONFLICTS);
            assertThat(answer.violations().get(999).path()).isEqualTo("lines[999].cost");
        }

        @Test
        void showTheValueOfTheirOwnPlaceAndRule() {
            Validated<String> answer = new CountingDraft(
                            Conflict.at("a", 1, "io.guanxi.crm.draft.blank"),
                            Conflict.at("a", 2, "io.guanxi.crm.draft.missing"),
                            Conflict.at("b", 3, "io.guanxi.crm.draft.blank"),
                            Conflict.atPersonal("c", "secret", "io.guanxi.crm.draft.blank"))
                    .validate(STANDARD);

            assertThat(answer.violations())
                    .extracting(Violation::shown)
                    .containsExactly("1", "2", "3", "*** (6 characters)");
        }

        @Test
        void atAPathThatIsHostileAreOneShortLine() {
            Violation violation =
                    only(new CountingDraft(Conflict.at("a\nb" + "x".repeat(1_000), 1, "io.guanxi.crm.draft.blank"))
                            .validate(STANDARD));

            assertThat(violation.path())
                    .startsWith("a\\u000Abxxx")
                    .endsWith("x…")
                    .hasSizeLessThan(270);
            assertThat(violation.message(Locale.ENGLISH)).hasLineCount(1);
        }
    }

    @Nested
    class OtherValidators {

        private Validator speaking(Locale locale) {
            return Validation.byProvider(HibernateValidator.class)
                    .configure()
                    .ignoreXmlConfiguration()
                    .messageInterpolator(new ParameterMessageInterpolator(Set.of(locale), locale, false))
                    .buildValidatorFactory()
                    .getValidator();
        }

        @Test
        void giveEqualViolationsWhateverLanguageTheySpeak() {
            CustomerDraft draft = new CustomerDraft(
                    " ", new OrganizationDraft("", null, "x", "y", null), null, List.of(tag("")), null, null, null);
            Validated<Customer> expected = draft.validate(STANDARD);

            assertThat(expected.violations()).hasSizeGreaterThan(4);
            assertThat(Stream.of(Locale.CHINA, Locale.GERMANY, Locale.ENGLISH)
                            .map(locale -> draft.validate(speaking(locale))))
                    .containsOnly(expected);
        }

        @Test
        void giveTheirUsersTheSameTexts() {
            CustomerDraft draft = customer("x".repeat(65), List.of(tag(" vip"), tag("a\tb")));
            for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
                Set<String> ofHost = speaking(locale).validate(draft).stream()
                        .map(ConstraintViolation::getMessage)
                        .collect(Collectors.toSet());

                assertThat(ofHost)
                        .isEqualTo(draft.validate(STANDARD).violations().stream()
                                .map(violation -> violation.text(locale))
                                .collect(Collectors.toSet()));
            }
        }
    }

    @Nested
    class Nulls {

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void areRefusedByName() {
            assertThatNullPointerException()
                    .isThrownBy(() -> Validated.of(null, STANDARD))
                    .withMessage("draft");
            assertThatNullPointerException()
                    .isThrownBy(() -> customer("C-1", null).validate(null))
                    .withMessage("validator");
            assertThatNullPointerException()
                    .isThrownBy(() -> new Validated.Valid<>(null))
                    .withMessage("get");
            assertThatNullPointerException()
                    .isThrownBy(() -> new Validated.Invalid<>(Collections.singletonList(null)))
                    .withMessage("violations[0]");
        }

        @Test
        void ofAWholeDraftAreViolationsNotExceptions() {
            assertThat(paths(new CustomerDraft(null, null, null, null, null, null, null).validate(STANDARD)))
                    .containsExactly("id", "party", "since");
            assertThat(paths(new TransactionDraft(null, null, null, null, null, null, null).validate(STANDARD)))
                    .contains("id", "customer", "date", "currency", "lines");
        }

        @Test
        void invalidNeedsAViolation() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Validated.Invalid<>(List.of()))
                    .withMessageStartingWith("violations must not be empty");
        }
    }

    @Nested
    class Hosts {

        @Test
        void mayAddConstraintsOfTheirOwnWhoseValuesStayHidden() {
            Violation violation = only(customer("C-1", List.of(tag("vip"))).validate(strictOnTags()));

            assertThat(violation.shown()).startsWith("*** (");
        }

        @Test
        void mayAddConstraintsOfTheirOwnWithTheirOwnMessage() {
            Validator host = strictOnTags();
            Violation violation = only(customer("C-1", null).validate(host));

            assertThat(violation.path()).isEqualTo("tags");
            assertThat(violation.hostMessage()).contains("tag every customer");
            assertThat(violation.shown()).isEqualTo("null");
            assertThat(violation.text(Locale.CHINA)).isEqualTo("tag every customer");
        }

        private Validator strictOnTags() {
            var configuration = Validation.byProvider(HibernateValidator.class)
                    .configure()
                    .ignoreXmlConfiguration()
                    .messageInterpolator(
                            new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false));
            var mapping = configuration.createConstraintMapping();
            mapping.type(CustomerDraft.class)
                    .field("tags")
                    .constraint(new NotNullDef().message("tag every customer"))
                    .constraint(new SizeDef().min(2).message("tag every customer twice"));
            return configuration.addMapping(mapping).buildValidatorFactory().getValidator();
        }
    }

    @Nested
    class Keys {

        @Test
        void areRulesOfTheLibraryOrComeWithTheHostsMessage() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new Violation("id", "io.guanxi.crm.draft.nonsense", Map.of(), "1", Optional.empty()))
                    .withMessage("key must be a rule of the library where the host gives no message, but was"
                            + " \"io.guanxi.crm.draft.nonsense\"");
            assertThat(new Violation("id", "{host.rule}", Map.of(), "1", Optional.of("not so")).text(Locale.CHINA))
                    .isEqualTo("not so");
        }
    }

    @Nested
    class Hashes {

        /** A validator hashes the draft for every violation: a long list must not be walked each time. */
        @Test
        void ofDraftsDoNotWalkTheirLists() {
            CustomerDraft none = customer("C-1", null);
            CustomerDraft many = customer("C-1", List.of(tag("a"), tag("b")));

            assertThat(many).isNotEqualTo(none).hasSameHashCodeAs(none);
            assertThat(new PersonDraft("P-1", "林", "晓", null, null, List.of())).hasSameHashCodeAs(person("王", "建国"));
        }
    }

    @Test
    void amountsAreCheckedAgainstTheCurrencyOfTheWholeDraft() {
        TransactionDraft draft = new TransactionDraft(
                "T-1",
                "C-1",
                DAY,
                "JPY",
                null,
                List.of(new LineItemDraft("room", null, null, 1, new BigDecimal("100.5"), null, null, null)),
                null);

        assertThat(only(draft.validate(STANDARD)).path()).isEqualTo("lines[0].revenue");
    }
}
