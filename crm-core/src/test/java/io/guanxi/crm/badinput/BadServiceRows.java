package io.guanxi.crm.badinput;

import static io.guanxi.crm.badinput.BadRows.MOST;
import static io.guanxi.crm.badinput.GoodCalls.AT;
import static io.guanxi.crm.badinput.GoodCalls.DAY;
import static io.guanxi.crm.badinput.GoodCalls.ITEM;
import static io.guanxi.crm.badinput.GoodCalls.MORNING;
import static io.guanxi.crm.badinput.GoodCalls.NEXT;

import io.guanxi.crm.service.BusinessHours;
import io.guanxi.crm.service.Compensation;
import io.guanxi.crm.service.CompensationItem;
import io.guanxi.crm.service.ComplaintEvent;
import io.guanxi.crm.service.ComplaintStep;
import io.guanxi.crm.service.Pause;
import io.guanxi.crm.service.Score;
import io.guanxi.crm.service.Survey;
import io.guanxi.crm.service.SurveyItem;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** Bad input for the room service. */
final class BadServiceRows {

    private static final String DIGITS = " must have at most 18 digits before and after the point";

    private BadServiceRows() {}

    static void addTo(BadRows table) {
        table.text("ComplaintId.new", "value", "complaint id", 64);
        table.text("ComplaintId.of", "value", "complaint id", 64);
        table.text("ContractId.new", "value", "contract id", 64);
        table.text("ContractId.of", "value", "contract id", 64);
        calendar(table);
        hours(table);
        pause(table);
        target(table);
        clock(table);
        reading(table);
        contract(table);
        promise(table);
        compensation(table);
        events(table);
        complaint(table);
        score(table);
        silent(table);
        survey(table);
    }

    private static void calendar(BadRows table) {
        String label = "BusinessCalendar.new";
        BusinessHours late = BusinessHours.of(LocalTime.of(11, 59), LocalTime.MIDNIGHT);
        String overlap = " must not overlap other hours of the day";
        String empty = " must have hours; a closed day is left out or a holiday";
        String shown = "BusinessHours[from=11:59, to=00:00]";
        table.row(label, "week", Map.of(), "week must have hours on at least one day", "{}");
        table.row(label, "week", Map.of(DayOfWeek.MONDAY, List.of()), "week[MONDAY]" + empty, "[]");
        table.row(label, "week", Map.of(DayOfWeek.MONDAY, List.of(MORNING, late)), "week[MONDAY]" + overlap, shown);
        table.row(label, "exceptions", Map.of(NEXT, List.of()), "exceptions[2025-04-02]" + empty, "[]");
        table.row(label, "exceptions", Map.of(NEXT, List.of(late, MORNING)), "exceptions[2025-04-02]" + overlap, shown);
        table.row(
                label,
                "exceptions",
                Map.of(DAY, List.of(MORNING)),
                "exceptions must not be holidays as well",
                "2025-03-31");
        table.date(label, "holidays", "holidays", Set::of);
        table.date(label, "exceptions", "exceptions", date -> Map.of(date, List.of(MORNING)));
        table.row("BusinessCalendar.weekdays", "hours", new BusinessHours[0], "week[MONDAY]" + empty, "[]");
        table.row(
                "BusinessCalendar.weekdays",
                "hours",
                new BusinessHours[] {MORNING, late},
                "week[MONDAY]" + overlap,
                shown);
    }

    private static void hours(BadRows table) {
        String inexact = "must be in whole seconds";
        String order = "to must be after 09:00, or 00:00 for the end of the day";
        for (String label : List.of("BusinessHours.new", "BusinessHours.of(LocalTime, LocalTime)")) {
            LocalTime fraction = LocalTime.of(9, 0, 0, 1);
            table.row(label, "from", fraction, "from " + inexact, "09:00:00.000000001");
            table.row(label, "to", fraction, "to " + inexact, "09:00:00.000000001");
            table.row(label, "to", LocalTime.of(9, 0), order, "09:00");
        }
        String texts = "BusinessHours.of(String, String)";
        for (String time : List.of("from", "to")) {
            table.row(texts, time, "09:00:00.5", time + " " + inexact, "09:00:00.500");
            table.row(texts, time, "24:00", time + " must be a time of day such as 09:00 or 17:30:15", "\"24:00\"");
        }
        table.row(texts, "to", "09:00", order, "09:00");
    }

