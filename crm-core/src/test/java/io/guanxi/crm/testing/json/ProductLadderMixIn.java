package io.guanxi.crm.testing.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.guanxi.crm.purchase.ProductLadder;
import java.util.List;

/** A value that is a class and no record. */
interface ProductLadderMixIn {

    @JsonProperty
    String name();

    @JsonProperty
    List<String> skus();

    /** Stands for the factory of the same name; only its annotations are looked at. */
    @JsonCreator
    static ProductLadder of(@JsonProperty("name") String name, @JsonProperty("skus") List<String> skus) {
        return ProductLadder.of(name, skus);
    }
}
