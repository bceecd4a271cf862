package io.guanxi.crm.demo;

import com.google.common.collect.ImmutableMultiset;
import io.guanxi.crm.lifecycle.LifecycleStage;
import java.time.LocalDate;

/**
 * 月末 – how many customers stood where at the end of one month.
 *
 * @param day the last day of the month, or of the data
 * @param stages each customer's stage
 * @param suspected how many of them are suspected of decline
 */
record MonthEnd(LocalDate day, ImmutableMultiset<LifecycleStage> stages, int suspected) {}
