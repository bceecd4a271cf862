package io.guanxi.crm.rules.timeline;

/** Rules of a caller's own: nothing but an identity. */
record Rules(String id, int version, String fingerprint) implements Versioned {

    static Rules club(int version) {
        return new Rules("club", version, "f" + version);
    }
}
