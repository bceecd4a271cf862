/**
 * 基准测试 – benchmarks of crm-analytics; run by the profile {@code bench}.
 */
@NullMarked
package io.guanxi.crm.analytics.bench;

import org.jspecify.annotations.NullMarked;
