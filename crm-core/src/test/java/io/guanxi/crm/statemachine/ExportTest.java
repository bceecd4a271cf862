package io.guanxi.crm.statemachine;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.statemachine.Door.Guest;
import io.guanxi.crm.statemachine.Door.Hand;
import io.guanxi.crm.statemachine.SmallCrm.Profile;
import io.guanxi.crm.statemachine.SmallCrm.Signal;
import io.guanxi.crm.statemachine.SmallCrm.Stage;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Machines as diagrams and tables. */
class ExportTest {

    private static final Effect BELL = Effect.of("bell", "响铃", "ring the bell");
    private static final Effect LIGHT = Effect.of("light");

    private static StateMachine<Door, Hand, Guest> door() {
        return Door.openedByPulling()
                .edge("shut")
                .from(Door.OPEN)
                .on(Hand.PUSH)
                .when(Door.AGE.atLeast(3))
                .to(Door.SHUT, BELL)
                .edge("slow")
                .from(Door.SHUT)
                .after(Period.ofMonths(3))
                .when(Door.RANK.isUnknown())
                .to(Door.OPEN)
                .edge("slam")
                .from(Door.OPEN)
                .on(Hand.PUSH)
                .when(Door.AGE.atMost(2))
                .to(Door.OPEN)
                .onEntry(Door.OPEN, BELL, LIGHT)
                .onExit(Door.OPEN, LIGHT)
                .build();
    }

    private static StateMachine<Door, Hand, Guest> ending() {
        return Door.blank()
                .initial(Door.OPEN)
                .terminal(Door.SHUT)
                .edge("shut")
                .from(Door.OPEN)
                .on(Hand.class)
                .to(Door.SHUT)
                .build();
    }

    @Nested
    class MermaidDiagram {

        @Test
        void isWrittenInEnglish() {
            assertThat(door().toMermaid(Locale.ENGLISH)).isEqualTo("""
                stateDiagram-v2
                    state "open" as s0
                    s0 : entry / ring the bell, light
                    s0 : exit / light
                    state "shut" as s1
                    [*] --> s0
                    s1 --> s0 : PULL
                    s0 --> s1 : PUSH [age ≥ 3] / ring the bell
                    s1 --> s0 : after 3 months [rank unknown]
                    s0 --> s0 : PUSH [age ≤ 2]
                """);
        }

        @Test
        void isWrittenInChinese() {
            assertThat(door().toMermaid(Locale.TRADITIONAL_CHINESE)).isEqualTo("""
                stateDiagram-v2
                    state "开" as s0
                    s0 : 进入 / 响铃, light
                    s0 : 离开 / light
                    state "关" as s1
                    [*] --> s0
                    s1 --> s0 : PULL
                    s0 --> s1 : PUSH [age ≥ 3] / 响铃
                    s1 --> s0 : 3 个月后 [rank 未知]
                    s0 --> s0 : PUSH [age ≤ 2]
                """);
        }

        @Test
        void marksTerminalStatesAndNamesAllEventsOfAnEdge() {
            assertThat(ending().toMermaid(Locale.ROOT)).isEqualTo("""
                stateDiagram-v2
                    state "open" as s0
                    state "shut" as s1
                    [*] --> s0
                    s0 --> s1 : PUSH, PULL
                    s1 --> [*]
                """);
        }

        @Test
        void showsEveryEdgeGuardTimerAndEffectOfALargerMachine() {
            StateMachine<Stage, Signal, Profile> machine = SmallCrm.machine();
            String diagram = machine.toMermaid(Locale.ENGLISH);

            int sources = machine.edges().stream()
                    .mapToInt(edge -> edge.sources().size())
                    .sum();
            assertThat(diagram.lines().filter(line -> line.contains(" --> s"))).hasSize(sources + 1);
            assertThat(diagram)
                    .contains("s1 --> s3 : after 3 months [idle days ≥ 90] / win back")
                    .contains("s2 --> s3 : after 3 months [idle days ≥ 90] / win back")
                    .contains("s0 --> s1 : Purchased [event.amount #60; 5,000.00 and orders ≥ 2] / welcome")
                    .contains("s1 --> s2 : Called [⟨vip call⟩]")
                    .contains("s2 --> s2 : Called, Mailed / note")
                    .contains("s2 : entry / greet")
                    .contains("s2 : exit / thank")
                    .contains("s3 : entry / alert");
        }
    }

