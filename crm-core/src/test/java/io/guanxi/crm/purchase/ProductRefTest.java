package io.guanxi.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProductRefTest {

    private static final ProductRef ROOM =
            ProductRef.of("RM-DLX").named("豪华大床房").in("客房", "豪华");

    @Nested
    class Of {

        @Test
        void knowsTheCodeOnly() {
            ProductRef product = ProductRef.of("RM-DLX");

            assertThat(product.sku()).isEqualTo("RM-DLX");
            assertThat(product.name()).isEmpty();
            assertThat(product.category()).isEmpty();
        }

        @Test
        void isCompletedInAnyOrder() {
            assertThat(ProductRef.of("RM-DLX").in("客房", "豪华").named("豪华大床房")).isEqualTo(ROOM);
            assertThat(ROOM.name()).contains("豪华大床房");
            assertThat(ROOM.category()).containsExactly("客房", "豪华");
        }
    }

    @Nested
    class IsIn {

        @Test
        void asksForTheBeginningOfTheCategories() {
            assertThat(ROOM.isIn()).isTrue();
            assertThat(ROOM.isIn("客房")).isTrue();
            assertThat(ROOM.isIn("客房", "豪华")).isTrue();
            assertThat(ROOM.isIn("豪华")).isFalse();
            assertThat(ROOM.isIn("客房", "标准")).isFalse();
            assertThat(ROOM.isIn("客房", "豪华", "海景")).isFalse();
        }

        @Test
        void isFalseWhereTheCategoriesAreUnknown() {
            assertThat(ProductRef.of("RM-DLX").isIn("客房")).isFalse();
            assertThat(ProductRef.of("RM-DLX").isIn()).isTrue();
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void rejectsNull() {
            assertThatThrownBy(() -> ROOM.isIn("客房", null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("prefix[1]");
        }
    }

    @Nested
    class Refusals {

        @Test
        void nameTheComponent() {
            assertThatThrownBy(() -> ProductRef.of(" RM"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("sku must not begin or end with white space, but was \" RM\"");
            assertThatThrownBy(() -> ROOM.named(""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("name must not be blank, but was \"\"");
            assertThatThrownBy(() -> ROOM.named("x".repeat(201)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("name must have at most 200 characters");
            assertThatThrownBy(() -> ROOM.in("客房", "a\nb"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("category[1] must not contain control characters, but was \"a\\u000Ab\"");
        }

        @Test
        void coverTooManyLevels() {
            List<String> ten = Collections.nCopies(10, "层");
            List<String> eleven = Collections.nCopies(11, "层");

            assertThat(new ProductRef("a", Optional.empty(), ten).category()).hasSize(10);
            assertThatThrownBy(() -> new ProductRef("a", Optional.empty(), eleven))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("category must have at most 10 levels");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void coverNull() {
            assertThatThrownBy(() -> ProductRef.of(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("sku");
            assertThatThrownBy(() -> new ProductRef("a", null, List.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("name");
            assertThatThrownBy(() -> new ProductRef("a", Optional.empty(), Arrays.asList("b", null)))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("category[1]");
        }
    }

    @Test
    void copiesTheCategories() {
        List<String> category = new ArrayList<>(List.of("客房"));
        ProductRef product = new ProductRef("a", Optional.empty(), category);
        category.add("豪华");

        assertThat(product.category()).containsExactly("客房");
        assertThatThrownBy(() -> product.category().add("豪华")).isInstanceOf(UnsupportedOperationException.class);
    }
}
