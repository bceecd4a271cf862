package io.guanxi.crm.testing;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.party.Organization;
import io.guanxi.crm.party.Party;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.party.Person;
import io.guanxi.crm.party.PersonName;

/** Makes up names; several customers may have the same one, as in life. */
final class AgencyNames {

    private static final ImmutableList<String> FAMILIES =
            list("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 林 郭 何 高 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 欧阳 司马");
    private static final ImmutableList<String> GIVEN =
            list("伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 桂英 建华 志强 晓东 海燕 子涵 雨欣 浩然 思远 嘉怡 文博 天宇");
    private static final ImmutableList<String> CITIES = list("北京 上海 广州 深圳 杭州 成都 武汉 西安 南京 苏州 青岛 厦门");
    private static final ImmutableList<String> WORDS = list("远景 华信 恒通 天成 博雅 中科 锦程 安泰 联创 鼎新 瑞丰 启明 云帆 长风 海纳 正大");
    private static final ImmutableList<String> TRADES = list("科技 贸易 医药 建筑 文化 教育 机械 食品 电子 物流 咨询 环保");

    private AgencyNames() {}

    static Party person(Dice dice, PartyId id) {
        return Person.of(id, PersonName.of(dice.oneOf(FAMILIES), dice.oneOf(GIVEN)));
    }

    static Party organization(Dice dice, PartyId id) {
        return Organization.of(id, dice.oneOf(CITIES) + dice.oneOf(WORDS) + dice.oneOf(TRADES) + "有限公司");
    }

    private static ImmutableList<String> list(String words) {
        return ImmutableList.copyOf(words.split(" ", -1));
    }
}
