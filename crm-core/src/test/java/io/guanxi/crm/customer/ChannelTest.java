package io.guanxi.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChannelTest {

    @Test
    void beginsWithTheSixChannelsOfTheCourse() {
        assertThat(Channel.values())
                .extracting(channel -> channel.term().chinese())
                .startsWith("呼叫中心", "面对面", "传真", "移动销售", "邮件", "因特网");
    }

    @Test
    void addsTheChannelsOfHotelsBanksAndPlatforms() {
        assertThat(Channel.values())
                .contains(Channel.MESSENGER, Channel.FRONT_DESK, Channel.PARTNER_PLATFORM, Channel.ATM, Channel.POST);
    }

    @Test
    void namesEachChannelOnceInBothLanguages() {
        assertThat(Channel.values())
                .extracting(channel -> channel.term().chinese())
                .doesNotHaveDuplicates();
        assertThat(Channel.values())
                .extracting(channel -> channel.term().english())
                .doesNotHaveDuplicates();
    }
}
