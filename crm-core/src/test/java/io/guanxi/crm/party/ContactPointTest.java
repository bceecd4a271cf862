package io.guanxi.crm.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactPointTest {

    @Nested
    class APhone {

        @ParameterizedTest
        @ValueSource(strings = {"+8613812341234", "+1234567", "+123456789012345"})
        void isANumberInInternationalForm(String number) {
            assertThat(Phone.isValid(number)).isTrue();
            assertThat(Phone.of(number, ContactUsage.WORK).number()).isEqualTo(number);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "13812341234",
                    "+123456",
                    "+1234567890123456",
                    "+08613812341234",
                    "+86 13812341234",
                    "+８６１３８１２３４１２３４",
                    "+8613812341234\n",
                    "++8613812341234"
                })
        void isNothingElse(String number) {
            assertThat(Phone.isValid(number)).isFalse();
            assertThatThrownBy(() -> Phone.of(number, ContactUsage.WORK))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("number must be + and 7 to 15 digits (E.164), but was " + Require.hidden(number));
        }

        @Test
        void isMasked() {
            Phone phone = Phone.of("+8613812341234", ContactUsage.WORK);

            assertThat(phone).hasToString("Phone[+86138****1234, WORK]");
            assertThat(phone.asPreferred()).hasToString("Phone[+86138****1234, WORK, preferred]");
            assertThat(phone.kind()).isEqualTo(ContactKind.PHONE);
        }
    }

    @Nested
    class AnEmail {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "lin@example.com",
                    "l@e.cn",
                    "lin.xiao+travel@mail.example.com",
                    "o'brien!#$%&*/=?^_`{|}~-@example.com",
                    "lin@163.com",
                    "lin@xn--fiqs8s.example"
                })
        void isAnAddressInDailyUse(String address) {
            assertThat(Email.isValid(address)).isTrue();
            assertThat(Email.of(address, ContactUsage.PRIVATE).address()).isEqualTo(address);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "@",
                    "lin",
                    "lin@",
                    "@example.com",
                    "lin@example",
                    "lin@@example.com",
                    "lin@a@example.com",
                    ".lin@example.com",
                    "lin.@example.com",
                    "lin..xiao@example.com",
                    "lin @example.com",
                    "lin@example.com ",
                    "lin@example.com\n",
                    "lin@-example.com",
                    "lin@example-.com",
                    "lin@example..com",
                    "lin@.example.com",
                    "lin@example.com.",
                    "lin@exam_ple.com",
                    "lin@[127.0.0.1]",
                    "lin@127.0.0.1",
                    "\"lin\"@example.com",
                    "林@example.com",
                    "lin@例子.公司",
                    "ｌｉｎ@example.com"
                })
        void isNothingElse(String address) {
            assertThat(Email.isValid(address)).isFalse();
            assertThatThrownBy(() -> Email.of(address, ContactUsage.PRIVATE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("address must be an e-mail address such as name@example.com, but was "
                            + Require.hidden(address));
        }

        @Test
        void keepsToTheLengthsOfEachPart() {
            String label = "a".repeat(63);

            assertThat(Email.isValid("x".repeat(64) + "@example.com")).isTrue();
            assertThat(Email.isValid("x".repeat(65) + "@example.com")).isFalse();
            assertThat(Email.isValid("x@" + label + ".com")).isTrue();
            assertThat(Email.isValid("x@a" + label + ".com")).isFalse();
            String longest = "x".repeat(Email.MAX_LENGTH - 3 * 64 - 3 - 1) + "@" + (label + ".").repeat(3) + "com";
            assertThat(longest).hasSize(254);
            assertThat(Email.isValid(longest)).isTrue();
            assertThat(Email.isValid("x" + longest)).isFalse();
            assertThat(Email.isValid("x.".repeat(1 << 19) + "@example.com")).isFalse();
        }

        @Test
        void hasItsDomainInLowerCaseAndTheRestAsGiven() {
            Email email = Email.of("Lin.XIAO@EXAMPLE.Com", ContactUsage.PRIVATE);

            assertThat(email.address()).isEqualTo("Lin.XIAO@example.com");
            assertThat(email).isEqualTo(Email.of("Lin.XIAO@example.com", ContactUsage.PRIVATE));
        }

        @Test
        void isMasked() {
            Email email = Email.of("lin@example.com", ContactUsage.BILLING);

            assertThat(email).hasToString("Email[l***@example.com, BILLING]");
            assertThat(email.kind()).isEqualTo(ContactKind.EMAIL);
            assertThat(email.asPreferred().preferred()).isTrue();
        }
    }

    @Nested
    class AMessenger {

        private final Messenger account = Messenger.of(MessengerService.WECHAT, "lin_xiao", ContactUsage.PRIVATE);

        @Test
        void isMasked() {
            assertThat(account).hasToString("Messenger[WECHAT l**, PRIVATE]");
            assertThat(account.kind()).isEqualTo(ContactKind.MESSENGER);
            assertThat(account.asPreferred().preferred()).isTrue();
        }

        @Test
        void takesTheLongestAccountAndNoLongerOne() {
            assertThat(Messenger.of(MessengerService.QQ, "1".repeat(64), ContactUsage.WORK)
                            .account())
                    .hasSize(64);
            assertThatThrownBy(() -> Messenger.of(MessengerService.QQ, "1".repeat(65), ContactUsage.WORK))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("account must have at most 64 characters, but was \"1**\" (65 characters)");
        }

        @Test
        void isAnotherOneOnAnotherService() {
            assertThat(Messenger.of(MessengerService.QQ, account.account(), account.usage()))
                    .isNotEqualTo(account);
        }
    }

    @Nested
    class APostalAddress {

        private final PostalAddress beijing = new PostalAddress(
                "CN",
                Optional.of("北京市"),
                "海淀区",
                List.of("中关村大街1号", "3室"),
                Optional.of("100080"),
                ContactUsage.DELIVERY,
                false);
        private final PostalAddress berlin = PostalAddress.of("DE", "Berlin", "Wilhelmstr. 1", ContactUsage.PRIVATE)
                .withPostalCode("10117");

        @Test
        void isWrittenFromBigToSmallInEastAsia() {
            assertThat(beijing.display()).isEqualTo("100080北京市海淀区中关村大街1号3室");
            assertThat(PostalAddress.of("KR", "서울", "세종대로1", ContactUsage.WORK).display())
                    .isEqualTo("서울세종대로1");
        }

        @Test
        void isWrittenFromSmallToBigElsewhere() {
            assertThat(berlin.display()).isEqualTo("Wilhelmstr. 1, 10117 Berlin, DE");
            assertThat(PostalAddress.of("US", "Austin", "1 Main St", ContactUsage.WORK)
                            .withRegion("Texas")
                            .display())
                    .isEqualTo("1 Main St, Austin, Texas, US");
        }

        @ParameterizedTest
        @CsvSource({
            "北京,中关村大街1号A座,'100080北京中关村大街1号A座'",
            "東京,センタービル3-2,100080東京センタービル3-2",
            "서울,세종대로 1,100080서울세종대로 1",
            "Beijing,中关村大街1号,'中关村大街1号, 100080 Beijing, CN'",
            "北京,1 Zhongguancun Street,'1 Zhongguancun Street, 100080 北京, CN'",
            "北京,SOHO现代城,'SOHO现代城, 100080 北京, CN'",
            "北京,улица大街1号,'улица大街1号, 100080 北京, CN'",
            "北京,501,'501, 100080 北京, CN'"
        })
        void followsTheScriptOfAllItsTexts(String city, String line, String display) {
            assertThat(PostalAddress.of("CN", city, line, ContactUsage.WORK)
                            .withPostalCode("100080")
                            .display())
                    .isEqualTo(display);
        }

        @Test
        void isNotUnspacedForOneForeignTextAmongOthers() {
            assertThat(beijing.withRegion("Beijing").display()).isEqualTo("中关村大街1号, 3室, 100080 海淀区, Beijing, CN");
            assertThat(new PostalAddress(
                                    "CN",
                                    Optional.empty(),
                                    "北京",
                                    List.of("中关村大街1号", "Room 3"),
                                    Optional.empty(),
                                    ContactUsage.WORK,
                                    false)
                            .display())
                    .isEqualTo("中关村大街1号, Room 3, 北京, CN");
        }

        @Test
        void namesTheLineThatIsWrong() {
            assertThatThrownBy(() -> withLines("1", "2", " 林晓"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lines[2] must not begin or end with white space, but was \"林**\" (3 characters)");
        }

        @Test
        void isMaskedToItsCountry() {
            assertThat(beijing).hasToString("PostalAddress[CN ***, DELIVERY]");
            assertThat(berlin.asPreferred()).hasToString("PostalAddress[DE ***, PRIVATE, preferred]");
            assertThat(berlin.kind()).isEqualTo(ContactKind.POSTAL);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "cn", "CHN", "XX", "ＣＮ", "C", "CN "})
        void liesInAKnownCountry(String country) {
            assertThat(PostalAddress.isCountry(country)).isFalse();
            assertThatThrownBy(() -> PostalAddress.of(country, "Berlin", "1", ContactUsage.WORK))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "country must be two capital letters of ISO 3166-1, but was %s", Require.hidden(country));
        }

        @Test
        void hasOneToFourLines() {
            assertThat(withLines("1", "2", "3", "4").lines()).hasSize(4);
            assertThatThrownBy(this::withLines)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lines must be 1 to 4 in number, but was 0");
            assertThatThrownBy(() -> withLines("1", "2", "3", "4", "5"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lines must be 1 to 4 in number, but was 5");
        }

        @ParameterizedTest
        @CsvSource({"region,101", "city,101", "lines[0],201", "postalCode,17"})
        void keepsItsTextsShortAndOutOfMessages(String field, int length) {
            String text = "z".repeat(length);

            assertThatThrownBy(() -> filled(field, text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "%s must have at most %d characters, but was \"z**\" (%d characters)",
                            field, length - 1, length);
            assertThat(filled(field, text.substring(1)).display()).contains(text.substring(1));
        }

        private PostalAddress filled(String field, String text) {
            return switch (field) {
                case "region" -> berlin.withRegion(text);
                case "city" -> PostalAddress.of("DE", text, "1", ContactUsage.WORK);
                case "lines[0]" -> PostalAddress.of("DE", "Berlin", text, ContactUsage.WORK);
                default -> berlin.withPostalCode(text);
            };
        }

        private PostalAddress withLines(String... lines) {
            return new PostalAddress(
                    "DE", Optional.empty(), "Berlin", List.of(lines), Optional.empty(), ContactUsage.WORK, false);
        }
    }

    @Nested
    class Names {

        @Test
        void standInBothLanguages() {
            assertThat(ContactKind.values())
                    .extracting(ContactKind::chinese)
                    .containsExactly("电话", "电子邮件", "通信地址", "即时通讯");
            assertThat(ContactUsage.values())
                    .extracting(ContactUsage::english)
                    .containsExactly("private", "work", "billing", "delivery");
            assertThat(MessengerService.values())
                    .extracting(MessengerService::chinese)
                    .containsExactly("微信", "腾讯QQ", "钉钉", "WhatsApp", "LINE", "Telegram", "其他");
        }
    }
}