    private static void pause(BadRows table) {
        for (String label : List.of("Pause.new", "Pause.since", "Pause.between")) {
            table.instant(label, "from", "from");
        }
        String order = "to must be after 2025-03-31T09:30:00Z";
        table.row("Pause.new", "to", Optional.of(AT), order, "2025-03-31T09:30:00Z");
        table.row("Pause.between", "to", AT, order, "2025-03-31T09:30:00Z");
        table.instant("Pause.new", "to", "to", Optional::of);
        table.instant("Pause.between", "to", "to");
    }

    private static void target(BadRows table) {
        for (String label : List.of("SlaTarget.new", "SlaTarget.of")) {
            duration(table, label, "firstResponse", "firstResponse");
            duration(table, label, "resolution", "resolution");
            table.row(
                    label,
                    "resolution",
                    Duration.ofMinutes(29),
                    "resolution must not be shorter than the first response PT30M",
                    "PT29M");
        }
        warnAt(table, "SlaTarget.new");
    }

    private static void duration(BadRows table, String label, String parameter, String field) {
        table.row(label, parameter, Duration.ZERO, field + " must be longer than zero", "PT0S");
        table.row(label, parameter, Duration.ofSeconds(-1), field + " must be longer than zero", "PT-1S");
    }

    private static void warnAt(BadRows table, String label) {
        table.row(label, "warnAt", BigDecimal.ZERO, "warnAt must be above 0", "0");
        table.row(label, "warnAt", BigDecimal.ONE, "warnAt must be below 1", "1");
        table.row(label, "warnAt", new BigDecimal("1E-19"), "warnAt" + DIGITS, "1E-19");
    }

    private static void clock(BadRows table) {
        String label = "SlaClock.new";
        String start = "SlaClock.start(BusinessCalendar, Instant, Duration)";
        String warned = "SlaClock.start(BusinessCalendar, Instant, Duration, BigDecimal)";
        for (String call : List.of(label, start, warned)) {
            table.instant(call, "start", "start");
            duration(table, call, "target", "target");
        }
        warnAt(table, label);
        warnAt(table, warned);
        Pause open = Pause.since(AT.plusSeconds(60));
        Pause early = Pause.between(AT.minusSeconds(1), AT.plusSeconds(1));
        table.row(
                label,
                "pauses",
                List.of(early),
                "pauses must not begin before 2025-03-31T09:30:00Z",
                Require.shown(early));
        table.row(
                label,
                "pauses",
                List.of(open, Pause.since(AT.plusSeconds(90))),
                "pauses must not follow a pause that still lasts",
                "Pause[from=2025-03-31T09:31:30Z, to=Optional.empty]");
        table.row(
                label,
                "pauses",
                List.of(open),
                "pauses must all have ended in a clock that was stopped",
                "[Pause[from=2025-03-31T09:31:00Z, to=Optional.empty]]");
        table.row(
                label,
                "stopped",
                Optional.of(AT.plusSeconds(119)),
                "stopped must not be before 2025-03-31T09:32:00Z",
                "2025-03-31T09:31:59Z");
        table.instant(label, "stopped", "stopped", Optional::of);
        Duration ages = Duration.ofDays(10_000 * 366L);
        for (String call : List.of(label, start, warned)) {
            table.row(
                    call,
                    "target",
                    ages,
                    "target must be over by the year 9999 if it begins at 2025-03-31T09:30:00Z",
                    "PT87840000H");
        }
    }

    private static void reading(BadRows table) {
        table.instant("SlaReading.new", "asOf", "asOf");
        table.instant("SlaReading.new", "due", "due", Optional::of);
        duration(table, "SlaReading.new", "target", "target");
        table.row("SlaReading.new", "elapsed", Duration.ofSeconds(-1), "elapsed must not be negative", "PT-1S");
    }

    private static void contract(BadRows table) {
        String label = "ServiceContract.new";
        table.period(label, "period", "period");
        table.text(label, "entitlements", "entitlements[0]", 200, List::of);
        table.row(
                label,
                "entitlements",
                List.of("延迟退房", "延迟退房"),
                "entitlements must not hold an entitlement twice",
                "[延迟退房, 延迟退房]");
        table.forward(label, "renewalNotice", "renewalNotice");
        table.row(
                label,
                "renewalNotice",
                Period.ofDays(63),
                "renewalNotice must not be longer than the period [2025-03-31..2025-06-01)",
                "P63D");
        table.date("ServiceContract.since", "from", "period");
        table.row(
                "ServiceContract.between",
                "to",
                DAY,
                "period must end after it begins",
                "\"2025-03-31 to 2025-03-31\"");
        table.date("ServiceContract.between", "from", "from");
        table.date("ServiceContract.between", "to", "to");
        for (String commitment : List.of("Commitment.new", "Commitment.of")) {
            table.row(commitment, "volume", 0L, "volume must be above 0", "0");
            table.text(commitment, "unit", "unit", 64);
        }
    }

