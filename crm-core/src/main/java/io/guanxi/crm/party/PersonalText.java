package io.guanxi.crm.party;

/** How this room prints contact points: masked. */
final class PersonalText {

    private PersonalText() {}

    /** A contact point for logs, such as {@code Phone[138****1234, WORK, preferred]}. */
    static String shown(String type, ContactPoint point) {
        return type + "[" + point.masked() + ", " + point.usage() + (point.preferred() ? ", preferred]" : "]");
    }
}
