package io.guanxi.crm.demo;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/** A rule that a line of a file may break. */
enum LineRule implements Bilingual {
    FIELD_COUNT("字段数必须与首行相同（含逗号的值须加引号）", "must be as many fields as in the header (quote a value with a comma)"),
    BLANK("不得为空", "must not be blank"),
    PADDED("首尾不得有空白", "must not begin or end with white space"),
    LONG_ID("至多 " + CustomerId.MAX_LENGTH + " 个字符", "must have at most " + CustomerId.MAX_LENGTH + " characters"),
    CONTROL("不得含有控制字符", "must not contain control characters"),
    ENCODING("必须是有效的 UTF-8", "must be valid UTF-8"),
    DATE_FORM("日期必须写作 yyyy-MM-dd", "must be a date written as yyyy-MM-dd"),
    DATE_REAL("必须是真实存在的日期", "must be a day of the calendar"),
    DATE_RANGE(
            "必须在 " + DateText.FIRST_YEAR + " 年至 " + DateText.LAST_YEAR + " 年之间",
            "must be in the years " + DateText.FIRST_YEAR + " to " + DateText.LAST_YEAR),
    AMOUNT_FORM("必须是普通的十进制数，例如 -1250.00", "must be a plain decimal number such as -1250.00"),
    AMOUNT_DECIMALS("小数位数不得多于货币的小数位数", "must not have more decimals than the currency"),
    AMOUNT_DIGITS("至多 " + AmountText.MAX_DIGITS + " 位数字", "must have at most " + AmountText.MAX_DIGITS + " digits"),
    ZERO_REFUND("退款不得为零", "must not be a refund of zero"),
    SUM("所有金额之和超出可计算的范围", "must keep the sum of all amounts within 64 bits of minor units"),
    NO_EARLIER_PURCHASE("退款之前该客户没有购买", "refund without an earlier purchase of this customer");

    private final Term term;

    LineRule(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