    private static void promise(BadRows table) {
        for (String label : List.of("Promise.new", "Promise.of")) {
            table.personalText(label, "what", "what", 500);
            table.date(label, "due", "due");
        }
        table.date("Promise.new", "kept", "kept", Optional::of);
        String keeping = "PromiseKeeping.new";
        for (String count : List.of("kept", "late", "broken", "open")) {
            table.row(keeping, count, -1L, count + " must not be negative", "-1");
        }
        String most = "9223372036854775807";
        table.row(keeping, "late", Long.MAX_VALUE, "late must keep the sum of kept and late within long", most);
        table.row(
                keeping,
                "broken",
                Long.MAX_VALUE,
                "broken must keep the sum of kept, late and broken within long",
                most);
    }

    private static void compensation(BadRows table) {
        table.note("CompensationItem.Apology.new", "words", "words", 500);
        table.personalText("CompensationItem.Gesture.new", "what", "what", 200);
        table.personalText("CompensationItem.Redo.new", "what", "what", 200);
        table.positive("CompensationItem.MoneyBack.new", "amount", "amount", "must be above 0");
        table.positive("CompensationItem.Voucher.new", "amount", "amount", "must be above 0");
        table.date("CompensationItem.Voucher.new", "validTo", "validTo");
        table.row("CompensationItem.PointsGrant.new", "points", 0L, "points must be at least 1", "0");
        items(table, List.of(), "items must not be empty", "[]");
        items(
                table,
                List.of(money("CNY 1.00"), money("USD 1.00")),
                "items must give money back in one currency",
                "USD 1.00");
        items(
                table,
                List.of(new CompensationItem.MoneyBack(MOST), money("CNY 0.01")),
                "money must fit in long minor units",
                "CNY 92233720368547758.08");
    }

    private static CompensationItem money(String amount) {
        return new CompensationItem.MoneyBack(Money.parse(amount));
    }

    private static void items(BadRows table, List<CompensationItem> items, String rule, String shown) {
        table.row("Compensation.new", "items", items, rule, shown);
        table.row("Compensation.of", "items", items.toArray(CompensationItem[]::new), rule, shown);
    }

    private static void events(BadRows table) {
        table.note("ComplaintEvent.Declined.new", "reason", "reason", 500, Optional::of);
        table.note("ComplaintEvent.Declined.because", "reason", "reason", 500);
        table.note("ComplaintEvent.Rejected.new", "reason", "reason", 500);
        table.note("ComplaintEvent.Reopened.new", "reason", "reason", 500);
        table.personal(
                "ComplaintEvent.Offered.new",
                "compensation",
                Compensation.of(new CompensationItem.Gesture("林晓的果盘")),
                "compensation must hold an apology at least",
                "[Gesture[*** (5 characters)]]",
                "晓");
        table.instant("ComplaintStep.new", "at", "at");
        table.instant("ComplaintStep.of", "at", "at");
    }

    private static void complaint(BadRows table) {
        String label = "Complaint.new";
        table.instant(label, "receivedAt", "receivedAt");
        table.instant("Complaint.received", "receivedAt", "receivedAt");
        table.note(label, "description", "description", 2_000, Optional::of);
        table.row(
                label,
                "steps",
                List.of(new ComplaintStep(new ComplaintEvent.Acknowledged(), AT.minusNanos(1))),
                "steps[0].at must not lie before 2025-03-31T09:30:00Z",
                "2025-03-31T09:29:59.999999999Z");
        table.personal(
                label,
                "steps",
                List.of(new ComplaintStep(new ComplaintEvent.Rejected("林晓无理"), AT)),
                "steps[0] must be a move of the process (Stays in received: Rejected is not declared there, only"
                        + " Acknowledged.)",
                "Rejected[*** (4 characters)]",
                "晓");
    }

