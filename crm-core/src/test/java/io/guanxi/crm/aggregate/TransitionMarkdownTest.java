package io.guanxi.crm.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.examples.StageFlowExample;
import io.guanxi.crm.explain.Term;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionMarkdownTest {

    private static final Term EXPLORATION = new Term("考察期", "exploration");
    private static final Term FORMATION = new Term("形成期", "formation");

    private static final TransitionMatrix<Term> TEN_CUSTOMERS = TransitionMatrix.over(List.of(EXPLORATION, FORMATION))
            .add(EXPLORATION, EXPLORATION, 7)
            .add(EXPLORATION, FORMATION, 3)
            .build();

    private static List<String> lines(TransitionMatrix<?> matrix) {
        return matrix.toMarkdown(Locale.ENGLISH).lines().toList();
    }

    @Nested
    class Page {

        @Test
        void isTheWorkedExampleInEnglish() {
            assertThat(TEN_CUSTOMERS.toMarkdown(Locale.ENGLISH)).isEqualTo("""
                | from → to | exploration | formation | total |
                | --- | ---: | ---: | ---: |
                | exploration | 7 (70.0%) | 3 (30.0%) | 10 |
                | formation | 0 (–) | 0 (–) | 0 |
                | total | 7 | 3 | 10 |
                """);
        }

        @Test
        void isTheSameInChinese() {
            assertThat(TEN_CUSTOMERS.toMarkdown(Locale.CHINA)).isEqualTo("""
                | 从 → 到 | 考察期 | 形成期 | 合计 |
                | --- | ---: | ---: | ---: |
                | 考察期 | 7 (70.0%) | 3 (30.0%) | 10 |
                | 形成期 | 0 (–) | 0 (–) | 0 |
                | 合计 | 7 | 3 | 10 |
                """);
        }

        @Test
        void isEnglishForAnyOtherReader() {
            assertThat(TEN_CUSTOMERS.toMarkdown(Locale.forLanguageTag("tr-TR")))
                    .isEqualTo(TEN_CUSTOMERS.toMarkdown(Locale.ENGLISH));
        }

        @Test
        void isWhatTheExampleProgramPrints() {
            assertThat(StageFlowExample.run()).isEqualTo("""
                | 从 → 到 | 考察期 | 形成期 | 稳定期 | 退化期 | 流失 | 合计 |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                | 考察期 | 6 (60.0%) | 3 (30.0%) | 0 (0.0%) | 0 (0.0%) | 1 (10.0%) | 10 |
                | 形成期 | 0 (–) | 0 (–) | 0 (–) | 0 (–) | 0 (–) | 0 |
                | 稳定期 | 0 (–) | 0 (–) | 0 (–) | 0 (–) | 0 (–) | 0 |
                | 退化期 | 0 (–) | 0 (–) | 0 (–) | 0 (–) | 0 (–) | 0 |
                | 流失 | 0 (–) | 0 (–) | 0 (–) | 0 (–) | 0 (–) | 0 |
                | 合计 | 6 | 3 | 0 | 0 | 1 | 10 |
                """);
        }
    }

    @Nested
    class Numbers {

        @ParameterizedTest
        @CsvSource({
            "1, 2, 33.3%, 66.7%",
            "1, 7, 12.5%, 87.5%",
            "1, 1999, 0.1%, 100.0%",
            "1, 2000, 0.0%, 100.0%",
            "0, 5, 0.0%, 100.0%",
            "3, 1997, 0.2%, 99.9%",
            "4503599627370497, 4503599627370495, 50.0%, 50.0%"
        })
        void roundARateHalfUpFromTheExactQuotient(long stayed, long moved, String staying, String moving) {
            TransitionMatrix<String> matrix = TransitionMatrix.over(List.of("a", "b"))
                    .add("a", "a", stayed)
                    .add("a", "b", moved)
                    .build();

            assertThat(lines(matrix).get(2)).contains(" (" + staying + ") | ", " (" + moving + ") | ");
        }

        @Test
        void areWrittenInGroupsOfThree() {
            TransitionMatrix<String> matrix =
                    TransitionMatrix.over(List.of("a")).add("a", "a", 1_234_567).build();

            assertThat(lines(matrix).subList(2, 4))
                    .containsExactly("| a | 1,234,567 (100.0%) | 1,234,567 |", "| total | 1,234,567 | 1,234,567 |");
        }

        @Test
        void neverWrapAround() {
            TransitionMatrix<String> matrix = TransitionMatrix.over(List.of("a", "b"))
                    .add("a", "b", Long.MAX_VALUE)
                    .add("b", "a", 1)
                    .build();

            assertThat(matrix.total("a")).isEqualTo(matrix.arrivals("b")).isEqualTo(Long.MAX_VALUE);
            assertThatThrownBy(matrix::total).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> matrix.toMarkdown(Locale.ENGLISH)).isInstanceOf(ArithmeticException.class);
        }
    }

    @Nested
    class Names {

        @Test
        void cannotBreakTheTable() {
            String hostile = "a|b\\|c\r\nd\ne\u2028f\\";
            TransitionMatrix<String> matrix = TransitionMatrix.over(List.of(hostile))
                    .add(hostile, hostile)
                    .build();

            assertThat(matrix.toMarkdown(Locale.ENGLISH)).isEqualTo("""
                | from → to | a\\|b\\\\\\|c<br>d<br>e<br>f\\\\ | total |
                | --- | ---: | ---: |
                | a\\|b\\\\\\|c<br>d<br>e<br>f\\\\ | 1 (100.0%) | 1 |
                | total | 1 | 1 |
                """);
        }

        @Test
        void areTheWordsOfTheStateUnlessItIsBilingual() {
            TransitionMatrix<Object> matrix =
                    TransitionMatrix.over(List.<Object>of(1, FORMATION)).build();

            assertThat(lines(matrix).get(0)).isEqualTo("| from → to | 1 | formation | total |");
        }
    }

    @Nested
    class Arrivals {

        @Test
        void areTheSumOfTheColumn() {
            TransitionMatrix<String> matrix = TransitionMatrix.over(List.of("a", "b"))
                    .add("a", "a", 1)
                    .add("a", "b", 2)
                    .add("b", "b", 4)
                    .build();

            assertThat(matrix.arrivals("a")).isEqualTo(1);
            assertThat(matrix.arrivals("b")).isEqualTo(6);
            assertThat(matrix.total()).isEqualTo(7);
            assertThatThrownBy(() -> matrix.arrivals("c"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("state must be one of [a, b], but was \"c\"");
        }
    }
}