    @Nested
    class MarkdownTable {

        @Test
        void isWrittenInEnglish() {
            assertThat(door().toMarkdown(Locale.ENGLISH)).isEqualTo("""
                | state | PUSH | PULL | timer |
                | --- | --- | --- | --- |
                | open (initial) | shut: age ≥ 3 → shut / light, ring the bell<br>slam: age ≤ 2 → open / light, ring the bell, light | ignored | – |
                | shut | – | open: → open / ring the bell, light | slow: after 3 months, rank unknown → open / ring the bell, light |
                """);
        }

        @Test
        void isWrittenInChinese() {
            assertThat(door().toMarkdown(Locale.CHINA)).isEqualTo("""
                | 状态 | PUSH | PULL | 定时 |
                | --- | --- | --- | --- |
                | 开（初始） | shut: age ≥ 3 → 关 / light, 响铃<br>slam: age ≤ 2 → 开 / light, 响铃, light | 忽略 | – |
                | 关 | – | open: → 开 / 响铃, light | slow: 3 个月后, rank 未知 → 开 / 响铃, light |
                """);
        }

        @Test
        void marksInitialAndTerminalStates() {
            assertThat(ending().toMarkdown(Locale.ENGLISH))
                    .contains("| open (initial) | shut: → shut |")
                    .contains("| shut (terminal) | – |");
            assertThat(ending().toMarkdown(Locale.CHINA)).contains("| 开（初始） |").contains("| 关（终止） |");
        }

        @Test
        void hasARowForEachStateAndAColumnForEachEvent() {
            StateMachine<Stage, Signal, Profile> machine = SmallCrm.machine();
            List<String> rows = machine.toMarkdown(Locale.ENGLISH).lines().toList();

            assertThat(rows).hasSize(Stage.values().length + 2);
            assertThat(rows).allMatch(row -> row.chars().filter(c -> c == '|').count() == 9);
            for (Edge<?, ?, ?> edge : machine.edges()) {
                assertThat(rows).anyMatch(row -> row.contains(edge.id() + ": "));
            }
        }
    }

    /** Names that would end a label, begin a comment or an arrow, or break a line, if they were not escaped. */
    enum Hostile implements Bilingual {
        COLON("a: b ; c"),
        QUOTE("say \"hi\" 'there'"),
        SIGNS("#35; <b>x</b> {y} `z` $w$ &amp;"),
        BREAKS("one\ntwo\r\nthree\u2028four\u2029five\tsix\u0085seven"),
        COMMENT("50%% off %%{init: {}}%%"),
        ARROW("a --> b [*] [[c]] -- d ~~~ e"),
        BAR("a | b \\| c \\"),
        HAN("中文 ≥ 5 €"),
        EMOJI("😀 👩‍👩‍👧"),
        KEYWORDS("end"),
        TABLE("- list |\n| --- |");

        private final Term term;

        Hostile(String name) {
            this.term = new Term(name, name);
        }

        @Override
        public Term term() {
            return term;
        }
    }

    enum Two {
        A,
        B
    }

    @Nested
    class HostileNames {

        private static final Pattern STATE = Pattern.compile(" {4}state \"(.*)\" as s\\d+");
        private static final Pattern LABELLED = Pattern.compile(" {4}s\\d+(?: --> s\\d+)? : (.*)");
        private static final Pattern MARK = Pattern.compile(" {4}(?:\\[\\*] --> s\\d+|s\\d+ --> \\[\\*])");
        private static final Pattern ENTITY = Pattern.compile("#\\d+;");

