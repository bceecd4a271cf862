package io.guanxi.crm.examples;

import static io.guanxi.crm.service.ComplaintCause.SERVICE;
import static io.guanxi.crm.service.ComplaintSeverity.HIGH;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.service.BusinessCalendar;
import io.guanxi.crm.service.BusinessHours;
import io.guanxi.crm.service.Complaint;
import io.guanxi.crm.service.ComplaintEvent.Accepted;
import io.guanxi.crm.service.ComplaintEvent.Acknowledged;
import io.guanxi.crm.service.ComplaintId;
import io.guanxi.crm.service.SlaClock;
import io.guanxi.crm.service.SlaTarget;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 投诉与时限 – a complaint of Friday afternoon, and the clock that runs in business hours only. */
public final class ServiceExample {

    private ServiceExample() {}

    /** What the program prints, line by line. */
    public static List<String> run() {
        List<String> printed = new ArrayList<>();
        // example: begin
        BusinessCalendar office =
                BusinessCalendar.weekdays(ZoneId.of("Asia/Shanghai"), BusinessHours.of("09:00", "17:00"));
        Instant friday = Instant.parse("2025-01-03T08:30:00Z"); // 16:30 in Shanghai
        Complaint noise = Complaint.received(
                ComplaintId.of("K-7"), CustomerId.of("C-1001"), friday, Channel.FRONT_DESK, SERVICE, HIGH);

        SlaClock answer = noise.firstResponseClock(office, SlaTarget.of(Duration.ofHours(1), Duration.ofHours(16)));
        printed.add(answer.readAt(friday.plus(Duration.ofMinutes(50))).why(Locale.ENGLISH));
        printed.add(noise.preview(new Accepted()).why(Locale.CHINA));

        Complaint answered = noise.with(new Acknowledged(), Instant.parse("2025-01-06T01:10:00Z"));
        printed.add(answered.state().displayName(Locale.CHINA));
        // example: end
        return printed;
    }
}
