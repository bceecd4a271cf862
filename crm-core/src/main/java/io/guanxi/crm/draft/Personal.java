package io.guanxi.crm.draft;

import jakarta.validation.Payload;

/**
 * 个人信息 – marks a constraint on personal data: its violations show the length of the value, never the value.
 */
public interface Personal extends Payload {}
