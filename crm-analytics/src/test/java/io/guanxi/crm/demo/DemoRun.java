package io.guanxi.crm.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * One run of the demo inside a test: what it wrote, and how it failed if it did.
 *
 * @param out the pages
 * @param err progress and refused lines
 * @param failure the sentence of the failure
 */
record DemoRun(String out, String err, Optional<String> failure) {

    private static final String FILE = "purchases.csv";

    /** A run on a file with these contents, in a folder of the test. */
    static DemoRun of(Path folder, String csv, String... namesAndValues) {
        return of(folder, csv.getBytes(StandardCharsets.UTF_8), namesAndValues);
    }

    static DemoRun of(Path folder, byte[] csv, String... namesAndValues) {
        try {
            Files.write(folder.resolve(FILE), csv);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        Properties properties = properties(namesAndValues);
        properties.setProperty("demo.root", folder.toString());
        properties.setProperty("demo.transactions", FILE);
        return of(properties);
    }

    /** A run by properties only. */
    static DemoRun of(Properties properties) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Optional<String> failure = Optional.empty();
        try {
            Demo.run(
                    DemoOptions.of(properties),
                    new PrintStream(out, false, StandardCharsets.UTF_8),
                    new PrintStream(err, false, StandardCharsets.UTF_8));
        } catch (DemoFailure sentence) {
            failure = Optional.of(String.valueOf(sentence.getMessage()));
        }
        return new DemoRun(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), failure);
    }

    static Properties properties(String... namesAndValues) {
        Properties properties = new Properties();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            properties.setProperty(namesAndValues[index], namesAndValues[index + 1]);
        }
        return properties;
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /** The pages, each from its title to its last line; a sentence on refused lines belongs to the last one. */
    List<List<String>> pages() {
        List<List<String>> pages = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("Guanxi CRM")) {
                pages.add(new ArrayList<>());
            }
            pages.get(pages.size() - 1).add(line);
        }
        return pages.stream()
                .map(page -> String.join("\n", page).stripTrailing().lines().toList())
                .toList();
    }

    /** The refused lines, without progress that a slow machine may add. */
    List<String> refusals() {
        return err.lines()
                .filter(line -> !line.endsWith("lines read") && !line.endsWith("replayed"))
                .toList();
    }

    /** The pages without the line that tells of refused lines. */
    List<String> figures() {
        return lines().stream()
                .filter(line -> !line.contains("refused and count"))
                .toList();
    }

    String lastLine() {
        return lines().get(lines().size() - 1);
    }
}
