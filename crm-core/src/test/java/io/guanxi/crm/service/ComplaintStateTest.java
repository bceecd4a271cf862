package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComplaintStateTest {

    @Test
    void isOneOfTheSevenOfTheProcess() {
        assertThat(ComplaintState.values())
                .extracting(ComplaintState::chinese)
                .containsExactly("已受理", "已回应", "调查中", "已提方案", "已解决", "已驳回", "已结案");
        assertThat(ComplaintState.values())
                .extracting(ComplaintState::english)
                .containsExactly(
                        "received", "acknowledged", "investigating", "offered", "resolved", "rejected", "closed");
    }

    @Test
    void isOpenUntilTheFirmHasSettledIt() {
        assertThat(ComplaintState.values())
                .filteredOn(ComplaintState::isOpen)
                .containsExactly(
                        ComplaintState.RECEIVED,
                        ComplaintState.ACKNOWLEDGED,
                        ComplaintState.INVESTIGATING,
                        ComplaintState.OFFERED);
    }
}
