package io.guanxi.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpecialDataTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private static final Map<CustomerField, UnaryOperator<SpecialData>> SETTERS = Map.of(
            CustomerField.FIRST_PURCHASE_KIND, data -> data.withFirstPurchaseKind("跟团游"),
            CustomerField.FIRST_PURCHASE_DATE, data -> data.withFirstPurchaseDate(DAY),
            CustomerField.LAST_CONTACT_DATE, data -> data.withLastContactDate(DAY.plusDays(1)),
            CustomerField.TASTES, data -> data.withTastes(Set.of("靠窗")),
            CustomerField.SPECIAL_CONSIDERATIONS, data -> data.withSpecialConsiderations("对花生过敏"),
            CustomerField.DELIVERY, data -> data.withDelivery("送到门卫"),
            CustomerField.INSTALLATION, data -> data.withInstallation("周末安装"));

    static Stream<CustomerField> fields() {
        return Stream.of(CustomerField.values()).filter(field -> field.group() == DataGroup.SPECIAL);
    }

    private static SpecialData all() {
        SpecialData data = SpecialData.none();
        for (CustomerField field : fields().toList()) {
            data = setter(field).apply(data);
        }
        return data;
    }

    private static UnaryOperator<SpecialData> setter(CustomerField field) {
        return SETTERS.getOrDefault(field, UnaryOperator.identity());
    }

    @Nested
    class Constructor {

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            Map<String, Function<SpecialData, SpecialData>> missing = Map.of(
                    "firstPurchaseKind", data -> data.withFirstPurchaseKind(null),
                    "firstPurchaseDate", data -> data.withFirstPurchaseDate(null),
                    "lastContactDate", data -> data.withLastContactDate(null),
                    "tastes", data -> data.withTastes(null),
                    "tastes[1]", data -> data.withTastes(new LinkedHashSet<>(Arrays.asList("靠窗", null))),
                    "specialConsiderations", data -> data.withSpecialConsiderations(null),
                    "delivery", data -> data.withDelivery(null),
                    "installation", data -> data.withInstallation(null));

            missing.forEach((name, setting) -> assertThatThrownBy(() -> setting.apply(SpecialData.none()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage(name));
        }

        @Test
        void masksTextsThatItRejects() {
            Map<String, BiFunction<SpecialData, String, SpecialData>> texts = Map.of(
                    "firstPurchaseKind", SpecialData::withFirstPurchaseKind,
                    "tastes", (data, text) -> data.withTastes(Set.of(text)),
                    "specialConsiderations", SpecialData::withSpecialConsiderations,
                    "delivery", SpecialData::withDelivery,
                    "installation", SpecialData::withInstallation);

            texts.forEach((name, setting) -> assertThatThrownBy(() -> setting.apply(SpecialData.none(), "过敏体质 "))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(name + " must not begin or end with white space")
                    .hasMessageContaining("5 characters")
                    .hasMessageNotContaining("敏"));
        }

        @Test
        void rejectsDatesOutOfTheCalendar() {
            LocalDate far = LocalDate.of(10_000, 1, 1);

            assertThatThrownBy(() -> SpecialData.none().withFirstPurchaseDate(far))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("firstPurchaseDate must lie in the years 1 to 9999, but was +10000-01-01");
            assertThatThrownBy(() -> SpecialData.none().withLastContactDate(far))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lastContactDate must lie in the years 1 to 9999, but was +10000-01-01");
        }

        @Test
        void copiesTheTastesAndSortsThem() {
            Set<String> given = new LinkedHashSet<>(List.of("靠窗", "素食", "安静"));
            SpecialData data = SpecialData.none().withTastes(given);
            given.clear();

            assertThat(data.tastes().orElseThrow()).containsExactly("安静", "素食", "靠窗");
        }
    }

    @Nested
    class Known {

        @ParameterizedTest
        @MethodSource("io.guanxi.crm.customer.SpecialDataTest#fields")
        void isTheOneFieldThatWasSet(CustomerField field) {
            assertThat(setter(field).apply(SpecialData.none()).known()).containsExactly(field);
        }

        @Test
        void isEveryFieldThatWasSet() {
            assertThat(all().known()).containsExactlyElementsOf(fields().toList());
            assertThat(SpecialData.none().known()).isEmpty();
        }

        @Test
        void zeroIsNotMissing() {
            assertThat(SpecialData.none().withTastes(Set.of()).known()).isEqualTo(EnumSet.of(CustomerField.TASTES));
        }
    }

    @Nested
    class ToString {

        @Test
        void namesTheFieldsAndHidesTheirContent() {
            assertThat(all().toString())
                    .contains("SPECIAL_CONSIDERATIONS", "DELIVERY")
                    .doesNotContain("过敏", "门卫", "跟团游", "2024");
        }
    }
}
