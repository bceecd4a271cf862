package io.guanxi.crm.customer;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.party.Party;
import io.guanxi.crm.party.Person;
import io.guanxi.crm.party.Phone;
import io.guanxi.crm.party.PostalAddress;

/**
 * 客户资料项 – the catalogue of what the firm may know about a customer: the lists of basic and special data (A13).
 *
 * <p>A person has all twelve fields, an organisation the ten without occupation and hobbies.
 */
public enum CustomerField implements Bilingual {
    /** 名称 – the name; lives with the party and is always known. */
    NAME("名称", "name", DataGroup.BASIC, DataKind.DESCRIPTIVE, true),
    /** 地址 – a postal address; lives with the party. */
    ADDRESS("地址", "address", DataGroup.BASIC, DataKind.DESCRIPTIVE, true),
    /** 电话 – a telephone number; lives with the party. */
    PHONE("电话", "phone", DataGroup.BASIC, DataKind.DESCRIPTIVE, true),
    /** 职业 – the occupation of a person. */
    OCCUPATION("职业", "occupation", DataGroup.BASIC, DataKind.DESCRIPTIVE, true),
    /** 爱好 – the hobbies of a person; none is an answer. */
    HOBBIES("爱好", "hobbies", DataGroup.BASIC, DataKind.DESCRIPTIVE, true),
    /** 首次购买种类 – what was bought first. */
    FIRST_PURCHASE_KIND("首次购买种类", "kind of the first purchase", DataGroup.SPECIAL, DataKind.TRANSACTION, false),
    /** 首次购买日期 – when something was bought first. */
    FIRST_PURCHASE_DATE("首次购买日期", "date of the first purchase", DataGroup.SPECIAL, DataKind.TRANSACTION, false),
    /** 最近联系日期 – when the firm and the customer were last in touch. */
    LAST_CONTACT_DATE("最近联系日期", "date of the last contact", DataGroup.SPECIAL, DataKind.PROMOTION, false),
    /** 喜好 – what the customer likes; nothing special is an answer. */
    TASTES("喜好", "tastes", DataGroup.SPECIAL, DataKind.PROMOTION, true),
    /** 特别事项 – what to mind with this customer, such as an allergy. */
    SPECIAL_CONSIDERATIONS("特别事项", "special considerations", DataGroup.SPECIAL, DataKind.PROMOTION, true),
    /** 送货 – how to deliver. */
    DELIVERY("送货", "delivery", DataGroup.SPECIAL, DataKind.TRANSACTION, true),
    /** 安装 – how to install. */
    INSTALLATION("安装", "installation", DataGroup.SPECIAL, DataKind.TRANSACTION, true);

    private final Term term;
    private final DataGroup group;
    private final DataKind kind;
    private final boolean personal;

    CustomerField(String chinese, String english, DataGroup group, DataKind kind, boolean personal) {
        this.term = new Term(chinese, english);
        this.group = group;
        this.kind = kind;
        this.personal = personal;
    }

    @Override
    public Term term() {
        return term;
    }

    /**
     * The list that holds the field.
     *
     * @return basic or special
     */
    public DataGroup group() {
        return group;
    }

    /**
     * What the field is about.
     *
     * @return descriptive, promotion or transaction
     */
    public DataKind kind() {
        return kind;
    }

    /**
     * Whether the content itself says who a person is or how the person lives; messages and {@code toString()} hide it.
     *
     * <p>The dates and the kind of the first purchase do not, but together with the customer's id they are personal
     * data too in the sense of the law.
     *
     * @return true if the content is hidden
     */
    public boolean isPersonal() {
        return personal;
    }

    /**
     * Whether the field makes sense for a party.
     *
     * @param party the person or organisation
     * @return true for every field of a person; false for the occupation and hobbies of an organisation
     */
    public boolean appliesTo(Party party) {
        return requireNonNull(party, "party") instanceof Person || !isOfPersonsOnly();
    }

    /**
     * Whether the firm knows the field of a customer; an empty set of hobbies or tastes is known.
     *
     * @param customer the customer
     * @return true if there is a value
     */
    public boolean isKnownOf(Customer customer) {
        return isKnown(requireNonNull(customer, "customer").party(), customer.basic(), customer.special());
    }

    boolean isOfPersonsOnly() {
        return this == OCCUPATION || this == HOBBIES;
    }

    boolean isKnown(Party party, BasicData basic, SpecialData special) {
        return switch (this) {
            case NAME -> true;
            case ADDRESS -> !party.contacts().all(PostalAddress.class).isEmpty();
            case PHONE -> !party.contacts().all(Phone.class).isEmpty();
            case OCCUPATION, HOBBIES -> basic.known().contains(this);
            case FIRST_PURCHASE_KIND,
                    FIRST_PURCHASE_DATE,
                    LAST_CONTACT_DATE,
                    TASTES,
                    SPECIAL_CONSIDERATIONS,
                    DELIVERY,
                    INSTALLATION -> special.known().contains(this);
        };
    }
}