        /** A machine in which the name is that of everything. */
        private static StateMachine<Hostile, Hostile, String> machine(Hostile name) {
            Effect effect = new Effect("effect", name.term());
            Hostile other = name == Hostile.COLON ? Hostile.QUOTE : Hostile.COLON;
            MachineBuilder<Hostile, Hostile, String> builder = StateMachine.define(
                            "hostile", 1, Hostile.class, Hostile.class, String.class)
                    .initial(name)
                    .onEntry(name, effect)
                    .onExit(name, effect);
            for (Hostile state : Hostile.values()) {
                builder.edge("to " + state.name()).from(name).on(state).to(state == name ? other : state, effect);
                if (state != name) {
                    builder.terminal(state);
                }
            }
            return builder.build();
        }

        static Stream<Hostile> names() {
            return Stream.of(Hostile.values());
        }

        @ParameterizedTest
        @MethodSource("names")
        void leaveTheDiagramWhole(Hostile name) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINA)) {
                String diagram = machine(name).toMermaid(locale);
                List<String> lines = List.of(diagram.split("\n", -1));

                assertThat(lines).startsWith("stateDiagram-v2").endsWith("");
                assertThat(lines).hasSize(2 + 11 + 2 + 1 + 11 + 10);
                for (String line : lines.subList(1, lines.size() - 1)) {
                    assertThat(isWhole(line)).as(line).isTrue();
                }
            }
        }

        private static boolean isWhole(String line) {
            String label = Stream.of(STATE, LABELLED)
                    .map(pattern -> pattern.matcher(line))
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1))
                    .findFirst()
                    .orElse(MARK.matcher(line).matches() ? "" : ":");
            String text = ENTITY.matcher(label).replaceAll("");
            return !Pattern.compile("[:;\"#<>{}`\\p{Cc}\\x{2028}\\x{2029}]|%%|--|\\[\\[|]]")
                    .matcher(text)
                    .find();
        }

        @ParameterizedTest
        @MethodSource("names")
        void areStillThereOnceTheEntitiesAreRead(Hostile name) {
            String diagram = machine(name).toMermaid(Locale.ENGLISH);
            String read = ENTITY.matcher(diagram)
                    .replaceAll(entity -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(
                            entity.group().substring(1, entity.group().length() - 1)))));

            assertThat(read)
                    .contains("state \"" + name.english().replaceAll("[\\p{Cc}\\x{2028}\\x{2029}]", " ") + "\" as ");
        }

        @ParameterizedTest
        @MethodSource("names")
        void leaveTheTableWhole(Hostile name) {
            String table = machine(name).toMarkdown(Locale.ENGLISH);
            List<String> rows = List.of(table.split("\\R", -1));

            assertThat(rows).hasSize(2 + 11 + 1).endsWith("");
            for (String row : rows.subList(0, rows.size() - 1)) {
                String bare = row.replace("\\\\", "").replace("\\|", "");
                assertThat(bare.chars().filter(c -> c == '|').count()).as(row).isEqualTo(11 + 3);
                assertThat(bare).startsWith("| ").endsWith(" |").doesNotContain("\\");
            }
        }

        @Test
        void inGuardsAndIdsAreEscapedToo() {
            StateMachine<Two, Hand, String> machine = StateMachine.define(
                            "hostile", 1, Two.class, Hand.class, String.class)
                    .initial(Two.A)
                    .terminal(Two.B)
                    .edge("a|b \\ <c>")
                    .from(Two.A)
                    .on(Hand.PUSH)
                    .when(Condition.opaque("x | \"y\" --> z;", text -> true))
                    .to(Two.B)
                    .ignore(Two.A, Hand.PULL)
                    .build();

            assertThat(machine.toMermaid(Locale.ENGLISH))
                    .contains("    s0 --> s1 : PUSH [⟨x | #34;y#34; -#45;#62; z#59;⟩]\n");
            assertThat(machine.toMarkdown(Locale.ENGLISH))
                    .contains("| A (initial) | a\\|b \\\\ <c>: ⟨x \\| \"y\" --> z;⟩ → B | ignored | – |\n");
        }
    }
}
