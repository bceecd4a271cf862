/**
 * JSON 存储指引 – mix-ins with which plain Jackson writes and reads every record of the core; the library itself knows
 * nothing of JSON.
 *
 * <p>Only Jackson's annotations are used here, of {@code com.fasterxml.jackson.annotation}; the host brings its own
 * mapper. Start with {@link io.guanxi.crm.testing.json.CrmMixIns}.
 */
package io.guanxi.crm.testing.json;
