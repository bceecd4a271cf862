/**
 * 基准测试 – benchmarks of crm-core beside the same written by hand; run by the profile {@code bench}.
 */
@NullMarked
package io.guanxi.crm.bench;

import org.jspecify.annotations.NullMarked;
