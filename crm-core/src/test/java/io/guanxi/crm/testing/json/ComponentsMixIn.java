package io.guanxi.crm.testing.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;

/** A record that works something out in methods such as {@code isOpen()}: only its components are written. */
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
interface ComponentsMixIn {}
