package io.guanxi.crm.demo;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells in columns as wide as their widest cell: the first column to the left, the others to the right. */
final class Table {

    private final int gap;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table with so many blanks between columns. */
    Table(int gap) {
        this.gap = gap;
    }

    Table row(String label, List<String> cells) {
        List<String> row = new ArrayList<>(cells.size() + 1);
        row.add(label);
        row.addAll(cells);
        rows.add(row);
        return this;
    }

    List<String> lines() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], Columns.width(row.get(column)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(Columns.padRight(row.get(0), widths[0]));
        for (int column = 1; column < widths.length; column++) {
            line.append(" ".repeat(gap)).append(Columns.padLeft(row.get(column), widths[column]));
        }
        return line.toString().stripTrailing();
    }
}
