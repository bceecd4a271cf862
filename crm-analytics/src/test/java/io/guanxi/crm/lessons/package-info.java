/**
 * 课程 – the course as tests that run: one lesson is one class, read from top to bottom as a story.
 *
 * <p>The form of a lesson: its title is the display name, in Chinese and English; the constants at its top are about
 * ten lines of public API that answer the question; the tests, in order, ask the question, assert the worked number and
 * show what changes if …; the last one writes a short page and a picture to {@code target/lessons}. A lesson uses
 * nothing that a user of the three modules could not use.
 *
 * <p>Here also live what lessons share: the page ({@code LessonPage}) and the pictures, each drawn on an {@code
 * SvgCanvas}: the line chart ({@code SvgChart}) and the scatter ({@code SvgScatter}), both in an {@code SvgFrame}, the
 * steps ({@code SvgSteps}), the waterfall ({@code SvgWaterfall}), the stacked bars ({@code SvgStack}), the timeline
 * ({@code SvgTimeline}), the radar ({@code SvgRadar}), the tank ({@code SvgTank}), the ripples ({@code SvgRipples}), the
 * heat map ({@code SvgHeatMap}), the iceberg with the clock ({@code SvgIceberg}). Start with {@code Lesson01WhoIsACustomer}.
 */
package io.guanxi.crm.lessons;
