package io.guanxi.crm.demo;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A CSV file of transactions, read once from beginning to end.
 *
 * <p>Bytes that are no UTF-8 become replacement characters, which no wanted column lets pass: so a stray byte in a
 * column that nobody reads harms nothing.
 */
final class PurchaseFile {

    private static final int COLUMNS_SHOWN = 10;

    private final Path path;
    private final DemoOptions options;

    PurchaseFile(Path path, DemoOptions options) {
        this.path = path;
        this.options = options;
    }

    /** The whole path, for messages. */
    String shown() {
        return Columns.printable(path.toString());
    }

    /** Reads the file; lines that are refused are known to the caller even if the file turns out to be no CSV. */
    Reading read(RefusedLines refused, Progress progress) {
        if (Files.isDirectory(path)) {
            throw failure(Words.DIRECTORY);
        }
        if (!Files.exists(path)) {
            throw failure(Words.NO_FILE);
        }
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(path)) {
            return read(csv.iterator(), refused, progress);
        } catch (IOException | UncheckedIOException unreadable) {
            throw failure(Words.UNREADABLE);
        }
    }

    private Reading read(CloseableIterator<CsvRecord> records, RefusedLines refused, Progress progress) {
        long line = 0;
        try {
            if (!records.hasNext()) {
                throw failure(Words.EMPTY);
            }
            CsvRecord first = records.next();
            line = first.getStartingLineNumber();
            PurchaseLines lines = new PurchaseLines(header(first.getFields()), options.currency(), refused);
            while (records.hasNext()) {
                CsvRecord next = records.next();
                line = next.getStartingLineNumber();
                lines.accept(next);
                progress.reached(Words.LINES_READ, lines.lines());
            }
            return lines.finish();
        } catch (CsvParseException malformed) {
            throw new DemoFailure(Words.MALFORMED.text(options.locale(), shown(), line));
        }
    }

    private CsvHeader header(List<String> fields) {
        return CsvHeader.of(fields).orElseThrow(() -> {
            String found = fields.stream()
                    .limit(COLUMNS_SHOWN)
                    .map(Columns::excerpt)
                    .collect(Collectors.joining(", ", "", fields.size() > COLUMNS_SHOWN ? ", …" : ""));
            return new DemoFailure(Words.BAD_HEADER.text(options.locale(), shown(), found));
        });
    }

    private DemoFailure failure(Words sentence) {
        return new DemoFailure(sentence.text(options.locale(), shown()));
    }
}
