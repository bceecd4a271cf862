package io.guanxi.crm.examples;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.draft.CrmValidators;
import io.guanxi.crm.draft.Validated;
import io.guanxi.crm.purchase.LineItemDraft;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.purchase.TransactionDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 草稿 – a form with three slips becomes a list of what is wrong, and once corrected a value. */
public final class DraftExample {

    private DraftExample() {}

    /** What the program prints, line by line. */
    public static List<String> run() {
        List<String> printed = new ArrayList<>();
        LocalDate checkIn = LocalDate.of(2025, 5, 1);
        // example: begin
        TransactionDraft form = new TransactionDraft(
                "T-88",
                "C-1001",
                checkIn,
                "JPY", // a currency without decimals
                Channel.FRONT_DESK,
                List.of(
                        new LineItemDraft("ROOM", null, null, 2, new BigDecimal("18000"), null, checkIn, checkIn),
                        LineItemDraft.of(" SPA", 1, new BigDecimal("4200.50"))),
                null);

        Validated<Transaction> answer = form.validate(CrmValidators.standard());
        answer.violations().forEach(violation -> printed.add(violation.message(Locale.ENGLISH)));
        answer.violations().forEach(violation -> printed.add(violation.text(Locale.CHINA)));
        // example: end
        return printed;
    }
}
