package io.guanxi.crm.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The refused lines of a file: the first in full, the others as a number, so that no file is too bad for memory. */
final class RefusedLines {

    static final int SHOWN = 20;

    /** By line number: refunds are refused last, whatever their line. */
    private final TreeMap<Long, Refusal> first = new TreeMap<>();

    private long count;

    void add(Refusal refusal) {
        count++;
        first.put(refusal.line(), refusal);
        if (first.size() > SHOWN) {
            first.pollLastEntry();
        }
    }

    long count() {
        return count;
    }

    List<String> text(Locale locale) {
        List<String> lines = new ArrayList<>();
        first.values().forEach(refusal -> lines.add(refusal.text(locale)));
        if (count > first.size()) {
            lines.add(Words.REFUSED_MORE.text(locale, count - first.size()));
        }
        return lines;
    }
}
