package consumer;

import io.guanxi.crm.customer.BasicDataDraft;
import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.customer.CustomerField;
import io.guanxi.crm.customer.ProvenanceDraft;
import io.guanxi.crm.customer.TagDraft;
import io.guanxi.crm.customer.TagSource;
import io.guanxi.crm.draft.CrmValidators;
import io.guanxi.crm.draft.Draft;
import io.guanxi.crm.draft.Violation;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.interaction.Direction;
import io.guanxi.crm.interaction.Intent;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.InteractionKind;
import io.guanxi.crm.interaction.InteractionResult;
import io.guanxi.crm.party.ContactKind;
import io.guanxi.crm.party.ContactPointDraft;
import io.guanxi.crm.party.ContactUsage;
import io.guanxi.crm.party.OrganizationDraft;
import io.guanxi.crm.party.PartyDraft;
import io.guanxi.crm.party.PersonDraft;
import io.guanxi.crm.purchase.LineItemDraft;
import io.guanxi.crm.purchase.TransactionDraft;
import io.guanxi.crm.service.ComplaintCause;
import io.guanxi.crm.service.ComplaintDraft;
import io.guanxi.crm.service.ComplaintSeverity;
import io.guanxi.crm.service.Survey;
import io.guanxi.crm.service.SurveyItem;
import io.guanxi.crm.service.SurveyResponseDraft;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** A Spring Boot program that checks drafts with the validator it has anyway. */
@SpringBootApplication(proxyBeanMethods = false)
public class BootConsumer {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final Instant AT = Instant.parse("2024-03-01T01:30:00Z");
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.CHINA);
    private static final Survey SURVEY =
            new Survey("S-1", List.of(new SurveyItem("service", new Term("服务", "service"), 1, 5)));

    public static void main(String[] args) {
        SpringApplication boot = new SpringApplication(BootConsumer.class);
        boot.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = boot.run(args)) {
            Validator host = context.getBean(Validator.class);
            right().forEach(draft -> {
                require(true, draft.validate(host).value().isPresent(), draft);
                isTheSameFor(host, draft);
            });
            wrong().forEach(draft -> {
                require(false, draft.validate(host).violations().isEmpty(), draft);
                isTheSameFor(host, draft);
                LOCALES.forEach(locale -> isSaidBy(host, draft, locale));
            });
        }
        System.out.println("consumer: all as expected, under Spring Boot");
    }

    /** Value or violations, and their order. */
    private static void isTheSameFor(Validator host, Draft<?> draft) {
        require(draft.validate(CrmValidators.standard()), draft.validate(host), draft);
    }

    /** The host's own messages are ours, in the language of the request. */
    private static void isSaidBy(Validator host, Draft<?> draft, Locale locale) {
        LocaleContextHolder.setLocale(locale);
        Set<String> said = host.validate(draft).stream()
                .map(found -> found.getPropertyPath() + " " + found.getMessage())
                .collect(Collectors.toSet());
        List<Violation> violations = draft.validate(host).violations();
        require(
                violations.stream()
                        .map(violation -> violation.path() + " " + violation.text(locale))
                        .collect(Collectors.toSet()),
                said,
                draft);
        for (Violation violation : violations) {
            String text = violation.text(locale);
            boolean chinese = text.codePoints()
                    .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
            require(locale.equals(Locale.CHINA), chinese, text);
            require(false, text.contains("{") || text.contains("}"), text);
        }
    }

    private static List<Draft<?>> right() {
        return List.of(
                customer("C-1", person("P-1", "+8613812341234"), null, null),
                customer(
                        "C-2",
                        new OrganizationDraft("P-2", "Guanxi Hotel", "91350100M000100Y43", null, null),
                        null,
                        null),
                transaction("T-1", "CNY", line(2, "800.00", DAY, DAY.plusDays(2)), "T-0"),
                interaction(AT, "Asked for a room with a view\nof the lake."),
                complaint("K-1", "No hot water."),
                new SurveyResponseDraft(SURVEY, "C-1", DAY, Map.of("service", new BigDecimal("4"))));
    }

    private static List<Draft<?>> wrong() {
        return List.of(
                new CustomerDraft(null, null, null, null, null, null, null),
                customer(" C-1", person("", "13812341234"), null, null),
                customer(
                        "C-2",
                        new OrganizationDraft("P-2", "Guanxi\u0000Hotel", "91350100M000100Y44", "P-2", null),
                        new BasicDataDraft("manager", List.of("tea")),
                        Map.of(CustomerField.TASTES, new ProvenanceDraft(null, LocalDate.MAX))),
                transaction("T-1", "XXL", line(1, "800.00", DAY, DAY.plusDays(1)), null),
                transaction("T-1", "CNY", line(0, "-0.001", DAY, DAY), "T-1"),
                new TransactionDraft(null, null, null, null, null, List.of(), null),
                interaction(Instant.MIN, "\u0007"),
                new InteractionDraft(null, null, null, null, null, null, null, null, null),
                complaint("K".repeat(1000), "no\u0000"),
                new SurveyResponseDraft(
                        SURVEY, null, DAY, Map.of("service", new BigDecimal("6"), "price", new BigDecimal("1"))));
    }

    private static CustomerDraft customer(
            String id, PartyDraft<?> party, BasicDataDraft basic, Map<CustomerField, ProvenanceDraft> provenance) {
        return new CustomerDraft(
                id, party, DAY, List.of(new TagDraft("亲子游", TagSource.MANUAL, null)), basic, null, provenance);
    }

    private static PersonDraft person(String id, String phone) {
        ContactPointDraft contact = new ContactPointDraft(
                ContactKind.PHONE, ContactUsage.PRIVATE, true, phone, null, null, null, null, null, null);
        return new PersonDraft(id, "李", "晓明", null, LocalDate.of(1990, 5, 1), List.of(contact));
    }

    private static TransactionDraft transaction(String id, String currency, LineItemDraft line, String original) {
        return new TransactionDraft(id, "C-1", DAY, currency, Channel.WEB, List.of(line), original);
    }

    private static LineItemDraft line(int quantity, String revenue, LocalDate from, LocalDate to) {
        return new LineItemDraft(
                "room", "Lake view", List.of("hotel", "room"), quantity, new BigDecimal(revenue), null, from, to);
    }

    private static InteractionDraft interaction(Instant at, String note) {
        return new InteractionDraft(
                "I-1",
                "C-1",
                at,
                Channel.CALL_CENTER,
                Direction.INBOUND,
                InteractionKind.BUSINESS,
                InteractionResult.FOLLOW_UP,
                Intent.MODERATE,
                note);
    }

    private static ComplaintDraft complaint(String id, String description) {
        return new ComplaintDraft(
                id,
                "C-1",
                AT,
                Channel.FRONT_DESK,
                ComplaintCause.SERVICE,
                ComplaintSeverity.MEDIUM,
                description,
                "T-1");
    }

    private static void require(Object expected, Object actual, Object of) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException("expected " + expected + " but was " + actual + " for " + of);
        }
    }
}
