package io.guanxi.crm.badinput;

import static io.guanxi.crm.badinput.GoodCalls.DAY;
import static io.guanxi.crm.badinput.GoodCalls.FIRM;
import static io.guanxi.crm.badinput.GoodCalls.LATER;
import static io.guanxi.crm.badinput.GoodCalls.NEXT;
import static io.guanxi.crm.badinput.GoodCalls.PERSON;
import static io.guanxi.crm.badinput.GoodCalls.PHONE;

import io.guanxi.crm.party.ContactPoint;
import io.guanxi.crm.party.ContactUsage;
import io.guanxi.crm.party.Organization;
import io.guanxi.crm.party.Party;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.party.PartyRelationship;
import io.guanxi.crm.party.PartyRole;
import io.guanxi.crm.party.Person;
import io.guanxi.crm.party.PersonName;
import io.guanxi.crm.party.Phone;
import io.guanxi.crm.party.RelationKind;
import io.guanxi.crm.party.RoleKind;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Bad input for the room party. */
final class BadPartyRows {

    private static final Person XIAO = Person.of(PERSON, PersonName.of("林", "晓"));
    private static final Organization ACME = Organization.of(FIRM, "上海远景科技有限公司");

    private BadPartyRows() {}

    static void addTo(BadRows table) {
        table.text("PartyId.new", "value", "party id", 64);
        table.text("PartyId.of", "value", "party id", 64);
        names(table);
        places(table);
        address(table);
        points(table);
        parties(table);
        roles(table);
        relationships(table);
        directory(table);
    }

    private static void names(BadRows table) {
        for (String label : List.of("PersonName.new", "PersonName.of")) {
            table.personalText(label, "family", "familyName", 50);
            table.personalText(label, "given", "givenName", 50);
        }
        table.personalText("PersonName.new", "written", "writtenName", 101, Optional::of);
    }

    private static void places(BadRows table) {
        String phone = "number must be + and 7 to 15 digits (E.164)";
        String email = "address must be an e-mail address such as name@example.com";
        for (String call : List.of("new", "of")) {
            for (String number :
                    List.of("13812341234", "+0138123412", "+123456", "+1234567890123456", "+８６138123412")) {
                table.personal("Phone." + call, "number", number, phone, hidden(number), number);
            }
            for (String address : List.of(
                    "lin.example.com",
                    "lin@example",
                    "lin@-a.com",
                    "lin..xiao@example.com",
                    "x".repeat(65) + "@example.com",
                    "x@" + "y".repeat(63) + ("." + "z".repeat(62)).repeat(3) + ".com")) {
                table.personal("Email." + call, "address", address, email, hidden(address), address);
            }
            table.personalText("Messenger." + call, "account", "account", 64);
        }
    }

    private static void address(BadRows table) {
        String country = "country must be two capital letters of ISO 3166-1";
        for (String label : List.of("PostalAddress.new", "PostalAddress.of")) {
            for (String wrong : List.of("cn", "XX", "林晓", "C", "+8613812341234")) {
                table.personal(label, "country", wrong, country, hidden(wrong), wrong);
            }
            table.personalText(label, "city", "city", 100);
        }
        table.personalText("PostalAddress.new", "region", "region", 100, Optional::of);
        table.personalText("PostalAddress.new", "lines", "lines[0]", 200, List::of);
        table.personalText("PostalAddress.of", "line", "lines[0]", 200);
        String number = "lines must be 1 to 4 in number";
        table.row("PostalAddress.new", "lines", List.of(), number, "0");
        table.row("PostalAddress.new", "lines", Collections.nCopies(5, "a"), number, "5");
        table.personalText("PostalAddress.new", "postalCode", "postalCode", 16, Optional::of);
    }

    private static void points(BadRows table) {
        String kind = "points must have one preferred PHONE at most";
        String place = "points must not name the same place twice";
        Phone first = PHONE.asPreferred();
        Phone other = Phone.of("+8613912345678", ContactUsage.WORK).asPreferred();
        Phone again = PHONE.usedFor(ContactUsage.WORK, false);
        String second = "Phone[+86139****5678, WORK, preferred]";
        String same = "Phone[+86138****1234, WORK]";
        table.personal("ContactPoints.new", "points", List.of(first, other), kind, second, other.number());
        table.personal("ContactPoints.new", "points", List.of(first, again), place, same, again.number());
        table.personal("ContactPoints.of", "points", new ContactPoint[] {first, other}, kind, second, other.number());
        table.personal("ContactPoints.of", "points", new ContactPoint[] {first, again}, place, same, again.number());
    }

