package io.guanxi.crm.testing.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An identifier, or another record around one text: plain text, also as the key of a map. */
abstract class TextMixIn {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    TextMixIn(String value) {}

    @JsonValue
    abstract String value();
}
