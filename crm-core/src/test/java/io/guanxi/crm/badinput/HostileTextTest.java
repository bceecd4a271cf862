package io.guanxi.crm.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.draft.Conflict;
import io.guanxi.crm.purchase.ProductLadder;
import io.guanxi.crm.service.Score;
import io.guanxi.crm.service.SilentCustomers;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts as attackers and broken files send them, in every place that takes a text: refused in one short line, or kept
 * exactly.
 */
class HostileTextTest {

    private static final int LONGEST_MESSAGE = 1_000;
    private static final int MEGA = 1 << 20;

    /** Texts about people, which no {@code toString()} shows; a mask may show a first character. */
    private static final Set<String> PERSONAL = Set.of(
            "Apology.words",
            "BasicData.hobbies",
            "BasicData.occupation",
            "BasicDataDraft.hobbies",
            "BasicDataDraft.occupation",
            "Complaint.description",
            "ComplaintDraft.description",
            "Conflict.value",
            "ContactPointDraft.account",
            "ContactPointDraft.address",
            "ContactPointDraft.city",
            "ContactPointDraft.country",
            "ContactPointDraft.lines",
            "ContactPointDraft.number",
            "ContactPointDraft.postalCode",
            "ContactPointDraft.region",
            "ContactPointDraft.value",
            "CreditCode.value",
            "Declined.reason",
            "Email.address",
            "Gesture.what",
            "Interaction.note",
            "InteractionDraft.note",
            "Masking.address",
            "Masking.name",
            "Masking.number",
            "Messenger.account",
            "OrganizationDraft.creditCode",
            "PersonDraft.familyName",
            "PersonDraft.givenName",
            "PersonDraft.writtenName",
            "PersonName.family",
            "PersonName.given",
            "PersonName.written",
            "Phone.number",
            "PostalAddress.city",
            "PostalAddress.country",
            "PostalAddress.line",
            "PostalAddress.lines",
            "PostalAddress.postalCode",
            "PostalAddress.region",
            "Promise.what",
            "Redo.what",
            "Rejected.reason",
            "Reopened.reason",
            "SpecialData.delivery",
            "SpecialData.firstPurchaseKind",
            "SpecialData.installation",
            "SpecialData.specialConsiderations",
            "SpecialData.tastes",
            "SpecialDataDraft.delivery",
            "SpecialDataDraft.firstPurchaseKind",
            "SpecialDataDraft.installation",
            "SpecialDataDraft.specialConsiderations",
            "SpecialDataDraft.tastes");

    /** Texts that everybody may see: names of things, keys and identifiers. */
    private static final Set<String> PUBLIC = Set.of(
            "BusinessHours.from",
            "BusinessHours.to",
            "Commitment.unit",
            "ComplaintDraft.customer",
            "ComplaintDraft.id",
            "ComplaintDraft.transaction",
            "ComplaintId.value",
            "Conflict.field",
            "Conflict.inner",
            "Conflict.key",
            "Conflict.shown",
            "ContractId.value",
            "CustomerDraft.id",
            "CustomerId.value",
            "InteractionDraft.customer",
            "InteractionDraft.id",
            "InteractionId.value",
            "LineItem.sku",
            "LineItemDraft.category",
            "LineItemDraft.name",
            "LineItemDraft.sku",
            "Organization.legalName",
            "OrganizationDraft.id",
            "OrganizationDraft.legalName",
            "OrganizationDraft.parent",
            "PartyId.value",
            "PartyRelationship.role",
            "PersonDraft.id",
            "ProductLadder.name",
            "ProductLadder.skus",
            "ProductRef.category",
            "ProductRef.name",
            "ProductRef.sku",
            "Score.value",
            "ServiceAugmentation.offer",
            "ServiceContract.entitlements",
            "SilentCustomers.complaintRate",
            "Survey.id",
            "SurveyItem.key",
            "SurveyResponse.answers",
            "SurveyResponse.key",
            "SurveyResponse.score",
            "SurveyResponseDraft.answers",
            "SurveyResponseDraft.customer",
            "Tag.label",
            "TagDraft.label",
            "TradeUp.fromSku",
            "TradeUp.toSku",
            "TransactionDraft.currency",
            "TransactionDraft.customer",
            "TransactionDraft.id",
            "TransactionDraft.original",
            "TransactionId.value",
            "Violation.arguments",
            "Violation.hostMessage",
            "Violation.key",
            "Violation.path",
            "Violation.shown");

