package io.guanxi.crm.service;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * 投诉事件 – something that happens in the handling of a complaint (S8).
 *
 * <p>In which state which of them may happen is said by {@link ComplaintProcess}. Free text is personal: {@code
 * toString} shows its length only.
 */
public sealed interface ComplaintEvent {

    /** Characters allowed in a reason. */
    int MAX_REASON = 500;

    /** 回应 – the firm tells the customer that it has taken the complaint up: the first response. */
    record Acknowledged() implements ComplaintEvent {}

    /** 开始调查 – somebody begins to look for what happened. */
    record InvestigationStarted() implements ComplaintEvent {}

    /**
     * 提出方案 – the firm offers a compensation, which apologises at least.
     *
     * @param compensation what is offered
     */
    record Offered(Compensation compensation) implements ComplaintEvent {

        /**
         * Checks the compensation.
         *
         * @param compensation what is offered
         * @throws NullPointerException if the compensation is null
         * @throws IllegalArgumentException if there is no {@link CompensationItem.Apology} in it
         */
        public Offered {
            requireNonNull(compensation, "compensation");
            Require.that(
                    compensation.hasApology(), "compensation", compensation.items(), "must hold an apology at least");
        }
    }

    /** 接受 – the customer accepts what was offered. */
    record Accepted() implements ComplaintEvent {}

    /**
     * 拒绝方案 – the customer declines what was offered; the investigation goes on.
     *
     * @param reason why, personal; may hold line feeds; empty if the customer did not say
     */
    record Declined(Optional<String> reason) implements ComplaintEvent {

        /**
         * Checks the reason.
         *
         * @param reason why
         * @throws NullPointerException if the component is null
         * @throws IllegalArgumentException if the reason is blank, too long, padded or holds half characters, or
         *     control characters other than line feeds and tabs; the message shows its length only
         */
        public Declined {
            requireNonNull(reason, "reason").ifPresent(text -> Require.personalNote(text, "reason", MAX_REASON));
        }

        /**
         * Declined without a word.
         *
         * @return the event
         */
        public static Declined withoutReason() {
            return new Declined(Optional.empty());
        }

        /**
         * Declined for a reason.
         *
         * @param reason why
         * @return the event
         * @throws NullPointerException if the reason is null
         * @throws IllegalArgumentException if the reason breaks a rule of the constructor
         */
        public static Declined because(String reason) {
            return new Declined(Optional.of(requireNonNull(reason, "reason")));
        }

        @Override
        public String toString() {
            return "Declined[" + reason.map(Require::hidden).orElse("") + "]";
        }
    }

    /**
     * 驳回 – the firm turns the complaint down.
     *
     * @param reason why, as the customer is told; personal; may hold line feeds
     */
    record Rejected(String reason) implements ComplaintEvent {

        /**
         * Checks the reason.
         *
         * @param reason why
         * @throws NullPointerException if the reason is null
         * @throws IllegalArgumentException if the reason is blank, too long, padded or holds half characters, or
         *     control characters other than line feeds and tabs; the message shows its length only
         */
        public Rejected {
            Require.personalNote(reason, "reason", MAX_REASON);
        }

        @Override
        public String toString() {
            return "Rejected[" + Require.hidden(reason) + "]";
        }
    }

    /**
     * 结案 – the file is closed.
     *
     * @param benefits what the complaint was good for, in the order of the enum; may be empty
     */
    record Closed(Set<ComplaintBenefit> benefits) implements ComplaintEvent {

        /**
         * Checks the benefits.
         *
         * @param benefits what the complaint was good for, copied
         * @throws NullPointerException if the set or an element is null
         */
        public Closed {
            Set<ComplaintBenefit> copy = EnumSet.noneOf(ComplaintBenefit.class);
            for (ComplaintBenefit benefit : requireNonNull(benefits, "benefits")) {
                copy.add(requireNonNull(benefit, "benefits"));
            }
            benefits = Collections.unmodifiableSet(copy);
        }

        /**
         * Closed with what was gained.
         *
         * @param benefits what the complaint was good for; none if nothing
         * @return the event
         * @throws NullPointerException if an argument is null
         */
        public static Closed of(ComplaintBenefit... benefits) {
            return new Closed(Set.copyOf(Require.elements(benefits, "benefits")));
        }
    }

    /**
     * 重新受理 – the customer comes back after the end: a new episode, which begins as received.
     *
     * @param reason why, personal; may hold line feeds
     */
    record Reopened(String reason) implements ComplaintEvent {

        /**
         * Checks the reason.
         *
         * @param reason why
         * @throws NullPointerException if the reason is null
         * @throws IllegalArgumentException if the reason is blank, too long, padded or holds half characters, or
         *     control characters other than line feeds and tabs; the message shows its length only
         */
        public Reopened {
            Require.personalNote(reason, "reason", MAX_REASON);
        }

        @Override
        public String toString() {
            return "Reopened[" + Require.hidden(reason) + "]";
        }
    }
}
