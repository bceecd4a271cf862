/**
 * 测试数据 – published fixtures: customers with names, a whole travel agency from a seed, and random purchases for
 * property tests.
 *
 * <p>Made for the tests, rule experiments and lessons of users and of this library alike; nothing here is real.
 * Everything is the same for the same seed, on every machine and every JDK. Needs crm-core and nothing else. Start with
 * {@link io.guanxi.crm.testing.TravelAgency}.
 */
package io.guanxi.crm.testing;
