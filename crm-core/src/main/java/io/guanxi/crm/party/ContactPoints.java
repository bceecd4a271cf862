package io.guanxi.crm.party;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 全部联系方式 – where one party is reached: each place once, and of each kind one preferred at most.
 *
 * @param points the contact points in the order they were given, up to {@value #MAX_POINTS}; personal data
 */
public record ContactPoints(List<ContactPoint> points) {

    /** Contact points allowed. */
    public static final int MAX_POINTS = 100;

    private static final ContactPoints NONE = new ContactPoints(List.of());

    /**
     * Checks the contact points against each other.
     *
     * @param points the contact points, copied
     * @throws NullPointerException if the list or an element is null
     * @throws IllegalArgumentException if there are more than {@value #MAX_POINTS}, two of one kind are preferred, or
     *     two lead to the same place
     */
    public ContactPoints {
        points = Require.list(points, "points");
        Require.that(
                points.size() <= MAX_POINTS, "points", points.size(), "must be at most " + MAX_POINTS + " in number");
        Set<ContactKind> preferred = EnumSet.noneOf(ContactKind.class);
        Set<ContactPoint> places = new HashSet<>();
        for (ContactPoint point : points) {
            Require.that(
                    !point.preferred() || preferred.add(point.kind()),
                    "points",
                    point,
                    "must have one preferred " + point.kind() + " at most");
            Require.that(
                    places.add(point.usedFor(ContactUsage.PRIVATE, false)),
                    "points",
                    point,
                    "must not name the same place twice");
        }
    }

    /**
     * No contact point.
     *
     * @return the empty value
     */
    public static ContactPoints none() {
        return NONE;
    }

    /**
     * Some contact points.
     *
     * @param points the contact points
     * @return the value
     * @throws NullPointerException if an element is null
     * @throws IllegalArgumentException if two of one kind are preferred, or two lead to the same place
     */
    public static ContactPoints of(ContactPoint... points) {
        return new ContactPoints(Require.elements(points, "points"));
    }

    /**
     * The contact point of a kind to be tried first: the preferred one, or the first that was given if none is
     * preferred.
     *
     * @param <C> the type of the contact point
     * @param type its class, such as {@code Phone.class}; {@code ContactPoint.class} asks for any kind
     * @return the contact point; empty if there is none of that kind
     */
    public <C extends ContactPoint> Optional<C> preferred(Class<C> type) {
        List<C> all = all(type);
        Optional<C> preferred = all.stream().filter(ContactPoint::preferred).findFirst();
        return preferred.isPresent() ? preferred : all.stream().findFirst();
    }

    /**
     * All contact points of a kind.
     *
     * @param <C> the type of the contact points
     * @param type their class, such as {@code Phone.class}
     * @return the contact points in the order they were given; empty if there is none
     */
    public <C extends ContactPoint> List<C> all(Class<C> type) {
        requireNonNull(type, "type");
        return points.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * A copy with one more contact point at the end.
     *
     * @param point the contact point
     * @return the copy
     * @throws NullPointerException if the contact point is null
     * @throws IllegalArgumentException if another of its kind is preferred as well, or leads to the same place
     */
    public ContactPoints with(ContactPoint point) {
        List<ContactPoint> more = new ArrayList<>(points);
        more.add(requireNonNull(point, "point"));
        return new ContactPoints(more);
    }
}
