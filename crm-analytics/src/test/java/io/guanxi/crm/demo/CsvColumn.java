package io.guanxi.crm.demo;

/** A column that a file of transactions must have. */
enum CsvColumn {
    CUSTOMER("customer_id"),
    DATE("date"),
    AMOUNT("amount");

    private final String header;

    CsvColumn(String header) {
        this.header = header;
    }

    /** The name in the header of the file. */
    String header() {
        return header;
    }
}
