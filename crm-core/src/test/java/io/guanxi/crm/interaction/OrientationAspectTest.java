package io.guanxi.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.explain.Bilingual;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The comparison of both kinds of marketing, and the names that users of this room see. */
class OrientationAspectTest {

    static Stream<Bilingual> names() {
        return Stream.<Bilingual[]>of(
                        Direction.values(),
                        InteractionKind.values(),
                        InteractionResult.values(),
                        Intent.values(),
                        Pole.values(),
                        OrientationAspect.values(),
                        RelationshipStrategy.values())
                .flatMap(Stream::of);
    }

    @Test
    void thereAreSevenComparisons() {
        assertThat(OrientationAspect.values()).hasSize(7);
        assertThat(OrientationAspect.FOCUS.transactional().displayName(Locale.CHINA))
                .isEqualTo("单次交易");
        assertThat(OrientationAspect.FOCUS.relational().displayName(Locale.ENGLISH))
                .isEqualTo("customer retention");
    }

    @ParameterizedTest
    @EnumSource
    void thePolesDifferInBothLanguages(OrientationAspect aspect) {
        assertThat(aspect.transactional().chinese())
                .isNotEqualTo(aspect.relational().chinese());
        assertThat(aspect.transactional().english())
                .isNotEqualTo(aspect.relational().english());
    }

    @ParameterizedTest
    @EnumSource
    void aStrategyHasItsSentenceInBothLanguages(RelationshipStrategy strategy) {
        assertThat(strategy.sentence().chinese()).doesNotContainPattern("[A-Za-z]");
        assertThat(strategy.sentence().english()).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void thereAreFiveStrategies() {
        assertThat(Stream.of(RelationshipStrategy.values()).map(RelationshipStrategy::chinese))
                .containsExactly("核心服务", "关系专门化", "服务提升", "内部营销", "关系定价");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNameIsInBothLanguages(Bilingual name) {
        assertThat(name.chinese()).matches("\\p{IsHan}+");
        assertThat(name.english()).matches("[a-z ]+");
    }
}
