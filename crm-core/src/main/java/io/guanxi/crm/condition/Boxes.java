package io.guanxi.crm.condition;

import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Optional;

/**
 * 区域 – where a question about conditions is answered with yes, as boxes that do not overlap.
 *
 * @param <T> the type of the subject
 * @param boxes the boxes, in a stable order; none where the answer is no everywhere
 * @param complete whether all boxes were found; false when the search was cut off at its cap
 * @param exact whether the boxes are exactly the region: the search was complete and the conditions are data. With
 *     opaque tests, which may be anything, a box says where there may be such a subject; no box still proves that
 *     there is none
 */
public record Boxes<T>(List<Box<T>> boxes, boolean complete, boolean exact) {

    /**
     * Copies the boxes.
     *
     * @param boxes the boxes
     * @param complete whether all boxes were found
     * @param exact whether the boxes are exactly the region
     */
    public Boxes {
        boxes = Require.list(boxes, "boxes");
        Require.that(complete || !exact, "exact", exact, "must not be true when the search was cut off");
    }

    /**
     * Whether it is proven that there is no such subject, also in the presence of opaque tests.
     *
     * @return true if the search was complete and found nothing
     */
    public boolean isProvenEmpty() {
        return boxes.isEmpty() && complete;
    }

    /**
     * The first box.
     *
     * @return the box, if there is one
     */
    public Optional<Box<T>> first() {
        return boxes.stream().findFirst();
    }
}
