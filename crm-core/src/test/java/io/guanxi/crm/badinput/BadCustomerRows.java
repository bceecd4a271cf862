package io.guanxi.crm.badinput;

import static io.guanxi.crm.badinput.BadRows.TOO_MUCH;
import static io.guanxi.crm.badinput.GoodCalls.DAY;
import static io.guanxi.crm.badinput.GoodCalls.FIRM;

import io.guanxi.crm.customer.CollectionMethod;
import io.guanxi.crm.customer.CustomerField;
import io.guanxi.crm.customer.Provenance;
import io.guanxi.crm.customer.Tag;
import io.guanxi.crm.customer.TagSource;
import io.guanxi.crm.party.Organization;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** Bad input for the rooms customer, draft and lifecycle. */
final class BadCustomerRows {

    private BadCustomerRows() {}

    static void addTo(BadRows table) {
        table.text("CustomerId.new", "value", "customer id", 64);
        table.text("CustomerId.of", "value", "customer id", 64);
        table.text("Tag.new", "label", "label", 64);
        table.text("Tag.of", "label", "label", 64);
        table.date("Tag.new", "expiresOn", "expiresOn", Optional::of);
        table.date("Provenance.new", "on", "on");
        table.date("Provenance.of", "on", "on");
        data(table);
        customer(table);
        quality(table);
        table.row("Validated.Invalid.new", "violations", List.of(), "violations must not be empty", "[]");
        for (String label : List.of("ValueBalance.new", "ValueBalance.of")) {
            table.row(label, "toFirm", Money.parse("USD 1.00"), "toFirm must be in CNY", "USD 1.00");
            for (String side : List.of("toCustomer", "toFirm")) {
                table.row(label, side, TOO_MUCH, side + " must fit in long minor units", TOO_MUCH.toString());
            }
        }
    }

    private static void data(BadRows table) {
        table.personalText("BasicData.new", "occupation", "occupation", 100, Optional::of);
        table.personalText("BasicData.new", "hobbies", "hobbies", 64, text -> Optional.of(Set.of(text)));
        String label = "SpecialData.new";
        table.personalText(label, "firstPurchaseKind", "firstPurchaseKind", 100, Optional::of);
        table.date(label, "firstPurchaseDate", "firstPurchaseDate", Optional::of);
        table.date(label, "lastContactDate", "lastContactDate", Optional::of);
        table.personalText(label, "tastes", "tastes", 64, text -> Optional.of(Set.of(text)));
        for (String text : List.of("specialConsiderations", "delivery", "installation")) {
            table.personalText(label, text, text, 500, Optional::of);
        }
    }

    private static void customer(BadRows table) {
        String label = "Customer.new";
        table.date(label, "since", "since");
        Tag tag = Tag.of("VIP", TagSource.MANUAL);
        table.row(
                label,
                "tags",
                List.of(tag, Tag.of("VIP", TagSource.RULE)),
                "tags must not hold a label twice",
                "[Tag[label=VIP, source=MANUAL, expiresOn=Optional.empty], Tag[la… (112 characters)");
        table.row(
                label,
                "party",
                Organization.of(FIRM, "上海远景科技有限公司"),
                "basic must not hold occupation or hobbies for an organisation",
                "BasicData[OCCUPATION]");
        table.row(
                label,
                "provenance",
                Map.of(CustomerField.TASTES, new Provenance(CollectionMethod.CHAT, DAY)),
                "provenance must be of fields that are known",
                "TASTES");
    }

    private static void quality(BadRows table) {
        table.date("DataQuality.of", "asOf", "asOf");
        table.forward("DataQuality.of", "maxAge", "maxAge");
        table.row(
                "DataQuality.of",
                "maxAge",
                Period.ZERO,
                "maxAge must be longer than zero and have no negative part",
                "P0D");
        table.row(
                "DataQuality.new",
                "fresh",
                Set.of(CustomerField.TASTES),
                "known must hold the name, which every party has",
                "[ADDRESS, HOBBIES, TASTES]");
        for (String set : List.of("stale", "ageUnknown", "missing")) {
            table.row(
                    "DataQuality.new",
                    set,
                    Set.of(CustomerField.NAME),
                    set + " must not repeat a field of another set",
                    "NAME");
        }
        table.row("DataQuality.cost", "errors", -1L, "errors must not be negative", "-1");
        table.row(
                "DataQuality.cost",
                "costPerError",
                Money.parse("CNY -0.01"),
                "costPerError must not be negative",
                "CNY -0.01");
        table.row(
                "DataQuality.cost",
                "errors",
                Long.MAX_VALUE,
                "cost must fit in long minor units",
                "CNY 138350580552821637105.00");
    }
}
