package io.guanxi.crm.lifecycle.winback;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 挽回步骤 – the six steps by which a firm asks a lost customer back, in their order (L5b).
 *
 * <p>Source: Stauss &amp; Friege, Regaining Service Customers, 1999; the six steps are those of the course.
 */
public enum WinBackStep implements Bilingual {
    /** 倾听 – ask why the customer left, and listen. */
    LISTEN("倾听", "listen"),
    /** 满足要求并通报改进 – meet the customer's demands, and report what was improved. */
    MEET_DEMANDS("满足要求并通报改进", "meet demands and report the improvement"),
    /** 耐心与坦诚 – be patient and candid: trust comes back slowly. */
    BE_PATIENT("耐心与坦诚", "patience and candour"),
    /** 保持联系 – keep in contact without selling. */
    KEEP_CONTACT("保持联系", "keep contact"),
    /** 给台阶 – offer a way back on which nobody loses face. */
    OFFER_WAY_BACK("给台阶", "offer a face-saving way back"),
    /** 继续往来 – continue business as if it had never stopped. */
    CONTINUE_BUSINESS("继续往来", "continue business");

    private final Term term;

    WinBackStep(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
