package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.explain.Term;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyTest {

    private static final Term TEXT = new Term("房间", "room");
    private static final SurveyItem ROOM = new SurveyItem("room", TEXT, 1, 5);

    @Nested
    class TheStoreSurvey {

        @Test
        void asksForTheFiveAttributesOfTheCourse() {
            assertThat(Survey.store().id()).isEqualTo("store");
            assertThat(Survey.store().items())
                    .extracting(SurveyItem::key)
                    .containsExactly("price", "transport", "goods", "distinction", "service");
            assertThat(Survey.store().items())
                    .extracting(item -> item.text().chinese())
                    .containsExactly("价格", "交通", "商品", "特色", "服务");
        }

        @Test
        void goesFrom1To5() {
            assertThat(Survey.store().items()).allMatch(item -> item.min() == 1 && item.max() == 5);
        }

        @Test
        void isAlwaysTheSame() {
            assertThat(Survey.store()).isEqualTo(Survey.store());
        }
    }

    @Nested
    class ASurvey {

        @Test
        void asksSomething() {
            assertThatThrownBy(() -> Survey.of("stay"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("items must not be empty, but was []");
        }

        @Test
        void asksNothingTwice() {
            SurveyItem again = new SurveyItem("room", new Term("客房", "guest room"), 0, 10);

            assertThatThrownBy(() -> Survey.of("stay", ROOM, again))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("items must each have a key of their own, but was \"room\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " stay", "st\nay"})
        void hasAnId(String id) {
            assertThatThrownBy(() -> Survey.of(id, ROOM))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("id must ");
        }

        @Test
        void takesTheLongestId() {
            assertThat(Survey.of("s".repeat(64), ROOM).id()).hasSize(64);
            assertThatThrownBy(() -> Survey.of("s".repeat(65), ROOM))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("id must have at most 64 characters");
        }

        @Test
        void copiesItsItems() {
            List<SurveyItem> items = new ArrayList<>(List.of(ROOM));
            Survey survey = new Survey("stay", items);
            items.clear();

            assertThat(survey.items()).containsExactly(ROOM);
            assertThatThrownBy(() -> survey.items().clear()).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> Survey.of(null, ROOM))
                    .withMessage("id");
            assertThatNullPointerException()
                    .isThrownBy(() -> new Survey("stay", null))
                    .withMessage("items");
            assertThatNullPointerException()
                    .isThrownBy(() -> Survey.of("stay", ROOM, null))
                    .withMessage("items[1]");
        }
    }

    @Nested
    class AnItem {

        @ParameterizedTest
        @CsvSource({"5,5", "5,1"})
        void hasAScaleThatLeadsUpwards(int min, int max) {
            assertThatThrownBy(() -> new SurveyItem("room", TEXT, min, max))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("min must be below max " + max + ", but was " + min);
        }

        @Test
        void mayHaveTheWidestScale() {
            assertThat(SurveyItem.of("room", TEXT, 1, 5)).isEqualTo(ROOM);
            assertThat(new SurveyItem("room", TEXT, Integer.MIN_VALUE, Integer.MAX_VALUE).min())
                    .isEqualTo(Integer.MIN_VALUE);
        }

        @Test
        void hasAKeyOfAtMost64Characters() {
            assertThat(new SurveyItem("k".repeat(64), TEXT, 1, 5).key()).hasSize(64);
            assertThatThrownBy(() -> new SurveyItem("k".repeat(65), TEXT, 1, 5))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("key must have at most 64 characters");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new SurveyItem(null, TEXT, 1, 5))
                    .withMessage("key");
            assertThatNullPointerException()
                    .isThrownBy(() -> new SurveyItem("room", null, 1, 5))
                    .withMessage("text");
        }
    }
}
