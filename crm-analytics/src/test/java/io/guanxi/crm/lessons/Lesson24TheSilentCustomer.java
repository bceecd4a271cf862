package io.guanxi.crm.lessons;

import static io.guanxi.crm.testing.SampleCustomers.WANG_JIANGUO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.service.BusinessCalendar;
import io.guanxi.crm.service.BusinessHours;
import io.guanxi.crm.service.Compensation;
import io.guanxi.crm.service.CompensationItem;
import io.guanxi.crm.service.Complaint;
import io.guanxi.crm.service.ComplaintBenefit;
import io.guanxi.crm.service.ComplaintCause;
import io.guanxi.crm.service.ComplaintEvent;
import io.guanxi.crm.service.ComplaintId;
import io.guanxi.crm.service.ComplaintSeverity;
import io.guanxi.crm.service.ComplaintState;
import io.guanxi.crm.service.Score;
import io.guanxi.crm.service.ServiceRecovery;
import io.guanxi.crm.service.SilenceReason;
import io.guanxi.crm.service.SilentCustomers;
import io.guanxi.crm.service.SlaClock;
import io.guanxi.crm.service.SlaStatus;
import io.guanxi.crm.service.SlaTarget;
import io.guanxi.crm.statemachine.Transition;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * 沉默的顾客 (S6): 投诉的只是冰山一角。 Those who complain are the tip of an iceberg: of 200 dissatisfied customers 4 % say so.
 *
 * <p>How many are silent, and why? A complaint is a gift (S7): 王建国 complains on Friday at 16:30 that his room was not
 * as booked. How is it handled (S8), until when must it be settled if the desk is staffed from Monday to Friday, 09:00
 * to 17:00, and is he more satisfied in the end than before?
 */
