/**
 * 客户服务 – what the firm promises its customers, how fast it answers, and what customers say about it.
 *
 * <p>Here live complaints and their standard process, compensation, surveys and scores, service contracts, promises,
 * and the clock that measures a target in business time. Contacts that are no complaint live in {@code interaction},
 * and what service does to the relationship in {@code lifecycle}. Start with {@link io.guanxi.crm.service.Complaint},
 * then {@link io.guanxi.crm.service.SlaClock}.
 */
package io.guanxi.crm.service;
