package io.guanxi.crm.lessons;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;

/**
 * 课程页 – the short page of a lesson, in Chinese and then in English, with its picture; not thread-safe.
 *
 * <p>Written to {@code target/lessons} as {@code lesson-01.md}, beside the picture {@code lesson-01.mmd} or {@code
 * lesson-01.svg}; in UTF-8, with one line feed at the end of a line, the same on every machine.
 */
final class LessonPage {

    private static final Pattern TITLE = Pattern.compile("第 (\\d+) 课 (.+) / Lesson (\\d+): (.+)");

    private final Class<?> lesson;
    private final int number;
    private final Term title;
    private final List<Term> questions = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Term> whatIfs = new ArrayList<>();
    private final List<Function<Locale, String>> reasons = new ArrayList<>();
    private @Nullable Picture picture;

    private LessonPage(Class<?> lesson, int number, Term title) {
        this.lesson = lesson;
        this.number = number;
        this.title = title;
    }

    /** A line of the table of worked numbers. */
    private record Row(Term label, Object value) {}

    /** The picture: its file ending, its source, and how the page shows it. */
    private record Picture(String ending, String source, String shown) {}

    /**
     * Starts the page of a lesson.
     *
     * @param lesson the class, displayed as {@code 第 1 课 … / Lesson 1: …} and named {@code Lesson01…}
     * @return an empty page with its title
     * @throws IllegalArgumentException if the class is not displayed or named like that
     */
    static LessonPage of(Class<?> lesson) {
        DisplayName name = lesson.getAnnotation(DisplayName.class);
        Matcher matcher = TITLE.matcher(name == null ? "" : name.value());
        checkArgument(matcher.matches(), "%s must be displayed as 第 1 课 … / Lesson 1: …", lesson.getName());
        int number = Integer.parseInt(matcher.group(1));
        checkArgument(
                number == Integer.parseInt(matcher.group(3))
                        && lesson.getSimpleName().startsWith("Lesson" + twoDigits(number)),
                "%s must have one number, and the class its name from it",
                lesson.getName());
        return new LessonPage(lesson, number, new Term(matcher.group(2), matcher.group(4)));
    }

    /** What the lesson asks. */
    LessonPage question(String chinese, String english) {
        questions.add(new Term(chinese, english));
        return this;
    }

    /** A worked number, as it was asserted; a bilingual name is written in the language of the page. */
    LessonPage number(String chinese, String english, Object value) {
        rows.add(new Row(new Term(chinese, english), requireNonNull(value, "value")));
        return this;
    }

    /** What changes if something were different. */
    LessonPage whatIf(String chinese, String english) {
        whatIfs.add(new Term(chinese, english));
        return this;
    }

    /** The reasons that the library itself gives, such as {@code result::why}. */
    LessonPage why(Function<Locale, String> why) {
        reasons.add(why);
        return this;
    }

    /** A graph as Mermaid text. */
    LessonPage mermaid(String source) {
        picture = new Picture("mmd", source, "```mermaid\n" + source + "```\n");
        return this;
    }

    /** A chart as SVG text. */
    LessonPage svg(String source) {
        picture = new Picture("svg", source, "![](" + name() + ".svg)\n");
        return this;
    }

    /**
     * Writes the page and its picture.
     *
     * @return the file of the page
     * @throws IOException if a file cannot be written
     */
    Path write() throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("basedir", ""), "target", "lessons"));
        if (picture != null) {
            Files.writeString(folder.resolve(name() + "." + picture.ending), picture.source);
        }
        return Files.writeString(folder.resolve(name() + ".md"), text());
    }

    /** The page as Markdown. */
    String text() {
        StringBuilder page = new StringBuilder();
        append(page, "# 第 " + number + " 课 " + title.chinese(), "算例 | 值", "如果……", "原因", "代码", Locale.CHINA);
        page.append("\n---\n\n");
        append(
                page,
                "# Lesson " + number + ": " + title.english(),
                "worked number | value",
                "What changes if …",
                "Why",
                "Code",
                Locale.ENGLISH);
        return page.toString();
    }

    private void append(
            StringBuilder page, String heading, String columns, String ifs, String why, String code, Locale locale) {
        page.append(heading).append("\n\n");
        questions.forEach(question -> page.append(question.displayName(locale)).append("\n\n"));
        page.append("| ").append(columns).append(" |\n|---|---|\n");
        rows.forEach(row -> page.append("| ")
                .append(cell(row.label, locale))
                .append(" | ")
                .append(cell(row.value, locale))
                .append(" |\n"));
        section(page, why, reasons.stream().map(reason -> reason.apply(locale)).toList());
        section(
                page,
                ifs,
                whatIfs.stream().map(text -> text.displayName(locale)).toList());
        if (picture != null) {
            page.append('\n').append(picture.shown);
        }
        page.append('\n').append(code).append(": `").append(lesson.getName()).append("`\n");
    }

    private static void section(StringBuilder page, String heading, List<String> items) {
        if (!items.isEmpty()) {
            page.append("\n**").append(heading).append("**\n\n");
            items.forEach(item -> page.append("- ").append(item).append('\n'));
        }
    }

    private static String cell(Object value, Locale locale) {
        String text = value instanceof Bilingual bilingual
                ? bilingual.displayName(locale)
                : value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        return text.replace("|", "\\|");
    }

    private String name() {
        return "lesson-" + twoDigits(number);
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
