/**
 * 基准测试 – benchmarks of crm-rules beside the same written by hand; run by the profile {@code bench}.
 */
@NullMarked
package io.guanxi.crm.rules.bench;

import org.jspecify.annotations.NullMarked;
