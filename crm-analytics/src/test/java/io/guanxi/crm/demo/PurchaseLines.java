package io.guanxi.crm.demo;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.PurchaseLogBuild;
import io.guanxi.crm.purchase.PurchaseLogBuilder;
import io.guanxi.crm.purchase.UnmatchedRefund;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Takes the lines of a file one by one, each into the log or among the refused ones; keeps no line. */
final class PurchaseLines {

    private final CsvHeader header;
    private final int decimals;
    private final PurchaseLogBuilder log;
    private final RefusedLines refused;
    /**
     * Whether a refund has a purchase is known at the end only: until then, the entry of each, its line and decimals.
     */
    private final ImmutableIntArray.Builder refundEntries = ImmutableIntArray.builder();

    private final ImmutableLongArray.Builder refundLines = ImmutableLongArray.builder();
    private final ImmutableIntArray.Builder refundDecimals = ImmutableIntArray.builder();
    private long lines;

    PurchaseLines(CsvHeader header, CurrencyUnit currency, RefusedLines refused) {
        this.refused = refused;
        this.header = header;
        this.decimals = currency.getDecimalPlaces();
        this.log = PurchaseLog.builder(currency);
    }

    void accept(CsvRecord line) {
        lines++;
        if (line.getFieldCount() != header.columns()) {
            refused.add(Refusal.ofWholeLine(line.getStartingLineNumber(), excerpt(line), LineRule.FIELD_COUNT));
            return;
        }
        String customer = line.getField(header.customer());
        String date = line.getField(header.date());
        String amount = line.getField(header.amount());
        if (holds(line, CsvColumn.CUSTOMER, customer, CustomerIdText.brokenRule(customer))
                && holds(line, CsvColumn.DATE, date, DateText.brokenRule(date))
                && holds(line, CsvColumn.AMOUNT, amount, AmountText.brokenRule(amount, decimals))) {
            enter(line, customer, DateText.date(date), amount);
        }
    }

    long lines() {
        return lines;
    }

    Reading finish() {
        PurchaseLogBuild build = log.buildReporting();
        ImmutableIntArray entries = refundEntries.build();
        ImmutableLongArray lineOfEntry = refundLines.build();
        ImmutableIntArray decimalsOfEntry = refundDecimals.build();
        for (UnmatchedRefund refund : build.unmatched()) {
            int place = Collections.binarySearch(entries.asList(), refund.entry());
            refused.add(Refusal.of(
                    lineOfEntry.get(place),
                    CsvColumn.AMOUNT,
                    asWritten(refund.amount(), decimalsOfEntry.get(place)),
                    LineRule.NO_EARLIER_PURCHASE));
        }
        return new Reading(build.log(), lines);
    }

    private boolean holds(CsvRecord line, CsvColumn column, String value, Optional<LineRule> broken) {
        broken.ifPresent(rule -> refused.add(Refusal.of(line.getStartingLineNumber(), column, value, rule)));
        return broken.isEmpty();
    }

    private void enter(CsvRecord line, String customer, LocalDate date, String amount) {
        long minor = AmountText.minor(amount, decimals);
        int entry = log.entries();
        try {
            if (minor >= 0) {
                log.addMinor(customer, date, minor);
            } else {
                log.refundMinor(customer, date, -minor);
                refundEntries.add(entry);
                refundLines.add(line.getStartingLineNumber());
                refundDecimals.add(AmountText.decimals(amount));
            }
        } catch (IllegalArgumentException sumTooLarge) {
            // All other rules were checked above: only the builder knows the sum.
            refused.add(Refusal.of(line.getStartingLineNumber(), CsvColumn.AMOUNT, amount, LineRule.SUM));
        }
    }

    /** The text of a refund that was refused at the end; its decimals tell -5 from -5.00. */
    private static String asWritten(Money refund, int decimals) {
        return refund.getAmount()
                .negate()
                .setScale(decimals, RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private static String excerpt(CsvRecord line) {
        return line.getFields().stream()
                .limit(Columns.EXCERPT)
                .map(Columns::excerpt)
                .collect(Collectors.joining(","));
    }
}
