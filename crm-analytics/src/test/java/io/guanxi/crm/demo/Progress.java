package io.guanxi.crm.demo;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Says how far the work has come, about every two seconds; work that takes less says nothing. */
final class Progress {

    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(2);
    /** Looking at the clock costs more than reading a line. */
    private static final int CALLS_PER_LOOK = 128;

    private final PrintStream err;
    private final Locale locale;
    private final LongSupplier nanoTime;
    private long last;
    private int calls;

    Progress(PrintStream err, Locale locale, LongSupplier nanoTime) {
        this.err = err;
        this.locale = locale;
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    void reached(Words what, long count) {
        calls++;
        if (calls % CALLS_PER_LOOK != 0) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (now - last >= INTERVAL) {
            last = now;
            err.print(what.text(locale, count) + "\n");
            err.flush();
        }
    }
}
