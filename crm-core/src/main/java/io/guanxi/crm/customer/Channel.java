package io.guanxi.crm.customer;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 渠道 – where the firm and a customer meet: for a sale, a message, a complaint or a payment alike.
 *
 * <p>One list for all rooms, so that the contacts, orders and complaints of one channel can be put side by side.
 */
public enum Channel implements Bilingual {
    /** 呼叫中心 – by telephone with the call centre. */
    CALL_CENTER("呼叫中心", "call centre"),
    /** 面对面 – in person, such as a visit by a sales representative. */
    FACE_TO_FACE("面对面", "face to face"),
    /** 传真 – by fax. */
    FAX("传真", "fax"),
    /** 移动销售 – with a mobile device in the field. */
    MOBILE_SALES("移动销售", "mobile sales"),
    /** 邮件 – by e-mail. */
    EMAIL("邮件", "e-mail"),
    /** 因特网 – on the firm's own web site or app. */
    WEB("因特网", "web"),
    /** 即时通讯 – by a messenger such as 微信. */
    MESSENGER("即时通讯", "messenger"),
    /** 前台 – at the desk or counter of a house, such as a hotel reception. */
    FRONT_DESK("前台", "front desk"),
    /** 合作平台 – on the platform of a partner, such as a travel portal. */
    PARTNER_PLATFORM("合作平台", "partner platform"),
    /** 自动柜员机 – at a machine that serves customers. */
    ATM("自动柜员机", "automated teller machine"),
    /** 信函 – by letter. */
    POST("信函", "post");

    private final Term term;

    Channel(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
