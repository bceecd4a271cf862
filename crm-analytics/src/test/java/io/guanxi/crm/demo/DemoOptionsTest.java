package io.guanxi.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DemoOptionsTest {

    @Nested
    class Of {

        @Test
        void hasDefaults() {
            DemoOptions options = DemoOptions.of(new Properties());

            assertThat(options.transactions()).isEmpty();
            assertThat(options.locale()).isEqualTo(Locale.ENGLISH);
            assertThat(options.lenient()).isFalse();
            assertThat(options.currency()).isEqualTo(CurrencyUnit.USD);
        }

        @Test
        void takesEmptyValuesAndPlaceholdersForAbsent() {
            DemoOptions options = DemoOptions.of(DemoRun.properties(
                    "demo.transactions",
                    "${demo.transactions}",
                    "demo.lang",
                    "",
                    "demo.lenient",
                    " ",
                    "demo.currency",
                    ""));

            assertThat(options).isEqualTo(DemoOptions.of(new Properties()));
        }

        @Test
        void readsAll() {
            DemoOptions options = DemoOptions.of(DemoRun.properties(
                    "demo.root", "/data", "demo.lang", "zh", "demo.lenient", "true", "demo.currency", "JPY"));

            assertThat(options.locale()).isEqualTo(Locale.CHINA);
            assertThat(options.lenient()).isTrue();
            assertThat(options.currency()).isEqualTo(CurrencyUnit.JPY);
        }

        @Test
        void refusesAnotherLanguage() {
            assertThatThrownBy(() -> DemoOptions.of(DemoRun.properties("demo.lang", "EN")))
                    .isInstanceOf(DemoFailure.class)
                    .hasNoCause()
                    .hasMessage("demo.lang must be en or zh, but was \"EN\".");
        }

        @Test
        void refusesAnotherLenience() {
            assertThatThrownBy(() -> DemoOptions.of(DemoRun.properties("demo.lenient", "yes")))
                    .isInstanceOf(DemoFailure.class)
                    .hasNoCause()
                    .hasMessage("demo.lenient must be true or false, but was \"yes\".");
        }

        @Test
        void refusesAnUnknownCurrencyInTheReadersLanguage() {
            assertThatThrownBy(() -> DemoOptions.of(DemoRun.properties("demo.currency", "usd", "demo.lang", "zh")))
                    .isInstanceOf(DemoFailure.class)
                    .hasNoCause()
                    .hasMessage("demo.currency 必须是 ISO 4217 货币代码，例如 EUR，而不是“usd”。");
        }
    }

    @Nested
    class Resolve {

        private final DemoOptions options = DemoOptions.of(DemoRun.properties("demo.root", "/repository"));

        @Test
        void takesARelativeFileFromTheRoot() {
            assertThat(options.resolve("../data/a.csv")).isEqualTo(Path.of("/data/a.csv"));
        }

        @Test
        void takesAnAbsoluteFileAsItIs() {
            assertThat(options.resolve("/data/a.csv")).isEqualTo(Path.of("/data/a.csv"));
        }

        @Test
        void refusesWhatIsNoPath() {
            assertThatThrownBy(() -> options.resolve("a\u0000b"))
                    .isInstanceOf(DemoFailure.class)
                    .hasNoCause()
                    .hasMessage("\"a\uFFFDb\" is not a valid file name.");
        }
    }
}
