package io.guanxi.crm.demo;

import io.guanxi.crm.purchase.PurchaseLog;

/**
 * What was read from a file.
 *
 * @param log the purchases and refunds of all accepted lines
 * @param lines how many lines there were, header and empty ones not counted
 */
record Reading(PurchaseLog log, long lines) {}