    private static final List<String> TEXTS = Stream.of(
                    IntStream.concat(IntStream.range(0, 0x20), IntStream.range(0x7F, 0xA0))
                            .mapToObj(control -> "林" + (char) control + "晓"),
                    Stream.of("", " ", "\u0000", "\n", "\r\n", "林\n晓", "林\r\n晓", "林\t晓"),
                    // Halves of surrogate pairs, alone and in the wrong order.
                    Stream.of("\uD83D", "\uDE00", "\uDE00\uD83D", "林\uD83D", "\uDE00晓", "x".repeat(63) + "\uD83D"),
                    Stream.of("😀", "👨‍👩‍👧‍👦", "🏳️‍🌈", "👍🏽", "林👨‍👩‍👧晓", "林\u200D"),
                    // Right to left by nature, by override and by isolate.
                    Stream.of("שלום", "مرحبا", "\u202Eabc", "林\u202E晓", "\u2067abc\u2069", "林晓\u202C", "1\u202E2"),
                    Stream.of("e\u0301", "\u0301e", "z" + "\u0335\u0321".repeat(30), "\u1112\u1161\u11AB"),
                    Stream.of("１２3", "３", "０９:００", "+８６138１２３４１２３４", "०.५", "Ⅳ", "ｌｉｎ@ｅｘａｍｐｌｅ.com"),
                    Stream.of("\u00A0", "林\u00A0晓", "林\u00A0", "\u2007林", "\u202F", "\u3000林", "林\u3000晓"),
                    Stream.of(
                            "\uFEFF", "\uFEFF林晓", "林\uFEFF晓", "林晓\u200B", "\u00AD", "林\u2028晓", "林\u2029晓", "林晓\uFFFE"),
                    Stream.of("x".repeat(MEGA), "😀".repeat(MEGA / 2), "\n".repeat(MEGA), "1".repeat(MEGA)),
                    Stream.of("${7*7}", "#{7*7}", "{max}", "{0}", "%s%n%x", "{{7*7}}", "${jndi:ldap://x}", "$1\\1"),
                    Stream.of("<script>alert(1)</script>", "<b>林晓</b>", "&lt;", "<!--", "]]>", "javascript:alert(1)"),
                    Stream.of(
                            "\"",
                            "\"林晓\"",
                            "'",
                            "' OR '1'='1",
                            "`",
                            "\\",
                            "\\u0000",
                            "\\\\",
                            "林\\晓",
                            "a;b,c|d",
                            "=1+1"),
                    Stream.of("null", "NaN", "-0", "1e400", "1E+999999999", "1E-999999999", "0x1p3", "1,5", "1_000"),
                    Stream.of("Lin.Xiao@EXAMPLE.Com", "lin@example.com\n", "\"lin\"@example.com", "../../etc/passwd"))
            .flatMap(texts -> texts)
            .toList();

    static Stream<TextPlace> places() {
        return TextPlace.all();
    }

