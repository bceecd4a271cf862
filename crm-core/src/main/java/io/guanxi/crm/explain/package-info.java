/**
 * 原因与措辞 – why: reasons as data, and their wording in Chinese and English.
 *
 * <p>Here lives the {@link io.guanxi.crm.explain.Reason}, a key with arguments that every decision of the library
 * carries, and what is needed to put it into words. The keys themselves stand in the room that decides: its enum
 * implements {@link io.guanxi.crm.explain.ReasonKey}, its two bundles hold the sentences. Start with {@code Reason}.
 */
package io.guanxi.crm.explain;
