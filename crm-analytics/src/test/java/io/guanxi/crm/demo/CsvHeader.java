package io.guanxi.crm.demo;

import java.util.List;
import java.util.Optional;

/** Where the wanted columns stand in a file, and how many there are in all. */
record CsvHeader(int customer, int date, int amount, int columns) {

    /** The header in the fields of the first line; empty if a wanted column is missing or stands twice. */
    static Optional<CsvHeader> of(List<String> fields) {
        List<String> names = fields.stream().map(String::strip).toList();
        for (CsvColumn column : CsvColumn.values()) {
            int first = names.indexOf(column.header());
            if (first < 0 || first != names.lastIndexOf(column.header())) {
                return Optional.empty();
            }
        }
        return Optional.of(new CsvHeader(
                names.indexOf(CsvColumn.CUSTOMER.header()),
                names.indexOf(CsvColumn.DATE.header()),
                names.indexOf(CsvColumn.AMOUNT.header()),
                names.size()));
    }
}
