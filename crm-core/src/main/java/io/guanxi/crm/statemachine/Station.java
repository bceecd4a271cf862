package io.guanxi.crm.statemachine;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 站 – one state with what every answer given in it needs.
 *
 * @param identity the machine
 * @param state the state
 * @param periods after which times an edge of the state falls due
 * @param declared the names of the events that are declared in the state
 */
record Station<S, E>(Identity<E> identity, S state, List<Period> periods, List<String> declared) {

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** What a machine is known by. */
    record Identity<E>(String machine, int version, String fingerprint, Alphabet<E> alphabet) {}

    /** The time in a state. */
    record Stay(LocalDate enteredOn, LocalDate asOf) {
        Stay {
            Require.businessDate(enteredOn, "enteredOn");
            Require.businessDate(asOf, "asOf");
            if (asOf.isBefore(enteredOn)) {
                throw Require.refusal("asOf", asOf, "must not lie before enteredOn " + enteredOn);
            }
        }
    }

    /** The day on which a period is over; never, when that lies beyond the year 9999. */
    static Optional<LocalDate> due(LocalDate enteredOn, Period after) {
        LocalDate date = enteredOn.plus(after);
        return date.isAfter(LAST) ? Optional.empty() : Optional.of(date);
    }

    /** The earliest day on which an edge falls due. */
    Optional<LocalDate> due(LocalDate enteredOn) {
        return dueDates(enteredOn).min(Comparator.naturalOrder());
    }

    /** The earliest day after asOf on which an edge falls due. */
    Optional<LocalDate> dueLater(Stay stay) {
        return dueDates(stay.enteredOn())
                .filter(date -> date.isAfter(stay.asOf()))
                .min(Comparator.naturalOrder());
    }

    private Stream<LocalDate> dueDates(LocalDate enteredOn) {
        return periods.stream().map(after -> due(enteredOn, after)).flatMap(Optional::stream);
    }

    /** The name of the event's type. */
    String nameOf(E event) {
        return identity.alphabet().typeOf(event).name();
    }

    EventType<E> typeOf(E event) {
        return identity.alphabet().typeOf(event);
    }
}