    @Test
    void everyTextIsEitherPersonalOrPublic() {
        Set<String> sorted = new TreeSet<>(PERSONAL);
        sorted.addAll(PUBLIC);

        assertThat(PERSONAL).doesNotContainAnyElementsOf(PUBLIC);
        assertThat(new TreeSet<>(TextPlace.all().map(TextPlace::name).toList())).isEqualTo(sorted);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void isRefusedInOneShortLineOrKeptExactly(TextPlace place) {
        for (String text : TEXTS) {
            Optional<Object> made = madeOf(place, text);
            if (made.isPresent() && place.call().isMaker() && !(made.get() instanceof Conflict)) {
                assertThat(keeps(made.get(), text))
                        .as("%s keeps %s", place, head(text))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void makesValuesThatCompareAndPrint(TextPlace place) {
        for (String text : TEXTS) {
            madeOf(place, text).ifPresent(made -> {
                assertThat(madeOf(place, text))
                        .as("%s of %s", place, head(text))
                        .contains(made);
                assertThat(madeOf(place, text).orElseThrow()).hasSameHashCodeAs(made);
                assertThat(made.toString()).isNotBlank();
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void isNotPrintedIfPersonal(TextPlace place) {
        String around = place.call().make().toString();
        for (String text : TEXTS) {
            boolean hideable = text.codePointCount(0, text.length()) > 1 && !text.isBlank() && !around.contains(text);
            if (hideable && PERSONAL.contains(place.name())) {
                madeOf(place, text)
                        .ifPresent(made -> assertThat(made.toString().contains(text))
                                .as("%s shows %s", place, head(text))
                                .isFalse());
            }
        }
    }

    /** What the place makes of a text; empty if it refuses it, in one short line. */
    private static Optional<Object> madeOf(TextPlace place, String text) {
        try {
            return Optional.of(place.make(text));
        } catch (IllegalArgumentException refusal) {
            for (Throwable thrown = refusal; thrown != null; thrown = thrown.getCause()) {
                assertShortLine(place, text, String.valueOf(thrown.getMessage()));
            }
            return Optional.empty();
        }
    }

    private static void assertShortLine(TextPlace place, String text, String message) {
        assertThat(message.length()).as("%s refuses %s", place, head(text)).isLessThanOrEqualTo(LONGEST_MESSAGE);
        assertThat(message.chars().filter(HostileTextTest::breaksLines).mapToObj(Integer::toHexString))
                .as("%s refuses %s", place, head(text))
                .isEmpty();
        boolean secret = PERSONAL.contains(place.name()) && text.strip().length() > 2;
        assertThat(secret && message.contains(text))
                .as("%s shows %s", place, head(text))
                .isFalse();
    }

    /** Control and format characters and separators of lines, which turn a message round or tear it. */
    private static boolean breaksLines(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** The beginning of a text, with its characters spelt out. */
    private static String head(String text) {
        StringBuilder head = new StringBuilder();
        text.chars().limit(12).forEach(c -> head.append(String.format(Locale.ROOT, "\\u%04X", c)));
        return head + " (" + text.length() + ")";
    }

    private static boolean keeps(Object made, String text) {
        List<String> texts = new ArrayList<>();
        gather(made, texts);
        return texts.contains(text) || texts.contains(withDomainInLowerCase(text)) || keepsNumber(made, text);
    }

    /** Scores and shares may be given as a text, but in plain digits only. */
    private static boolean keepsNumber(Object made, String text) {
        Optional<BigDecimal> number = Optional.empty();
        if (made instanceof Score score) {
            number = Optional.of(score.value());
        } else if (made instanceof SilentCustomers silent) {
            number = Optional.of(silent.complaintRate());
        }
        return text.chars().allMatch(c -> c < 0x80)
                && number.filter(kept -> kept.compareTo(new BigDecimal(text)) == 0)
                        .isPresent();
    }

    private static String withDomainInLowerCase(String text) {
        int at = text.lastIndexOf('@') + 1;
        return at == 0 ? text : text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT);
    }

    /** All texts that a value holds. */
    private static void gather(@Nullable Object value, List<String> texts) {
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof Optional<?> there) {
            there.ifPresent(inner -> gather(inner, texts));
        } else if (value instanceof Collection<?> elements) {
            elements.forEach(element -> gather(element, texts));
        } else if (value instanceof Map<?, ?> map) {
            gather(map.keySet(), texts);
            gather(map.values(), texts);
        } else if (value instanceof ProductLadder ladder) {
            texts.add(ladder.name());
            texts.addAll(ladder.skus());
        } else if (value instanceof Record row) {
            for (RecordComponent component : row.getClass().getRecordComponents()) {
                gather(read(component, row), texts);
            }
        }
    }

    private static @Nullable Object read(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(component.toString(), impossible);
        }
    }
}