    private static void parties(BadRows table) {
        for (LocalDate date : List.of(LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1))) {
            String rule = "birthDate must lie in the years 1 to 9999";
            table.personal(
                    "Person.new", "birthDate", Optional.of(date), rule, hidden(date.toString()), date.toString());
        }
        table.text("Organization.new", "legalName", "legalName", 200);
        table.text("Organization.of", "legalName", "legalName", 200);
        table.row(
                "Organization.new",
                "parent",
                Optional.of(FIRM),
                "parent must be another than the organisation",
                "P-2001");
        for (String label : List.of("CreditCode.new", "CreditCode.of")) {
            for (String code :
                    List.of("91350100M000100Y44", "91350100M000100Y4", "9135010OM000100Y43", "11010519491231002X")) {
                String rule = "creditCode must be 18 characters of GB 32100-2015 with a fitting check character";
                table.personal(label, "value", code, rule, hidden(code), code);
            }
        }
    }

    private static void roles(BadRows table) {
        table.period("PartyRole.new", "period", "period");
        table.date("PartyRole.since", "from", "period");
        table.row("PartyRole.between", "to", DAY, "period must end after it begins", "\"2025-03-31 to 2025-03-31\"");
        table.row(
                "PartyRole.between",
                "from",
                LocalDate.of(0, 12, 31),
                "from must lie in the years 1 to 9999",
                "0000-12-31");
        table.row(
                "PartyRole.between",
                "to",
                LocalDate.of(10_000, 1, 1),
                "to must lie in the years 1 to 9999",
                "+10000-01-01");
        PartyRole guest = PartyRole.since(PERSON, RoleKind.CUSTOMER, DAY);
        PartyRole foreign = PartyRole.since(FIRM, RoleKind.CUSTOMER, DAY);
        PartyRole again = PartyRole.between(PERSON, RoleKind.CUSTOMER, NEXT, LATER);
        String others = "roles must all belong to party P-1001";
        String twice = "roles must not overlap " + guest;
        table.row("PartyRoles.new", "roles", List.of(foreign), others, Require.shown(foreign));
        table.row("PartyRoles.new", "roles", List.of(guest, again), twice, Require.shown(again));
        table.row("PartyRoles.of", "roles", new PartyRole[] {foreign}, others, Require.shown(foreign));
        table.row("PartyRoles.of", "roles", new PartyRole[] {guest, again}, twice, Require.shown(again));
    }

    private static void relationships(BadRows table) {
        table.period("PartyRelationship.new", "period", "period");
        table.text("PartyRelationship.new", "role", "role", 100, Optional::of);
        table.date("PartyRelationship.since", "firstDay", "period");
        table.row(
                "PartyRelationship.between",
                "end",
                DAY,
                "period must end after it begins",
                "\"2025-03-31 to 2025-03-31\"");
        table.row(
                "PartyRelationship.between",
                "firstDay",
                LocalDate.of(0, 12, 31),
                "firstDay must lie in the years 1 to 9999",
                "0000-12-31");
        table.row(
                "PartyRelationship.between",
                "end",
                LocalDate.of(10_000, 1, 1),
                "end must lie in the years 1 to 9999",
                "+10000-01-01");
        for (String call : List.of("new", "since", "between")) {
            table.row("PartyRelationship." + call, "to", PERSON, "to must be another party than from", "P-1001");
        }
    }

    private static void directory(BadRows table) {
        PartyId other = PartyId.of("P-2002");
        Person namesake = Person.of(PERSON, PersonName.of("王", "伟"));
        badParties(table, List.of(XIAO, namesake), "parties must have different identifiers", "P-1001");
        String noParent = "parent must be an organisation of the directory";
        badParties(table, List.of(XIAO, ACME.withParent(other)), noParent, "P-2002");
        badParties(table, List.of(XIAO, ACME.withParent(PERSON)), noParent, "P-1001");
        badParties(
                table,
                List.of(ACME.withParent(other), Organization.of(other, "远景").withParent(FIRM)),
                "parent must not lead back to the organisation itself",
                "\"P-2001 → P-2002 → P-2001\"");
        PartyRelationship contact = PartyRelationship.since(PERSON, RelationKind.CONTACT_OF, FIRM, DAY);
        PartyRelationship unknown = PartyRelationship.since(PERSON, RelationKind.CONTACT_OF, other, DAY);
        PartyRelationship reversed = PartyRelationship.since(FIRM, RelationKind.CONTACT_OF, PERSON, DAY);
        PartyRelationship household = PartyRelationship.since(PERSON, RelationKind.HOUSEHOLD_WITH, FIRM, DAY);
        PartyRelationship again = PartyRelationship.between(PERSON, RelationKind.CONTACT_OF, FIRM, NEXT, LATER);
        badTies(table, List.of(unknown), "must connect parties of the directory", "P-2002");
        badTies(table, List.of(reversed), "must lead from a person to an organisation", Require.shown(reversed));
        badTies(table, List.of(household), "must lead from a person to a person", Require.shown(household));
        badTies(table, List.of(contact, again), "must not overlap " + contact, Require.shown(again));
    }

    private static void badParties(BadRows table, List<Party> parties, String rule, String shown) {
        table.row("PartyDirectory.of", "parties", parties, rule, shown);
    }

    private static void badTies(BadRows table, List<PartyRelationship> ties, String rule, String shown) {
        table.row("PartyDirectory.of", "relationships", ties, "relationships " + rule, shown);
    }

    private static String hidden(String text) {
        return "*** (" + text.length() + (text.length() == 1 ? " character)" : " characters)");
    }
}
