/**
 * 客户服务 – what the firm promises its customers, how fast it answers, and what customers say about it.
 *
 * <p>Here live complaints and their standard process, compensation, surveys and scores, service contracts, promises,
 * and the clock that measures a target in business time. Contacts that are no complaint live in {@code interaction},
 * and what service does to the relationship in {@code lifecycle}. Start with {@link io.guanxi.crm.service.Complaint},
 * then {@link io.guanxi.crm.service.SlaClock}.
 *
 * <pre>{@code
 * BusinessCalendar office =
 *         BusinessCalendar.weekdays(ZoneId.of("Asia/Shanghai"), BusinessHours.of("09:00", "17:00"));
 * Instant friday = Instant.parse("2025-01-03T08:30:00Z"); // 16:30 in Shanghai
 * Complaint noise = Complaint.received(
 *         ComplaintId.of("K-7"), CustomerId.of("C-1001"), friday, Channel.FRONT_DESK, SERVICE, HIGH);
 *
 * SlaClock answer = noise.firstResponseClock(office, SlaTarget.of(Duration.ofHours(1), Duration.ofHours(16)));
 * printed.add(answer.readAt(friday.plus(Duration.ofMinutes(50))).why(Locale.ENGLISH));
 * printed.add(noise.preview(new Accepted()).why(Locale.CHINA));
 *
 * Complaint answered = noise.with(new Acknowledged(), Instant.parse("2025-01-06T01:10:00Z"));
 * printed.add(answered.state().displayName(Locale.CHINA));
 * }</pre>
 */
package io.guanxi.crm.service;
