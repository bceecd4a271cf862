package io.guanxi.crm.testing;

/** Where to, and what a week there costs a person, in yuan. */
enum Destination {
    SANYA(3_600, false),
    YUNNAN(3_200, false),
    GUILIN(2_400, false),
    XIAN(2_200, false),
    BEIJING(2_600, false),
    XINJIANG(5_200, false),
    THAILAND(4_800, true),
    JAPAN(8_600, true),
    FRANCE(15_800, true);

    private final int weekYuan;
    private final boolean abroad;

    Destination(int weekYuan, boolean abroad) {
        this.weekYuan = weekYuan;
        this.abroad = abroad;
    }

    int weekYuan() {
        return weekYuan;
    }

    boolean isAbroad() {
        return abroad;
    }
}
