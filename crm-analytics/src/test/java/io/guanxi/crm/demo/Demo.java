package io.guanxi.crm.demo;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * 演示程序 – the main job, {@code mvn -q -ntp -Pdemo verify}: purchases in, two pages about the relationships out.
 *
 * <p>The pages go to standard output, progress and refused lines to standard error, both in UTF-8 with line feeds,
 * whatever the machine prefers. Every failure is one {@link DemoFailure} thrown from {@code main}.
 */
public final class Demo {

    private final DemoOptions options;
    private final Locale locale;
    private final PrintStream out;
    private final PrintStream err;
    private final Progress progress;

    private Demo(DemoOptions options, PrintStream out, PrintStream err) {
        this.options = options;
        this.locale = options.locale();
        this.out = out;
        this.err = err;
        this.progress = new Progress(err, locale, System::nanoTime);
    }

    /**
     * Runs the demo by the system properties {@code demo.*}; see {@link DemoOptions}.
     *
     * @param arguments not used
     */
    public static void main(String[] arguments) {
        run(DemoOptions.of(System.getProperties()), utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    static void run(DemoOptions options, PrintStream out, PrintStream err) {
        Demo demo = new Demo(options, out, err);
        try {
            options.transactions().ifPresentOrElse(demo::runFile, demo::runAgency);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private void runAgency() {
        print(Report.lines(Population.agency(locale), locale, progress), out);
    }

    private void runFile(String name) {
        PurchaseFile file = new PurchaseFile(options.resolve(name), options);
        RefusedLines refusedLines = new RefusedLines();
        Reading reading;
        try {
            reading = file.read(refusedLines, progress);
        } finally {
            print(refusedLines.text(locale), err);
        }
        long refused = refusedLines.count();
        if (reading.log().purchases() == 0) {
            throw new DemoFailure(Words.NO_PURCHASE.text(locale, file.shown(), reading.lines(), refused));
        }
        print(Report.lines(Population.file(name, reading.log()), locale, progress), out);
        if (refused > 0) {
            Words outcome = options.lenient() ? Words.REFUSED_LENIENT : Words.REFUSED_STRICT;
            print(List.of(outcome.text(locale, refused, reading.lines())), out);
        }
        if (refused > 0 && !options.lenient()) {
            throw new DemoFailure(Words.REFUSED_FAILURE.text(locale, refused, reading.lines()));
        }
    }

    private static void print(List<String> lines, PrintStream stream) {
        // No println: it ends lines as the machine likes.
        lines.forEach(line -> stream.print(line + "\n"));
        stream.flush();
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        // System.out follows the machine's charset. Never closed: under Maven the descriptor is not ours alone.
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
    }
}
