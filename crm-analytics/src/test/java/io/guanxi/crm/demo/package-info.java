/**
 * 演示程序 – the main job: replays customer relationships month by month and prints what has been and what is still
 * to come of them on two pages.
 *
 * <p>All reading and writing of files and streams stands here; the library itself does none. Start with {@link
 * io.guanxi.crm.demo.Demo}, then {@link io.guanxi.crm.demo.Replay} and {@link io.guanxi.crm.demo.Report}.
 */
package io.guanxi.crm.demo;
