package io.guanxi.crm.party;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 即时通讯服务 – the services of a {@link Messenger} account.
 */
public enum MessengerService implements Bilingual {
    /** 微信 – the WeChat number. */
    WECHAT("微信", "WeChat"),
    /** 腾讯QQ – the QQ number. */
    QQ("腾讯QQ", "QQ"),
    /** 钉钉 – the DingTalk number. */
    DINGTALK("钉钉", "DingTalk"),
    /** WhatsApp – the number of the account. */
    WHATSAPP("WhatsApp", "WhatsApp"),
    /** LINE – the LINE ID. */
    LINE("LINE", "LINE"),
    /** Telegram – the user name. */
    TELEGRAM("Telegram", "Telegram"),
    /** 其他 – any other service, named in the account where that helps. */
    OTHER("其他", "other");

    private final Term term;

    MessengerService(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