    private static void score(BadRows table) {
        String text = "Score.of(String, int, int)";
        String number = "Score.of(double, int, int)";
        BigDecimal fine = new BigDecimal("1E-19");
        for (String figure : List.of("value", "min", "max")) {
            table.row("Score.new", figure, fine, figure + DIGITS, "1E-19");
            table.row("Score.new", figure, new BigDecimal("1E+18"), figure + DIGITS, "1E+18");
        }
        table.row("Score.new", "max", BigDecimal.ONE, "min must be below max 1", "1");
        table.row("Score.new", "value", new BigDecimal("5.1"), "value must be 1 to 5", "5.1");
        table.row("Score.new", "value", new BigDecimal("0.9"), "value must be 1 to 5", "0.9");
        table.row(number, "value", Double.NaN, "value must be a finite number", "NaN");
        table.row(number, "value", Double.POSITIVE_INFINITY, "value must be a finite number", "Infinity");
        table.row(number, "value", 5.1, "value must be 1 to 5", "5.1");
        table.row(number, "max", 1, "min must be below max 1", "1");
        table.text(text, "value", "value", 64);
        table.row(text, "value", "gut", "value must be a decimal number", "\"gut\"");
        table.row(text, "value", "0." + "0".repeat(18) + "1", "value" + DIGITS, "1E-19");
        table.row(text, "value", "5.1", "value must be 1 to 5", "5.1");
        table.row(text, "max", 1, "min must be below max 1", "1");
        Score tens = Score.of("7", 1, 10);
        for (String label : List.of("ServiceRecovery.new", "ServiceRecovery.of")) {
            table.row(label, "afterRecovery", tens, "afterRecovery must be on the scale 1 to 5", tens.toString());
        }
    }

    private static void silent(BadRows table) {
        for (String label : List.of("SilentCustomers.new", "SilentCustomers.of")) {
            table.row(label, "dissatisfied", -1L, "dissatisfied must be at least 0", "-1");
        }
        String range = "complaintRate must be 0 to 1";
        table.row("SilentCustomers.new", "complaintRate", new BigDecimal("1.01"), range, "1.01");
        table.row("SilentCustomers.new", "complaintRate", new BigDecimal("-0.01"), range, "-0.01");
        String decimals = "complaintRate must have at most 20 decimals";
        table.row("SilentCustomers.new", "complaintRate", new BigDecimal("1E-21"), decimals, "1E-21");
        table.text("SilentCustomers.of", "complaintRate", "complaintRate", 64);
        table.row("SilentCustomers.of", "complaintRate", "viel", "complaintRate must be a decimal number", "\"viel\"");
        table.row("SilentCustomers.of", "complaintRate", "1.01", range, "1.01");
        table.row("SilentCustomers.ofCounts", "dissatisfied", 0L, "dissatisfied must be at least 1", "0");
        table.row("SilentCustomers.ofCounts", "complaints", -1L, "complaints must be 0 to 200", "-1");
        table.row("SilentCustomers.ofCounts", "complaints", 201L, "complaints must be 0 to 200", "201");
    }

    private static void survey(BadRows table) {
        for (String label : List.of("Survey.new", "Survey.of")) {
            table.text(label, "id", "id", 64);
        }
        String twice = "items must each have a key of their own";
        table.row("Survey.new", "items", List.of(), "items must not be empty", "[]");
        table.row("Survey.of", "items", new SurveyItem[0], "items must not be empty", "[]");
        table.row("Survey.new", "items", List.of(ITEM, ITEM), twice, "\"room\"");
        table.row("Survey.of", "items", new SurveyItem[] {ITEM, ITEM}, twice, "\"room\"");
        for (String label : List.of("SurveyItem.new", "SurveyItem.of")) {
            table.text(label, "key", "key", 64);
            table.row(label, "min", 5, "min must be below max 5", "5");
        }
        response(table);
    }

    private static void response(BadRows table) {
        String label = "SurveyResponse.new";
        String byKey = "SurveyResponse.of(Survey, CustomerId, LocalDate, String, String)";
        String byAttribute = "SurveyResponse.of(Survey, CustomerId, LocalDate, StoreAttribute, String)";
        String foreign = "key must be that of an item of survey 离店问卷";
        table.row(byKey, "key", "pool", foreign, "\"pool\"");
        table.row(byKey, "score", "5.1", "answers[room] must be 1 to 5", "5.1");
        table.row(byAttribute, "survey", Survey.of("离店问卷", ITEM), foreign, "\"price\"");
        table.row(byAttribute, "score", "5.1", "answers[price] must be 1 to 5", "5.1");
        for (String call : List.of(byKey, byAttribute)) {
            table.text(call, "score", "score", 64);
            table.row(call, "score", "gut", "score must be a decimal number", "\"gut\"");
            table.date(call, "on", "on");
        }
        table.date(label, "on", "on");
        table.row(label, "answers", Map.of(), "answers must not be empty", "{}");
        table.row(
                label,
                "answers",
                Map.of("pool", BigDecimal.ONE),
                "answers must be to items of survey 离店问卷",
                "\"pool\"");
        table.row(label, "answers", Map.of("room", new BigDecimal("5.1")), "answers[room] must be 1 to 5", "5.1");
        table.row(label, "answers", Map.of("room", new BigDecimal("1E-19")), "answers[room]" + DIGITS, "1E-19");
    }
}
