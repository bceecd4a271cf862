package io.guanxi.crm.rules.tiering.value;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * 分级前提 – what a firm knows about the six preconditions of serving customers in tiers (D2).
 *
 * <pre>{@code
 * TieringAdvice advice = TieringPreconditions.unknown()
 *         .holding(TieringPrecondition.NEEDS_DIFFER, "survey 2025: 31 % want a late check-out")
 *         .failing(TieringPrecondition.SEPARABLE, "guests book without an account")
 *         .assess(PreconditionPolicy.ALL);
 * advice.met();                   // NOT_MET: one fails
 * advice.why(Locale.ENGLISH);
 * }</pre>
 *
 * <p>What is not stated is unknown, and not against tiering: one that fails settles {@link PreconditionPolicy#ALL}, one
 * that holds settles {@link PreconditionPolicy#ANY}, and as long as the unknown ones could turn the answer it is
 * unknown.
 *
 * @param evidence what is known, in the order of {@link TieringPrecondition}; a precondition without evidence is
 *     unknown
 */
public record TieringPreconditions(Map<TieringPrecondition, PreconditionEvidence> evidence) {

    /**
     * Copies the evidence.
     *
     * @param evidence what is known
     * @throws NullPointerException if the map, a precondition or its evidence is null
     */
    public TieringPreconditions {
        Map<TieringPrecondition, PreconditionEvidence> copy = new EnumMap<>(TieringPrecondition.class);
        requireNonNull(evidence, "evidence")
                .forEach((precondition, known) -> copy.put(
                        requireNonNull(precondition, "precondition"),
                        requireNonNull(known, () -> "evidence of " + precondition)));
        evidence = Collections.unmodifiableMap(copy);
    }

    /**
     * Nothing is known.
     *
     * @return preconditions without evidence
     */
    public static TieringPreconditions unknown() {
        return new TieringPreconditions(Map.of());
    }

    /**
     * The same, with a precondition that holds.
     *
     * @param precondition the precondition; what was known of it before is replaced
     * @param text how that is known
     * @return the preconditions
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the text is blank, too long, padded or holds control or half characters
     */
    public TieringPreconditions holding(TieringPrecondition precondition, String text) {
        return with(precondition, new PreconditionEvidence(true, text));
    }

    /**
     * The same, with a precondition that does not hold.
     *
     * @param precondition the precondition; what was known of it before is replaced
     * @param text how that is known
     * @return the preconditions
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the text is blank, too long, padded or holds control or half characters
     */
    public TieringPreconditions failing(TieringPrecondition precondition, String text) {
        return with(precondition, new PreconditionEvidence(false, text));
    }

    /**
     * Whether a precondition holds.
     *
     * @param precondition the precondition
     * @return met, not met, or unknown without evidence
     * @throws NullPointerException if the precondition is null
     */
    public Met met(TieringPrecondition precondition) {
        PreconditionEvidence known = evidence.get(requireNonNull(precondition, "precondition"));
        return known == null ? Met.UNKNOWN : Met.of(known.holds());
    }

    /**
     * Whether customers should be served in tiers.
     *
     * @param policy how many preconditions must hold
     * @return the advice, with a reason for each precondition
     * @throws NullPointerException if the policy is null
     */
    public TieringAdvice assess(PreconditionPolicy policy) {
        List<TieringPrecondition> holding = those(Met.MET);
        List<TieringPrecondition> failing = those(Met.NOT_MET);
        boolean isOpen = !those(Met.UNKNOWN).isEmpty();
        Met met = switch (policy) {
            case ALL -> !failing.isEmpty() ? Met.NOT_MET : isOpen ? Met.UNKNOWN : Met.MET;
            case ANY -> !holding.isEmpty() ? Met.MET : isOpen ? Met.UNKNOWN : Met.NOT_MET;
        };
        List<Reason> reasons = new ArrayList<>();
        reasons.add(
                Reason.of(PreconditionReason.ADVICE, holding.size(), TieringPrecondition.values().length, policy, met));
        for (TieringPrecondition precondition : TieringPrecondition.values()) {
            reasons.add(reason(precondition));
        }
        return new TieringAdvice(policy, met, holding, failing, reasons);
    }

    private TieringPreconditions with(TieringPrecondition precondition, PreconditionEvidence known) {
        Map<TieringPrecondition, PreconditionEvidence> changed = new EnumMap<>(TieringPrecondition.class);
        changed.putAll(evidence);
        changed.put(requireNonNull(precondition, "precondition"), known);
        return new TieringPreconditions(changed);
    }

    private List<TieringPrecondition> those(Met met) {
        List<TieringPrecondition> those = new ArrayList<>();
        for (TieringPrecondition precondition : TieringPrecondition.values()) {
            if (met(precondition) == met) {
                those.add(precondition);
            }
        }
        return those;
    }

    private Reason reason(TieringPrecondition precondition) {
        PreconditionEvidence known = evidence.get(precondition);
        if (known == null) {
            return Reason.of(PreconditionReason.UNKNOWN, precondition);
        }
        return Reason.of(
                known.holds() ? PreconditionReason.HOLDS : PreconditionReason.FAILS, precondition, known.text());
    }
}