@DisplayName("第 24 课 沉默的顾客 / Lesson 24: The silent customer")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Lesson24TheSilentCustomer {

    private static final SilentCustomers SILENT = SilentCustomers.of(200, "0.04");

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FRIDAY = LocalDate.of(2025, 1, 3);
    private static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);
    private static final BusinessCalendar DESK = BusinessCalendar.weekdays(SHANGHAI, hours("09:00", "17:00"));
    private static final BusinessCalendar WITH_LUNCH =
            BusinessCalendar.weekdays(SHANGHAI, hours("09:00", "12:00"), hours("13:00", "17:00"));
    private static final Duration ONE_HOUR = Duration.ofHours(1);
    private static final SlaTarget TARGET = SlaTarget.of(Duration.ofMinutes(15), ONE_HOUR);

    private static final Complaint RECEIVED = Complaint.received(
            ComplaintId.of("K-1"),
            WANG_JIANGUO.id(),
            at(FRIDAY, "16:30"),
            Channel.FRONT_DESK,
            ComplaintCause.SERVICE,
            ComplaintSeverity.HIGH);
    private static final Complaint INVESTIGATING = RECEIVED.with(new ComplaintEvent.Acknowledged(), at(FRIDAY, "16:40"))
            .with(new ComplaintEvent.InvestigationStarted(), at(FRIDAY, "16:50"));
    private static final Complaint OFFERED = INVESTIGATING.with(
            new ComplaintEvent.Offered(Compensation.of(
                    new CompensationItem.Apology("非常抱歉，房间与预订不符"), new CompensationItem.Redo("换到预订的湖景房"))),
            at(MONDAY, "09:10"));
    private static final Complaint CLOSED = OFFERED.with(new ComplaintEvent.Accepted(), at(MONDAY, "09:20"))
            .with(
                    ComplaintEvent.Closed.of(ComplaintBenefit.IMPROVEMENT, ComplaintBenefit.RETENTION),
                    at(MONDAY, "10:00"));

    private static final SlaClock CLOCK = SlaClock.start(DESK, at(FRIDAY, "16:30"), ONE_HOUR);
    private static final ServiceRecovery RECOVERY = new ServiceRecovery(Score.of("4.0", 1, 5), Score.of("4.4", 1, 5));

    @Test
    @Order(1)
    @DisplayName("问题：200 位不满的顾客，有多少沉默？ / Question: how many of 200 dissatisfied customers are silent?")
    void hundredNinetyTwoAreSilent() {
        assertThat(SILENT.complaining()).isEqualTo(8);
        assertThat(SILENT.silent()).isEqualTo(192);
    }

    @Test
    @Order(2)
    @DisplayName("五种投诉原因，五种沉默原因 / Five causes of complaint, five reasons for silence")
    void fiveCausesAndFiveReasonsForSilence() {
        assertThat(ComplaintCause.values())
                .extracting(ComplaintCause::chinese)
                .containsExactly("产品", "服务", "虚假宣传", "售后", "误操作");
        assertThat(ComplaintCause.MISUSE.isFirmAtFault())
                .as("不是企业的错，照样处理 / not the firm's fault, handled all the same")
                .isFalse();
        assertThat(SilenceReason.values())
                .extracting(SilenceReason::chinese)
                .containsExactly("成本", "无渠道", "无用", "心理担忧", "其他");
    }

    @Test
    @Order(3)
    @DisplayName("如果渠道方便，10 % 的人投诉 / What changes if complaining is easy and 10 % do")
    void whatChangesIfComplainingIsEasy() {
        assertThat(SilentCustomers.of(200, "0.10").silent()).isEqualTo(180);
        assertThat(SilentCustomers.ofCounts(200, 8).complaintRate()).isEqualTo(new BigDecimal("0.04"));
    }

    @Test
    @Order(4)
    @DisplayName("一件投诉的全过程 / One complaint from beginning to end")
    void oneComplaintFromReceivedToClosed() {
        assertThat(RECEIVED.state()).isEqualTo(ComplaintState.RECEIVED);
        assertThat(CLOSED.stateAt(at(FRIDAY, "16:45"))).hasValue(ComplaintState.ACKNOWLEDGED);
        assertThat(INVESTIGATING.state()).isEqualTo(ComplaintState.INVESTIGATING);
        assertThat(OFFERED.state()).isEqualTo(ComplaintState.OFFERED);
        assertThat(CLOSED.stateAt(at(MONDAY, "09:20"))).hasValue(ComplaintState.RESOLVED);
        assertThat(CLOSED.state()).isEqualTo(ComplaintState.CLOSED);

        assertThat(CLOSED.compensation()).hasValueSatisfying(compensation -> {
            assertThat(compensation.hasPsychological()).as("道歉 / apology").isTrue();
            assertThat(compensation.hasMaterial()).as("重做 / redo").isTrue();
            assertThat(compensation.money()).as("没有退款 / no money back").isEmpty();
        });
    }

    @Test
    @Order(5)
    @DisplayName("如果还没提方案就说他接受了：拒绝是一个值 / What changes if he accepts what nobody offered: a refusal is a value")
    void whatChangesIfHeAcceptsWhatNobodyOffered() {
        Transition<ComplaintState, ComplaintEvent> refused = INVESTIGATING.preview(new ComplaintEvent.Accepted());

        assertThat(refused.moved()).isFalse();
        assertThat(refused.to()).isEqualTo(ComplaintState.INVESTIGATING);
        assertThat(refused.why(Locale.CHINA)).contains("调查中");
        assertThatIllegalArgumentException()
                .as("记下来则不行 / but it cannot be recorded")
                .isThrownBy(() -> INVESTIGATING.with(new ComplaintEvent.Accepted(), at(MONDAY, "09:00")));
        assertThatIllegalArgumentException()
                .as("方案至少要道歉 / an offer apologises at least")
                .isThrownBy(() -> new ComplaintEvent.Offered(Compensation.of(new CompensationItem.PointsGrant(1_000))));
    }

    @Test
    @Order(6)
    @DisplayName("如果他不接受：继续调查 / What changes if he declines: the investigation goes on")
    void whatChangesIfHeDeclines() {
        Complaint declined = OFFERED.with(ComplaintEvent.Declined.because("明天就走了"), at(MONDAY, "09:15"));

        assertThat(declined.state()).isEqualTo(ComplaintState.INVESTIGATING);
        assertThat(declined.isOpen()).isTrue();
    }

    @Test
    @Order(7)
    @DisplayName("算例：周五 16:30 加一小时是周一 09:30 / Worked number: one hour from Friday 16:30 ends on Monday 09:30")
    void oneHourFromFridayAfternoonEndsOnMonday() {
        assertThat(CLOCK.due()).hasValue(at(MONDAY, "09:30"));
        assertThat(CLOCK.statusAt(at(FRIDAY, "23:00"))).isEqualTo(SlaStatus.ON_TRACK);
        assertThat(CLOCK.elapsedAt(at(FRIDAY, "23:00"))).isEqualTo(Duration.ofMinutes(30));
        assertThat(CLOCK.statusAt(at(MONDAY, "09:18"))).isEqualTo(SlaStatus.AT_RISK);
        assertThat(CLOCK.statusAt(at(MONDAY, "09:31"))).isEqualTo(SlaStatus.BREACHED);
    }

    @Test
    @Order(8)
    @DisplayName("如果午休：周一 11:45 加一小时是 13:45 / What changes with a lunch break: from Monday 11:45 to 13:45")
    void whatChangesWithALunchBreak() {
        assertThat(SlaClock.start(WITH_LUNCH, at(MONDAY, "11:45"), ONE_HOUR).due())
                .hasValue(at(MONDAY, "13:45"));
        assertThat(SlaClock.start(DESK, at(MONDAY, "11:45"), ONE_HOUR).due()).hasValue(at(MONDAY, "12:45"));
    }

    @Test
    @Order(9)
    @DisplayName("如果联系不上旅客：时钟暂停 / What changes while the traveller is unreachable: the clock pauses")
    void whatChangesWhileTheTravellerIsUnreachable() {
        SlaClock paused = CLOCK.pause(at(FRIDAY, "16:45"));
        SlaClock resumed = paused.resume(at(MONDAY, "10:00"));

        assertThat(paused.due()).as("到期未知 / due is unknown").isEmpty();
        assertThat(paused.statusAt(at(MONDAY, "09:45"))).isEqualTo(SlaStatus.PAUSED);
        assertThat(resumed.due()).as("还剩 45 分钟 / 45 minutes are left").hasValue(at(MONDAY, "10:45"));
    }

    @Test
    @Order(10)
    @DisplayName("这件投诉达标了：50 分钟 / The complaint was settled in time: 50 minutes")
    void theComplaintWasSettledInTime() {
        SlaClock resolution = CLOSED.resolutionClock(DESK, TARGET, List.of());

        assertThat(resolution.due()).isEqualTo(CLOCK.due());
        assertThat(resolution.elapsedAt(at(MONDAY, "17:00"))).isEqualTo(Duration.ofMinutes(50));
        assertThat(resolution.statusAt(at(MONDAY, "17:00"))).isEqualTo(SlaStatus.MET);
        assertThat(CLOSED.firstResponseClock(DESK, TARGET).statusAt(at(MONDAY, "17:00")))
                .isEqualTo(SlaStatus.MET);
    }

    @Test
    @Order(11)
    @DisplayName("服务补救悖论：比失误之前更满意 / The recovery paradox: more satisfied than before the failure")
    void heIsMoreSatisfiedThanBefore() {
        assertThat(RECOVERY.change()).isEqualTo(new BigDecimal("0.4"));
        assertThat(RECOVERY.isParadox()).isTrue();
        assertThat(new ServiceRecovery(Score.of("4.0", 1, 5), Score.of("4.0", 1, 5)).isParadox())
                .as("只是恢复原状 / merely as before")
                .isFalse();
    }

    @Test
    @Order(12)
    @DisplayName("课程页与冰山和时钟 / The page, the iceberg and the clock")
    void writesItsPageWithTheIcebergAndTheClock() throws IOException {
        String picture = SvgIceberg.of(
                        "冰山与时钟 / the iceberg and the clock",
                        new SvgIceberg.Part("投诉 / complain", SILENT.complaining()),
                        new SvgIceberg.Part("沉默 / silent", SILENT.silent()),
                        new SvgIceberg.Face(
                                "周一 09:30 到期 / due Monday 09:30",
                                LocalTime.ofInstant(CLOCK.due().orElseThrow(), SHANGHAI)))
                .span("周五 16:30–17:00 / Friday, 30 min", LocalTime.of(16, 30), LocalTime.of(17, 0))
                .span("周一 09:00–09:30 / Monday, 30 min", LocalTime.of(9, 0), LocalTime.of(9, 30))
                .toSvg();

        assertThat(LessonPage.of(Lesson24TheSilentCustomer.class)
                        .question(
                                "200 位顾客不满，4 % 的人投诉：多少人沉默？",
                                "200 customers are dissatisfied and 4 % complain: how many are silent?")
                        .question(
                                "周五 16:30 收到投诉，一小时内解决，周一至周五 9 点到 17 点营业：最晚何时？",
                                "A complaint comes in on Friday at 16:30, to be settled within one hour, Monday to"
                                        + " Friday from 9 to 17: until when?")
                        .number("投诉", "complain", SILENT.complaining())
                        .number("沉默", "silent", SILENT.silent())
                        .number("周五 16:30 加一小时", "Friday 16:30 and one hour", local(CLOCK))
                        .number(
                                "有午休，周一 11:45 加一小时",
                                "with lunch, Monday 11:45 and one hour",
                                local(SlaClock.start(WITH_LUNCH, at(MONDAY, "11:45"), ONE_HOUR)))
                        .number("补救后的变化", "change after the recovery", RECOVERY.change())
                        .why(locale -> CLOCK.readAt(at(MONDAY, "09:18")).why(locale))
                        .why(INVESTIGATING.preview(new ComplaintEvent.Accepted())::why)
                        .whatIf(
                                "投诉渠道方便，10 % 的人投诉：仍有 180 人沉默。",
                                "Complaining is easy and 10 % do: 180 are silent still.")
                        .whatIf(
                                "周五 16:45 起联系不上旅客，周一 10:00 才联系上：到期顺延至周一 10:45。",
                                "The traveller is unreachable from Friday 16:45 to Monday 10:00: it is due on Monday"
                                        + " at 10:45.")
                        .whatIf(
                                "满意度从 4.0 经补救升到 4.4：补救悖论；恰好回到 4.0 不算。",
                                "Satisfaction rises from 4.0 to 4.4 by the recovery: the paradox; back to 4.0 is none.")
                        .svg(picture)
                        .write())
                .content(StandardCharsets.UTF_8)
                .contains("| 沉默 | 192 |", "| Friday 16:30 and one hour | 2025-01-06 09:30 |", "2025-01-06 13:45");
    }

    private static String local(SlaClock clock) {
        Instant due = clock.due().orElseThrow();
        return LocalDate.ofInstant(due, SHANGHAI) + " " + LocalTime.ofInstant(due, SHANGHAI);
    }

    private static BusinessHours hours(String from, String to) {
        return BusinessHours.of(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(SHANGHAI).toInstant();
    }
}
