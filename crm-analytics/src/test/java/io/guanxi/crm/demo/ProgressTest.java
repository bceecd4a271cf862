package io.guanxi.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong(-5);
    private final Progress progress =
            new Progress(new PrintStream(written, true, StandardCharsets.UTF_8), Locale.ENGLISH, nanos::get);

    @Test
    void saysNothingWithinTwoSeconds() {
        work(1, 1_999);

        assertThat(text()).isEmpty();
    }

    @Test
    void speaksAboutEveryTwoSeconds() {
        work(1, 5_000);

        assertThat(text().lines()).hasSize(2);
        assertThat(text()).startsWith("… 2,").contains(" lines read\n").doesNotContain("\r");
    }

    /** One line a millisecond. */
    private void work(int from, int to) {
        for (int line = from; line <= to; line++) {
            nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
            progress.reached(Words.LINES_READ, line);
        }
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
