package io.guanxi.crm.lifecycle;

import static io.guanxi.crm.explain.Met.MET;
import static io.guanxi.crm.explain.Met.NOT_MET;
import static io.guanxi.crm.explain.Met.UNKNOWN;
import static io.guanxi.crm.lifecycle.AssessmentRow.AS_OF;
import static io.guanxi.crm.lifecycle.AssessmentRow.row;
import static io.guanxi.crm.lifecycle.FindingKind.AT_RISK;
import static io.guanxi.crm.lifecycle.FindingKind.CHANGED_NEED;
import static io.guanxi.crm.lifecycle.FindingKind.CUSTOMER_SEARCH;
import static io.guanxi.crm.lifecycle.FindingKind.DECLINE_CONFIRMED;
import static io.guanxi.crm.lifecycle.FindingKind.DECLINE_PROBABLE;
import static io.guanxi.crm.lifecycle.FindingKind.DECLINE_SUSPECTED;
import static io.guanxi.crm.lifecycle.FindingKind.DISSATISFIED;
import static io.guanxi.crm.lifecycle.FindingKind.FIRM_SEARCH;
import static io.guanxi.crm.lifecycle.FindingKind.NOT_WIN_WIN;
import static io.guanxi.crm.lifecycle.FindingKind.OPEN_COMPLAINT;
import static io.guanxi.crm.lifecycle.FindingKind.SHARE_EROSION;
import static io.guanxi.crm.lifecycle.FindingKind.TOTAL_FALLING;
import static io.guanxi.crm.lifecycle.LifecycleStage.DECLINE;
import static io.guanxi.crm.lifecycle.LifecycleStage.EXPLORATION;
import static io.guanxi.crm.lifecycle.LifecycleStage.FORMATION;
import static io.guanxi.crm.lifecycle.LifecycleStage.LOST;
import static io.guanxi.crm.lifecycle.LifecycleStage.STABILITY;
import static io.guanxi.crm.lifecycle.Source.ESTIMATED;
import static io.guanxi.crm.lifecycle.Source.OBSERVED;
import static io.guanxi.crm.lifecycle.Source.STATED;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.interaction.MarketingOrientation;
import io.guanxi.crm.interaction.OrientationAspect;
import io.guanxi.crm.service.Score;
import io.guanxi.crm.service.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What becomes of a relationship, case by case: all edges, everything that holds one back, and which goes before which.
 *
 * <p>All cases are assessed on 2025-09-30, of a relationship opened on 2020-01-01 unless it says otherwise. In
 * formation since 2021, in stability since 2022, in decline or lost since 2025-03-31.
 */
final class AssessmentTable {

    static final LifecyclePolicy STANDARD = LifecyclePolicy.standard();
    static final LifecyclePolicy TRANSACTIONS = LifecyclePolicy.transactionsOnly();
    static final LifecyclePolicy B2B = LifecyclePolicy.contractB2b();
    static final LifecyclePolicy TRAVEL = LifecyclePolicy.leisureTravel();
    static final LifecyclePolicy HOTEL = LifecyclePolicy.hotelLeisure();
    static final LifecyclePolicy CORPORATE = LifecyclePolicy.hotelCorporate();
    static final LifecyclePolicy AGENCY = LifecyclePolicy.travelAgency();
    static final LifecyclePolicy RETAIL = LifecyclePolicy.retail();
    static final LifecyclePolicy TELECOM = LifecyclePolicy.telecom();

    /** Every policy that the library names. */
    static final List<LifecyclePolicy> NAMED =
            List.of(STANDARD, TRANSACTIONS, B2B, TRAVEL, HOTEL, CORPORATE, AGENCY, RETAIL, TELECOM);

    private static final LifecyclePolicy[] ALL = NAMED.toArray(LifecyclePolicy[]::new);

    /** Policies of one's own: a decline must be certain. */
    private static final LifecyclePolicy CERTAIN = STANDARD.toBuilder()
            .named("certain", 1)
            .decline(STANDARD.decline().withCertainty(DeclineCertainty.CONFIRMED))
            .build();

    private static final LifecyclePolicy CERTAIN_B2B = B2B.toBuilder()
            .named("certain-b2b", 1)
            .decline(B2B.decline().withCertainty(DeclineCertainty.CONFIRMED))
            .build();

    private static final LocalDate OPENED = LocalDate.of(2020, 1, 1);
    private static final LocalDate SINCE = LocalDate.of(2025, 3, 31);
    private static final CustomerId LIN = CustomerId.of("lin");
    private static final List<Reason> BECAUSE = List.of(Reason.of(LifecycleReason.NO_PURCHASE));

    private AssessmentTable() {}

    /** The whole table. */
    static List<AssessmentRow> rows() {
        return Stream.of(
                        intoFormation(),
                        notIntoFormation(),
                        intoStability(),
                        notIntoStability(),
                        decline(),
                        noDecline(),
                        recovery(),
                        noRecovery(),
                        loss(),
                        noLoss(),
                        winBack(),
                        noWinBack(),
                        precedence(),
                        findings())
                .flatMap(List::stream)
                .toList();
    }

    // ---- exploration

    private static List<AssessmentRow> intoFormation() {
        return List.of(
                row("Two repeat purchases, and half of what was committed: enough under every policy.", ALL)
                        .knowing(repeats(2).contract(fulfilled("0.5", "0.5")))
                        .moves("form", FORMATION),
                row(
                                "The second purchase is the first proof; volumes, kinds and feelings are unknown.",
                                STANDARD,
                                TRANSACTIONS,
                                TRAVEL,
                                AGENCY,
                                HOTEL)
                        .knowing(repeats(1))
                        .moves("form", FORMATION),
                row("The volume stands still, and of what kinds it was is unknown.", STANDARD)
                        .knowing(repeats(1).volumeWithUs(trend(10, 10)))
                        .moves("form", FORMATION),
                row("The volume stands still, but a second kind of product is bought.", STANDARD)
                        .knowing(repeats(1).volumeWithUs(trend(10, 10)).breadth(trend(1, 2)))
                        .moves("form", FORMATION),
                row("The kinds stay the same, but the volume grows.", STANDARD)
                        .knowing(repeats(1).volumeWithUs(trend(10, 11)).breadth(trend(2, 2)))
                        .moves("form", FORMATION),
                row("4 → 2 nights of 10 → 10 is noise (p = 0.34) and holds nobody back.", STANDARD, HOTEL)
                        .knowing(repeats(1).volumeWithUs(trend(4, 2)).totalVolume(trend(10, 10), OBSERVED))
                        .moves("form", FORMATION),
                row("Satisfaction 3.4 of 5 is 0.6 of the scale: exactly at the bound.", STANDARD, HOTEL)
                        .knowing(repeats(1).satisfaction(outOfFive("3.4")).trust(outOfFive("3.4")))
                        .moves("form", FORMATION),
                row("Who asks for nothing but transactions does not ask how the customer feels.", TRANSACTIONS)
                        .knowing(repeats(1).satisfaction(outOfFive("1")).trust(outOfFive("1")))
                        .moves("form", FORMATION),
                row("Everything that stability asks for is there, but one step is made at a time.", STANDARD)
                        .knowing(steady())
                        .moves("form", FORMATION));
    }

    private static List<AssessmentRow> notIntoFormation() {
        return List.of(
                row("Nobody bought twice yet.", STANDARD, TRANSACTIONS, TRAVEL, AGENCY, HOTEL, RETAIL, TELECOM)
                        .knowing(repeats(0))
                        .not("form", NOT_MET, "repeat-purchases", LifecycleReason.REPEAT_PURCHASES)
                        .stays(),
                row("In a shop nearby the second basket is still chance, and of bills it takes three.", RETAIL, TELECOM)
                        .knowing(repeats(1))
                        .not("form", NOT_MET, "repeat-purchases", LifecycleReason.REPEAT_PURCHASES)
                        .stays(),
                row(
                                "How often the customer bought is unknown, and unknown is not enough.",
                                STANDARD,
                                TRANSACTIONS,
                                TRAVEL,
                                AGENCY,
                                HOTEL,
                                RETAIL,
                                TELECOM)
                        .knowing(bought())
                        .not("form", UNKNOWN, "repeat-purchases", LifecycleReason.REPEAT_PURCHASES)
                        .stays(),
                row("Nothing at all is known: nothing happens.", STANDARD)
                        .not("form", UNKNOWN, "repeat-purchases", LifecycleReason.REPEAT_PURCHASES)
                        .not("cancel", NOT_MET, "cancelled")
                        .not("silence", UNKNOWN, "silence", LifecycleReason.NO_PURCHASE)
                        .not("hardly-alive", UNKNOWN, "probability-alive")
                        .not("decline", UNKNOWN, "volume-falls total-held certainty")
                        .stays(),
                row("The contract was kept to a half in one quarter only.", B2B, CORPORATE)
                        .knowing(repeats(2).contract(fulfilled("0.9", "0.4999")))
                        .not("form", NOT_MET, "commitment", LifecycleReason.COMMITMENT)
                        .telling(LifecycleReason.COMMITMENT, 2, months(3), decimal("0.4999"), decimal("0.5"), NOT_MET)
                        .stays(),
                row("Of the two quarters of the contract one is known only.", B2B, CORPORATE)
                        .knowing(repeats(2).contract(fulfilled("0.9")))
                        .not("form", UNKNOWN, "commitment", LifecycleReason.COMMITMENT)
                        .stays(),
                row("A contract customer without a contract that is known of.", B2B, CORPORATE)
                        .knowing(repeats(2))
                        .not("form", UNKNOWN, "commitment", LifecycleReason.COMMITMENT)
                        .stays(),
                row("Many purchases, but a quarter fewer than a year ago, beyond chance.", STANDARD)
                        .knowing(repeats(3).volumeWithUs(trend(400, 300)))
                        .not("form", NOT_MET, "volume-falls", LifecycleReason.VOLUME_HELD)
                        .noticing(DECLINE_SUSPECTED)
                        .stays(),
                row("Neither the volume grows nor the kinds of product do.", STANDARD)
                        .knowing(repeats(1).volumeWithUs(trend(10, 10)).breadth(trend(2, 2)))
                        .not("form", NOT_MET, "grows", LifecycleReason.GROWTH)
                        .telling(LifecycleReason.GROWTH, 10L, 10L, 2L, 2L, NOT_MET)
                        .stays(),
                row("Satisfaction 3.3 of 5 is 0.575 of the scale: just below the bound.", STANDARD, TRAVEL, HOTEL)
                        .knowing(repeats(1).satisfaction(outOfFive("3.3")))
                        .not("form", NOT_MET, "satisfaction", LifecycleReason.SATISFACTION)
                        .noticing(DISSATISFIED)
                        .stays(),
                row("The customer buys and is satisfied, but trusts nobody.", STANDARD, TRAVEL, HOTEL)
                        .knowing(repeats(1).satisfaction(outOfFive("5")).trust(outOfFive("2")))
                        .not("form", NOT_MET, "trust", LifecycleReason.TRUST)
                        .noticing(DISSATISFIED)
                        .stays());
    }

    // ---- formation

    private static List<AssessmentRow> intoStability() {
        return List.of(
                row("Five years, all quarters active, and every bond known to hold.", STANDARD)
                        .of(at(FORMATION))
                        .knowing(steady())
                        .moves("stabilise", STABILITY),
                row("What is asked for where it is known holds nobody back where it is unknown.", STANDARD)
                        .of(at(FORMATION))
                        .knowing(bought().recentVolumes(3, 3, 2, 3))
                        .moves("stabilise", STABILITY),
                row("One quarter may be empty: 1 1 0 1 has a variation of 0.67.", TRANSACTIONS)
                        .of(at(FORMATION))
                        .knowing(bought().recentVolumes(1, 1, 0, 1))
                        .moves("stabilise", STABILITY),
                row("A variation of exactly 0.75 is allowed.", TRANSACTIONS)
                        .of(at(FORMATION))
                        .knowing(bought().recentVolumes(17, 5, 5, 5))
                        .moves("stabilise", STABILITY),
                row("The contract was renewed once, and the quarters hardly differ.", B2B, CORPORATE)
                        .of(at(FORMATION))
                        .knowing(bought().recentVolumes(50, 52, 47, 51).contract(openEnded(1)))
                        .moves("stabilise", STABILITY),
                row("3 and 4 stays in two years (variation 0.20).", HOTEL)
                        .of(at(FORMATION))
                        .knowing(bought().recentVolumes(3, 4))
                        .moves("stabilise", STABILITY),
                row("4 trips in three years; that they vary is not asked about.", TRAVEL, AGENCY)
                        .of(at(FORMATION))
                        .knowing(bought().recentVolumes(4))
                        .moves("stabilise", STABILITY),
                row("A basket in 10 of 13 weeks; what must not vary is the quarters.", RETAIL)
                        .of(at(FORMATION))
                        .knowing(bought().recentVolumes(1, 0, 1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1)
                                .steadyVolumes(12, 10, 13, 10))
                        .moves("stabilise", STABILITY),
                row("Past the minimum term and three months, with a bill in each of the last three.", TELECOM)
                        .of(openedIn(FORMATION, "2023-06-30"))
                        .knowing(bought().recentVolumes(4_900, 5_100, 4_950))
                        .moves("stabilise", STABILITY));
    }

    private static List<AssessmentRow> notIntoStability() {
        return List.of(
                row("The relationship is one day short of a year.", STANDARD)
                        .of(openedIn(FORMATION, "2024-10-01"))
                        .knowing(steady())
                        .not("stabilise", NOT_MET, "tenure", LifecycleReason.TENURE)
                        .telling(LifecycleReason.TENURE, day("2024-10-01"), months(11), months(12), NOT_MET)
                        .stays(),
                row("The minimum term is over, but not by three months.", TELECOM)
                        .of(openedIn(FORMATION, "2023-07-01"))
                        .knowing(bought().recentVolumes(4_900, 5_100, 4_950))
                        .not("stabilise", NOT_MET, "tenure", LifecycleReason.TENURE)
                        .stays(),
                row("Who was lost and came back begins anew: five years do not count, three months do.", STANDARD)
                        .of(wonBack())
                        .knowing(steady())
                        .not("stabilise", NOT_MET, "tenure", LifecycleReason.TENURE)
                        .telling(LifecycleReason.TENURE, day("2025-06-30"), months(3), months(12), NOT_MET)
                        .stays(),
                row("3 and 2 stays: the second year is too thin.", HOTEL)
                        .of(at(FORMATION))
                        .knowing(bought().recentVolumes(3, 2))
                        .not("stabilise", NOT_MET, "active-windows", LifecycleReason.ACTIVITY)
                        .stays(),
                row("3 trips in three years are one too few.", TRAVEL, AGENCY)
                        .of(at(FORMATION))
                        .knowing(bought().recentVolumes(3))
                        .not("stabilise", NOT_MET, "active-windows", LifecycleReason.ACTIVITY)
                        .stays(),
                row("Two of four quarters are empty, which varies too much as well.", STANDARD, TRANSACTIONS)
                        .of(at(FORMATION))
                        .knowing(bought().recentVolumes(1, 0, 1, 0))
                        .not(
                                "stabilise",
                                NOT_MET,
                                "active-windows variation",
                                LifecycleReason.ACTIVITY,
                                LifecycleReason.VARIATION)
                        .stays(),
                row("All quarters are empty: nothing is there that could vary.", STANDARD, TRANSACTIONS)
                        .of(at(FORMATION))
                        .knowing(bought().recentVolumes(0, 0, 0, 0))
                        .not(
                                "stabilise",
                                NOT_MET,
                                "active-windows variation",
                                LifecycleReason.ACTIVITY,
                                LifecycleReason.VARIATION)
                        .stays(),
                row("A burst with nothing around it: 4 1 1 0 varies by 1.15.", STANDARD, TRANSACTIONS)
                        .of(at(FORMATION))
                        .knowing(bought().recentVolumes(4, 1, 1, 0))
                        .not("stabilise", NOT_MET, "variation", LifecycleReason.VARIATION)
                        .stays(),
                row("3 and 5 stays vary by 0.35.", HOTEL)
                        .of(at(FORMATION))
                        .knowing(bought().recentVolumes(3, 5))
                        .not("stabilise", NOT_MET, "variation", LifecycleReason.VARIATION)
                        .stays(),
                row("How the last quarters went is unknown.", STANDARD, TRANSACTIONS, HOTEL)
                        .of(at(FORMATION))
                        .knowing(bought())
                        .not("stabilise", UNKNOWN, "active-windows variation", LifecycleReason.RECENT_UNKNOWN)
                        .stays(),
                row("The weeks are known, the quarters that must not vary are not.", RETAIL)
                        .of(at(FORMATION))
                        .knowing(bought().recentVolumes(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1))
                        .not("stabilise", UNKNOWN, "variation", LifecycleReason.RECENT_UNKNOWN)
                        .stays(),
                row("The volume with us falls, and the customer's own falls with it: no time to be stable.", STANDARD)
                        .of(at(FORMATION))
                        .knowing(steady().volumeWithUs(trend(400, 300)).totalVolume(trend(1000, 700), OBSERVED))
                        .not("stabilise", NOT_MET, "volume-falls", LifecycleReason.VOLUME_HELD)
                        .not("decline", NOT_MET, "total-held", LifecycleReason.TOTAL_FELL)
                        .noticing(TOTAL_FALLING)
                        .stays(),
                row("The contract was never renewed: the customer has decided once only.", B2B, CORPORATE)
                        .of(at(FORMATION))
                        .knowing(bought().recentVolumes(50, 52, 47, 51).contract(openEnded(0)))
                        .not("stabilise", NOT_MET, "renewals", LifecycleReason.RENEWALS)
                        .stays(),
                row("No contract is known of, and renewals must be known.", B2B, CORPORATE)
                        .of(at(FORMATION))
                        .knowing(bought().recentVolumes(50, 52, 47, 51))
                        .not("stabilise", UNKNOWN, "renewals", LifecycleReason.RENEWALS)
                        .stays(),
                row("4 trips, but always the same cruise.", TRAVEL, AGENCY)
                        .of(at(FORMATION))
                        .knowing(bought().recentVolumes(4).breadth(trend(1, 1)))
                        .not("stabilise", NOT_MET, "breadth", LifecycleReason.BREADTH)
                        .telling(LifecycleReason.BREADTH, 1L, 2, NOT_MET)
                        .stays(),
                row("Steady, but dissatisfied.", STANDARD)
                        .of(at(FORMATION))
                        .knowing(steady().satisfaction(outOfFive("2")))
                        .not("stabilise", NOT_MET, "satisfaction", LifecycleReason.SATISFACTION)
                        .noticing(DISSATISFIED)
                        .stays(),
                row("3 of 7 answers are relational: the two still bargain.", STANDARD)
                        .of(at(FORMATION))
                        .knowing(steady().orientation(relational(3)))
                        .not("stabilise", NOT_MET, "orientation", LifecycleReason.ORIENTATION)
                        .stays(),
                row("The firm's margin misses its target: one side is not satisfied.", STANDARD)
                        .of(at(FORMATION))
                        .knowing(steady().firmMargin(margin("99.99", "100.00")))
                        .not("stabilise", NOT_MET, "firm-margin", LifecycleReason.FIRM_MARGIN)
                        .stays(),
                row("Only the firm invests.", STANDARD)
                        .of(at(FORMATION))
                        .knowing(steady().investments(Set.of(Side.FIRM)))
                        .not("stabilise", NOT_MET, "both-invest", LifecycleReason.INVESTMENTS)
                        .stays(),
                row("Neither side invests.", STANDARD)
                        .of(at(FORMATION))
                        .knowing(steady().investments(Set.of()))
                        .not("stabilise", NOT_MET, "both-invest", LifecycleReason.NO_INVESTMENTS)
                        .stays(),
                row("Stability is the last stage of the path: no step leads on.", STANDARD)
                        .of(at(STABILITY))
                        .knowing(steady())
                        .stays());
    }

    // ---- decline

    private static List<AssessmentRow> decline() {
        return List.of(
                row("60 → 30 in each of three windows, while the customer's total stands at 100.", ALL)
                        .of(at(STABILITY))
                        .knowing(bought().volumeWithUs(trend(60, 30), trend(60, 30), trend(60, 30))
                                .totalVolume(List.of(trend(100, 100), trend(100, 100), trend(100, 100)), OBSERVED))
                        .noticing(DECLINE_CONFIRMED)
                        .moves("decline", DECLINE),
                row("400 → 300 nights of 1000 → 1050, observed: the share goes from 0.400 to 0.286.", STANDARD, CERTAIN)
                        .of(at(STABILITY))
                        .knowing(nights(400, 300).totalVolume(trend(1000, 1050), OBSERVED))
                        .telling(LifecycleReason.WALLET_SHARE, decimal("0.400"), decimal("0.286"))
                        .noticing(DECLINE_CONFIRMED)
                        .moves("decline", DECLINE),
                row("The same fall from formation; decline is reached from any stage.", STANDARD)
                        .of(at(FORMATION))
                        .knowing(nights(400, 300).totalVolume(trend(1000, 1050), OBSERVED))
                        .noticing(DECLINE_CONFIRMED)
                        .moves("decline", DECLINE),
                row("The same fall from exploration.", STANDARD)
                        .of(at(EXPLORATION))
                        .knowing(nights(400, 300).totalVolume(trend(1000, 1050), OBSERVED))
                        .noticing(DECLINE_CONFIRMED)
                        .moves("decline", DECLINE),
                row("The customer told the total: a decline is probable, which is enough.", STANDARD)
                        .of(at(STABILITY))
                        .knowing(nights(400, 300).totalVolume(trend(1000, 1050), STATED))
                        .noticing(DECLINE_PROBABLE)
                        .telling(LifecycleReason.CERTAINTY, DeclineCertainty.PROBABLE, DeclineCertainty.PROBABLE, MET)
                        .moves("decline", DECLINE),
                row("The total was estimated: a decline is probable as well.", STANDARD)
                        .of(at(STABILITY))
                        .knowing(nights(400, 300).totalVolume(trend(1000, 1050), ESTIMATED))
                        .noticing(DECLINE_PROBABLE)
                        .moves("decline", DECLINE),
                row("A fall of exactly 20 %, while the total stands still to the night.", STANDARD)
                        .of(at(STABILITY))
                        .knowing(nights(400, 320).totalVolume(trend(1000, 1000), OBSERVED))
                        .noticing(DECLINE_CONFIRMED)
                        .moves("decline", DECLINE),
                row("12 → 4 stays are a decline (chance 0.038).", HOTEL)
                        .of(at(STABILITY))
                        .knowing(nights(12, 4).totalVolume(trend(20, 20), STATED))
                        .noticing(DECLINE_PROBABLE)
                        .moves("decline", DECLINE),
                row("No trip for more than 1.5 times the longest of three gaps, and for more than half a year.", TRAVEL)
                        .of(at(STABILITY))
                        .knowing(lastBought("2025-02-28").rhythm(gaps(100, 110, 120)))
                        .not("decline", UNKNOWN, "volume-falls total-held certainty")
                        .moves("decline-by-silence", DECLINE),
                row("The same silence of a customer of whom it is known that the total does not fall.", TRAVEL, AGENCY)
                        .of(at(STABILITY))
                        .knowing(lastBought("2025-02-28")
                                .rhythm(gaps(100, 110, 120))
                                .volumeWithUs(trend(5, 5))
                                .totalVolume(trend(8, 8), STATED))
                        .moves("decline-by-silence", DECLINE),
                row("400 → 410 of 1000 → 2000: who grows with others is leaving.", B2B, CORPORATE)
                        .of(at(STABILITY))
                        .knowing(nights(400, 410).totalVolume(trend(1000, 2000), OBSERVED))
                        .noticing(SHARE_EROSION)
                        .moves("decline-by-erosion", DECLINE),
                row("400 → 300 of 1000 → 990, twice: no decline by the test, but the share goes.", B2B, CORPORATE)
                        .of(at(STABILITY))
                        .knowing(bought().volumeWithUs(trend(400, 300), trend(400, 300))
                                .totalVolume(List.of(trend(1000, 990), trend(1000, 990)), STATED))
                        .not("decline", NOT_MET, "total-held", LifecycleReason.TOTAL_FELL)
                        .noticing(TOTAL_FALLING, SHARE_EROSION)
                        .moves("decline-by-erosion", DECLINE),
                row("The same in the first quarter only; the share is judged by the latest window.", B2B, CORPORATE)
                        .of(at(STABILITY))
                        .knowing(nights(400, 300).totalVolume(trend(1000, 990), STATED))
                        .not("decline", UNKNOWN, "volume-falls total-held")
                        .noticing(SHARE_EROSION, AT_RISK)
                        .moves("decline-by-erosion", DECLINE));
    }

    private static List<AssessmentRow> noDecline() {
        return List.of(
                row("400 → 300 of 1000 → 700: the customer travels less, and with us a larger part of it.", STANDARD)
                        .of(at(STABILITY))
                        .knowing(nights(400, 300).totalVolume(trend(1000, 700), OBSERVED))
                        .not("decline", NOT_MET, "total-held", LifecycleReason.TOTAL_FELL)
                        .telling(LifecycleReason.WALLET_SHARE, decimal("0.400"), decimal("0.429"))
                        .noticing(TOTAL_FALLING)
                        .stays(),
                row("400 → 300 and the total unknown: suspected, and the stage stays.", STANDARD, CERTAIN)
                        .of(at(STABILITY))
                        .knowing(nights(400, 300))
                        .not("decline", UNKNOWN, "total-held certainty", LifecycleReason.TOTAL_VOLUME_MISSING)
                        .telling(LifecycleReason.TOTAL_VOLUME_MISSING)
                        .noticing(DECLINE_SUSPECTED)
                        .stays(),
                row("400 → 300 of 1000 → 990: the total fell, too, but our share fell to 0.303.", STANDARD)
                        .of(at(STABILITY))
                        .knowing(nights(400, 300).totalVolume(trend(1000, 990), OBSERVED))
                        .not("decline", NOT_MET, "total-held", LifecycleReason.TOTAL_FELL)
                        .telling(LifecycleReason.WALLET_SHARE, decimal("0.400"), decimal("0.303"))
                        .noticing(TOTAL_FALLING, SHARE_EROSION)
                        .stays(),
                row("400 → 410 of 1000 → 2000: the volume rises, but our share fell to 0.205.", STANDARD)
                        .of(at(STABILITY))
                        .knowing(nights(400, 410).totalVolume(trend(1000, 2000), OBSERVED))
                        .not("decline", NOT_MET, "volume-falls")
                        .telling(LifecycleReason.WALLET_SHARE, decimal("0.400"), decimal("0.205"))
                        .noticing(SHARE_EROSION)
                        .stays(),
                row("4 → 2 of 10 → 10 is noise (p = 0.34), in volume and in share.", STANDARD, TRAVEL, HOTEL)
                        .of(at(STABILITY))
                        .knowing(nights(4, 2).totalVolume(trend(10, 10), OBSERVED))
                        .not("decline", NOT_MET, "volume-falls")
                        .stays(),
                row("10 → 4 stays are still noise (chance 0.090).", HOTEL)
                        .of(at(STABILITY))
                        .knowing(nights(10, 4).totalVolume(trend(10, 10), OBSERVED))
                        .not("decline", NOT_MET, "volume-falls")
                        .stays(),
                row("A fall of less than 20 % is none, however sure it is.", STANDARD)
                        .of(at(STABILITY))
                        .knowing(nights(400, 321).totalVolume(trend(1000, 1000), OBSERVED))
                        .not("decline", NOT_MET, "volume-falls")
                        .stays(),
                row("The decline is probable, where a certain one is asked for.", CERTAIN)
                        .of(at(STABILITY))
                        .knowing(nights(400, 300).totalVolume(trend(1000, 1050), STATED))
                        .not("decline", NOT_MET, "certainty", LifecycleReason.CERTAINTY)
                        .noticing(DECLINE_PROBABLE)
                        .stays(),
                row("The latest quarter falls, the one before did not.", RETAIL)
                        .of(at(STABILITY))
                        .knowing(bought().volumeWithUs(trend(60, 30), trend(60, 60))
                                .totalVolume(List.of(trend(60, 60), trend(60, 60)), OBSERVED))
                        .not("decline", NOT_MET, "volume-falls")
                        .noticing(SHARE_EROSION)
                        .stays(),
                row("The first falling quarter of a contract customer is a risk.", B2B, CORPORATE)
                        .of(at(STABILITY))
                        .knowing(bought().volumeWithUs(trend(60, 30), trend(60, 60)))
                        .not("decline", NOT_MET, "volume-falls total-held certainty")
                        .noticing(AT_RISK)
                        .stays(),
                row("One window is known where two must fall.", RETAIL)
                        .of(at(STABILITY))
                        .knowing(nights(60, 30))
                        .not("decline", UNKNOWN, "volume-falls total-held certainty")
                        .stays(),
                row("12 → 8 and 12 → 7: each falls by a third, but together they have a chance of 0.100.", RETAIL)
                        .of(at(STABILITY))
                        .knowing(bought().volumeWithUs(trend(12, 8), trend(12, 7)))
                        .not("decline", NOT_MET, "volume-falls total-held certainty")
                        .stays(),
                row("Silent by the own clock, but the customer travels less with anybody.", TRAVEL, AGENCY)
                        .of(at(STABILITY))
                        .knowing(lastBought("2025-02-28")
                                .rhythm(gaps(100, 110, 120))
                                .volumeWithUs(trend(5, 5))
                                .totalVolume(trend(8, 7), STATED))
                        .not("decline-by-silence", NOT_MET, "total-held", LifecycleReason.TOTAL_FELL)
                        .stays(),
                row("The same silence, but it is one day short of half a year.", TRAVEL, AGENCY)
                        .of(at(STABILITY))
                        .knowing(lastBought("2025-03-30").rhythm(gaps(100, 110, 120)))
                        .not("decline-by-silence", NOT_MET, "own-silence", LifecycleReason.SILENCE_OWN_CLOCK)
                        .stays(),
                row("Two gaps are no clock: how long this customer usually waits is unknown.", TRAVEL, AGENCY)
                        .of(at(STABILITY))
                        .knowing(lastBought("2025-02-28").rhythm(gaps(100, 120)))
                        .not("decline-by-silence", UNKNOWN, "own-silence")
                        .stays(),
                row("4 → 3 of 10 → 20: our share is down to 0.15, but by chance of 0.17.", B2B, STANDARD)
                        .of(at(STABILITY))
                        .knowing(nights(4, 3).totalVolume(trend(10, 20), OBSERVED))
                        .stays(),
                row("A share that stays a share holds; of a volume without a total it is unknown.", B2B, CORPORATE)
                        .of(at(STABILITY))
                        .knowing(nights(400, 410))
                        .not("decline-by-erosion", UNKNOWN, "share-erodes certainty")
                        .stays(),
                row(
                                "The eroding share rests on what the customer told, where a certain decline is asked"
                                        + " for.",
                                CERTAIN_B2B)
                        .of(at(STABILITY))
                        .knowing(nights(400, 410).totalVolume(trend(1000, 2000), STATED))
                        .not("decline-by-erosion", NOT_MET, "certainty", LifecycleReason.CERTAINTY)
                        .noticing(SHARE_EROSION)
                        .stays(),
                row("Our share falls by less than a fifth.", B2B, CORPORATE)
                        .of(at(STABILITY))
                        .knowing(nights(400, 400).totalVolume(trend(1000, 1249), OBSERVED))
                        .not("decline-by-erosion", NOT_MET, "share-erodes")
                        .stays());
    }

    // ---- recovery

    private static List<AssessmentRow> recovery() {
        return List.of(
                row("360 of 400 is exactly 90 %: back to stability, from where it declined.", ALL)
                        .of(declinedFrom(STABILITY))
                        .knowing(bought().sinceDecline(since(trend(400, 360), trend(400, 360), trend(400, 360))))
                        .moves("recover-stability", STABILITY),
                row("As much as before, and no complaint open: back to formation.", ALL)
                        .of(declinedFrom(FORMATION))
                        .knowing(bought().sinceDecline(since(trend(40, 40), trend(40, 41), trend(40, 44)))
                                .openComplaints(0))
                        .moves("recover-formation", FORMATION),
                row("Who declined in exploration recovers to exploration, whatever the volume.", ALL)
                        .of(declinedFrom(EXPLORATION))
                        .knowing(bought().sinceDecline(since(trend(40, 80), trend(40, 90), trend(40, 99))))
                        .moves("recover-exploration", EXPLORATION),
                row("300 of 700 after 400 of 1000: the volume is not back, but the share is.", STANDARD, HOTEL)
                        .of(declinedFrom(STABILITY))
                        .knowing(bought().sinceDecline(since(trend(400, 300), trend(1000, 700), OBSERVED)))
                        .telling(LifecycleReason.SHARES_BACK, List.of("0.400"), List.of("0.429"))
                        .moves("recover-stability", STABILITY),
                row("Taken over from another system in decline: the way back is formation.", STANDARD)
                        .of(openedIn(DECLINE, "2024-01-01"))
                        .knowing(bought().sinceDecline(since(trend(40, 40))))
                        .telling(LifecycleReason.FORMER_STAGE, FORMATION)
                        .moves("recover-formation", FORMATION),
                row("A traveller who was silent books again, by the own clock in time.", TRAVEL, AGENCY)
                        .of(declinedBy(LifecycleReason.SILENCE_OWN_CLOCK))
                        .knowing(bought().rhythm(gaps(100, 110, 120)))
                        .telling(LifecycleReason.RETURNED, SINCE, day("2025-09-20"), MET)
                        .moves("recover-stability", STABILITY));
    }

    private static List<AssessmentRow> noRecovery() {
        return List.of(
                row("359 of 400 is just below 90 %.", STANDARD, TRANSACTIONS, HOTEL)
                        .of(declinedFrom(STABILITY))
                        .knowing(bought().sinceDecline(since(trend(400, 359))))
                        .not("recover-stability", NOT_MET, "back", LifecycleReason.BACK)
                        .not("recover-formation", NOT_MET, "former-stage back", LifecycleReason.BACK)
                        .stays(),
                row("The share is just below 90 % of what it was, too.", STANDARD)
                        .of(declinedFrom(STABILITY))
                        .knowing(bought().sinceDecline(since(trend(400, 359), trend(1000, 1000), OBSERVED)))
                        .not("recover-stability", NOT_MET, "back", LifecycleReason.BACK)
                        .telling(LifecycleReason.SHARES_BACK, List.of("0.400"), List.of("0.359"))
                        .stays(),
                row("Everything is back, but a complaint is open.", STANDARD, TRANSACTIONS, HOTEL, TRAVEL)
                        .of(declinedFrom(STABILITY))
                        .knowing(bought().sinceDecline(since(trend(400, 400))).openComplaints(1))
                        .not("recover-stability", NOT_MET, "open-complaints", LifecycleReason.OPEN_COMPLAINTS)
                        .noticing(OPEN_COMPLAINT)
                        .stays(),
                row("Whether the volume is back is unknown.", STANDARD, TRANSACTIONS, HOTEL, RETAIL)
                        .of(declinedFrom(STABILITY))
                        .knowing(bought())
                        .not("recover-stability", UNKNOWN, "back", LifecycleReason.BACK_UNKNOWN)
                        .stays(),
                row("One window is back; it takes two, as it did to decline.", B2B, CORPORATE, RETAIL)
                        .of(declinedFrom(STABILITY))
                        .knowing(bought().sinceDecline(since(trend(40, 40), trend(40, 35))))
                        .not("recover-stability", NOT_MET, "back", LifecycleReason.BACK)
                        .stays(),
                row("One window is back and the other one is not known.", B2B, CORPORATE, RETAIL)
                        .of(declinedFrom(STABILITY))
                        .knowing(bought().sinceDecline(since(trend(40, 40))))
                        .not("recover-stability", UNKNOWN, "back", LifecycleReason.BACK_UNKNOWN)
                        .stays(),
                row("As much as before the decline, but it falls against last year still.", STANDARD)
                        .of(declinedFrom(STABILITY))
                        .knowing(bought().sinceDecline(since(trend(300, 300)))
                                .volumeWithUs(trend(400, 300))
                                .totalVolume(trend(1000, 1050), OBSERVED))
                        .not("recover-stability", NOT_MET, "still-declining")
                        .telling(LifecycleReason.TOTAL_HELD, 1000L, 1050L, OBSERVED)
                        .noticing(DECLINE_CONFIRMED)
                        .stays(),
                row("As many trips as before the decline, but now a traveller is silent.", TRAVEL, AGENCY)
                        .of(declinedFrom(STABILITY))
                        .knowing(lastBought("2024-10-01")
                                .rhythm(gaps(100, 110, 120))
                                .sinceDecline(since(trend(6, 6))))
                        .not("recover-stability", NOT_MET, "still-declining")
                        .stays(),
                row("The volume never fell, the share eroded: the share must be back.", B2B, CORPORATE)
                        .of(declinedBy(LifecycleReason.SHARE_ERODED))
                        .knowing(bought().sinceDecline(new VolumeComparison(
                                List.of(trend(133, 137), trend(133, 137)),
                                Optional.of(new TotalVolume(List.of(trend(333, 700), trend(333, 700)), OBSERVED)))))
                        .not("recover-stability", NOT_MET, "back", LifecycleReason.SHARE_BACK)
                        .telling(
                                LifecycleReason.SHARE_BACK,
                                List.of("0.399", "0.399"),
                                List.of("0.196", "0.196"),
                                2,
                                decimal("90"),
                                NOT_MET)
                        .stays(),
                row("The share eroded, and what it is today is unknown.", B2B, CORPORATE)
                        .of(declinedBy(LifecycleReason.SHARE_ERODED))
                        .knowing(bought().sinceDecline(since(trend(133, 150), trend(133, 150))))
                        .not("recover-stability", UNKNOWN, "back", LifecycleReason.BACK_UNKNOWN)
                        .stays(),
                row("A traveller is back, but on far fewer trips than before.", TRAVEL, AGENCY)
                        .of(declinedBy(LifecycleReason.SILENCE_OWN_CLOCK))
                        .knowing(bought().rhythm(gaps(100, 110, 120))
                                .volumeWithUs(trend(12, 4))
                                .totalVolume(trend(20, 20), STATED))
                        .not("recover-stability", NOT_MET, "still-declining")
                        .noticing(DECLINE_PROBABLE)
                        .stays(),
                row("Who was silent has not been back since.", TRAVEL, AGENCY)
                        .of(declinedBy(LifecycleReason.SILENCE_OWN_CLOCK))
                        .knowing(lastBought("2024-12-31"))
                        .not("recover-stability", NOT_MET, "back", LifecycleReason.RETURNED)
                        .stays());
    }

    // ---- loss

    private static List<AssessmentRow> loss() {
        return List.of(
                row("Cancelled in exploration.", ALL)
                        .of(at(EXPLORATION))
                        .knowing(bought().cancelled(AS_OF, LossCause.INCONVENIENCE))
                        .lostBy(LossCause.INCONVENIENCE)
                        .moves("cancel", LOST),
                row("Cancelled in formation.", STANDARD)
                        .of(at(FORMATION))
                        .knowing(bought().cancelled(AS_OF, LossCause.UNKNOWN))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("cancel", LOST),
                row("Cancelled in the midst of stability, for the price; nothing is noticed of who is lost.", ALL)
                        .of(at(STABILITY))
                        .knowing(steadyAnywhere()
                                .openComplaints(2)
                                .satisfaction(outOfFive("1"))
                                .cancelled(day("2025-09-25"), LossCause.PRICE))
                        .telling(LifecycleReason.CANCELLED, day("2025-09-25"), LossCause.PRICE)
                        .lostBy(LossCause.PRICE)
                        .moves("cancel", LOST),
                row("The number was ported out after a decline.", TELECOM)
                        .of(declinedFrom(STABILITY))
                        .knowing(bought().cancelled(day("2025-09-20"), LossCause.COMPETITION))
                        .lostBy(LossCause.COMPETITION)
                        .moves("cancel", LOST),
                row("No purchase since January 2022: silent by every policy that asks.", withSilence())
                        .of(at(STABILITY))
                        .knowing(lastBought("2022-01-15"))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("silence", LOST),
                row("A year and a day without a purchase, where no gaps are known.", STANDARD, TRANSACTIONS)
                        .of(at(FORMATION))
                        .knowing(lastBought("2024-09-29"))
                        .telling(
                                LifecycleReason.SILENCE_FALLBACK,
                                day("2024-09-29"),
                                months(12),
                                3,
                                day("2025-09-29"),
                                MET)
                        .lostBy(LossCause.UNKNOWN)
                        .moves("silence", LOST),
                row("Four mean gaps of 60 days without a purchase.", STANDARD, TRANSACTIONS)
                        .of(at(STABILITY))
                        .knowing(lastBought("2025-01-15").rhythm(gaps(50, 60, 70)))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("silence", LOST),
                row(
                                "Too few gaps of one's own: four gaps of the segment, half a year at least.",
                                STANDARD,
                                TRANSACTIONS)
                        .of(at(EXPLORATION))
                        .knowing(
                                lastBought("2025-03-01").rhythm(gaps(50, 60)).segmentGap(new SegmentGap("weekend", 30)))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("silence", LOST),
                row("Opened, and nothing bought within a year.", STANDARD, TRANSACTIONS)
                        .of(openedIn(EXPLORATION, "2024-09-29"))
                        .knowing(nothing().noPurchaseSince(day("2024-01-01")))
                        .telling(
                                LifecycleReason.SILENCE_SINCE_START,
                                day("2024-09-29"),
                                months(12),
                                day("2025-09-29"),
                                MET)
                        .lostBy(LossCause.UNKNOWN)
                        .moves("silence", LOST),
                row("Two missed yearly visits.", HOTEL)
                        .of(at(STABILITY))
                        .knowing(lastBought("2023-09-29"))
                        .telling(LifecycleReason.SILENCE_FIXED, day("2023-09-29"), months(24), day("2025-09-29"), MET)
                        .lostBy(LossCause.UNKNOWN)
                        .moves("silence", LOST),
                row("A fortnightly shopper has not come for eight weeks and a day.", RETAIL)
                        .of(at(STABILITY))
                        .knowing(lastBought("2025-08-04").rhythm(gaps(14, 14, 14)))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("silence", LOST),
                row("Silent in decline: what was left of the relationship is lost.", STANDARD)
                        .of(declinedFrom(FORMATION))
                        .knowing(lastBought("2024-09-01"))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("silence", LOST),
                row("The contract ended today, and no other one began.", B2B, CORPORATE)
                        .of(at(STABILITY))
                        .knowing(bought().contract(contract("2024-09-30", "2025-09-30")))
                        .telling(LifecycleReason.CONTRACT_ENDED, AS_OF.minusDays(1))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("contract-end", LOST),
                row("The model of the caller gives a chance of 0.0999 that the customer is still there.", STANDARD)
                        .of(at(STABILITY))
                        .knowing(bought().probabilityAlive(0.09999))
                        .telling(LifecycleReason.ALIVE, decimal("0.0999"), decimal("0.1"), MET)
                        .lostBy(LossCause.UNKNOWN)
                        .moves("hardly-alive", LOST));
    }

    private static List<AssessmentRow> noLoss() {
        return List.of(
                row("A cancellation that holds from tomorrow on is none yet.", ALL)
                        .of(at(STABILITY))
                        .knowing(bought().cancelled(AS_OF.plusDays(1), LossCause.PRICE))
                        .not("cancel", NOT_MET, "cancelled")
                        .stays(),
                row("A cancellation from before the win-back is history.", STANDARD)
                        .of(wonBack())
                        .knowing(bought().cancelled(SINCE, LossCause.PRICE))
                        .not("cancel", NOT_MET, "cancelled")
                        .stays(),
                row("A year to the day without a purchase is a risk, but not a loss.", STANDARD, TRANSACTIONS)
                        .of(at(FORMATION))
                        .knowing(lastBought("2024-09-30"))
                        .not("silence", NOT_MET, "silence", LifecycleReason.SILENCE_FALLBACK)
                        .noticing(AT_RISK)
                        .stays(),
                row("Four gaps of the segment are not over; two and a half are.", STANDARD, TRANSACTIONS)
                        .of(at(FORMATION))
                        .knowing(lastBought("2025-06-01").segmentGap(new SegmentGap("weekend", 40)))
                        .not("silence", NOT_MET, "silence", LifecycleReason.SILENCE_SEGMENT)
                        .noticing(AT_RISK)
                        .stays(),
                row("A missed yearly visit is a risk.", HOTEL)
                        .of(at(STABILITY))
                        .knowing(lastBought("2024-09-29"))
                        .not("silence", NOT_MET, "silence", LifecycleReason.SILENCE_FIXED)
                        .noticing(AT_RISK)
                        .stays(),
                row("A fortnightly shopper is away for six weeks: a risk, not yet a loss.", RETAIL)
                        .of(at(STABILITY))
                        .knowing(lastBought("2025-08-19").rhythm(gaps(14, 14, 14)))
                        .not("silence", NOT_MET, "silence", LifecycleReason.SILENCE_OWN_CLOCK)
                        .noticing(AT_RISK)
                        .stays(),
                row(
                                "Of whom no purchase is known, none can say that the silence is too long.",
                                STANDARD,
                                TRANSACTIONS,
                                B2B,
                                TRAVEL,
                                HOTEL,
                                RETAIL)
                        .of(at(STABILITY))
                        .not("silence", UNKNOWN, "silence", LifecycleReason.NO_PURCHASE)
                        .stays(),
                row("Who came back by a contract is silent since then, whatever was before.", B2B)
                        .of(wonBack())
                        .knowing(lastBought("2024-01-15").contract(contract("2025-06-15", "2026-06-15")))
                        .not("silence", NOT_MET, "silence", LifecycleReason.SILENCE_SINCE_START)
                        .stays(),
                row("Who pays by standing order is never silent.", TELECOM)
                        .of(at(STABILITY))
                        .knowing(lastBought("2022-01-15"))
                        .stays(),
                row("The contract runs on without an end.", B2B, CORPORATE)
                        .of(at(STABILITY))
                        .knowing(bought().contract(openEnded(1)))
                        .not("contract-end", NOT_MET, "contract-ended")
                        .stays(),
                row("Whether there is a contract is unknown.", B2B, CORPORATE)
                        .of(at(STABILITY))
                        .knowing(bought())
                        .not("contract-end", UNKNOWN, "contract-ended")
                        .stays(),
                row("The contract ends in two months, when rates are asked for.", B2B, CORPORATE, TELECOM)
                        .of(at(STABILITY))
                        .knowing(bought().contract(contract("2024-12-01", "2025-11-29")))
                        .noticing(AT_RISK)
                        .stays(),
                row("The contract ends a day later than is looked ahead.", TELECOM)
                        .of(at(STABILITY))
                        .knowing(bought().contract(contract("2024-12-01", "2025-11-30")))
                        .stays(),
                row("A telephone contract whose term is over goes on from month to month.", TELECOM)
                        .of(at(STABILITY))
                        .knowing(bought().contract(contract("2023-06-01", "2025-06-01")))
                        .stays(),
                row("The contract that ended was one of an earlier life of the relationship.", B2B)
                        .of(wonBack())
                        .knowing(bought().contract(contract("2024-03-31", "2025-03-31")))
                        .not("contract-end", NOT_MET, "contract-ended")
                        .stays(),
                row("A chance of 0.1 that the customer is still there is not below the bound.", STANDARD)
                        .of(at(STABILITY))
                        .knowing(bought().probabilityAlive(0.1))
                        .not("hardly-alive", NOT_MET, "probability-alive", LifecycleReason.ALIVE)
                        .stays(),
                row("Who does not ask for the chance is not told.", TRANSACTIONS)
                        .of(at(STABILITY))
                        .knowing(bought().probabilityAlive(0))
                        .stays());
    }

    // ---- win-back

    private static List<AssessmentRow> winBack() {
        return List.of(
                row("A stable customer was lost and buys again: formation, never stability at once.", ALL)
                        .of(lostFrom(STABILITY))
                        .knowing(bought())
                        .telling(LifecycleReason.FORMERLY_REACHED, FORMATION)
                        .moves("win-back-formation", FORMATION),
                row("Who was lost before formation begins in exploration again.", ALL)
                        .of(lostFrom(EXPLORATION))
                        .knowing(bought())
                        .telling(LifecycleReason.PURCHASE_AFTER_LOSS, SINCE, day("2025-09-20"), MET)
                        .moves("win-back-exploration", EXPLORATION),
                row("As steady as can be, and yet to formation only.", STANDARD)
                        .of(lostFrom(STABILITY))
                        .knowing(steady())
                        .moves("win-back-formation", FORMATION),
                row("No purchase yet, but a new contract.", B2B, CORPORATE)
                        .of(lostFrom(FORMATION))
                        .knowing(nothing().contract(contract("2025-07-01", "2026-07-01")))
                        .telling(LifecycleReason.CONTRACT_AFTER_LOSS, SINCE, day("2025-07-01"), MET)
                        .moves("win-back-formation", FORMATION),
                row("The cancellation that lost the customer is older than the new purchase.", STANDARD)
                        .of(lostFrom(FORMATION))
                        .knowing(bought().cancelled(SINCE, LossCause.PRICE))
                        .moves("win-back-formation", FORMATION));
    }

    private static List<AssessmentRow> noWinBack() {
        return List.of(
                row("The last purchase was on the day of the loss.", ALL)
                        .of(lostFrom(STABILITY))
                        .knowing(lastBought("2025-03-31"))
                        .not("win-back-formation", NOT_MET, "came-back", LifecycleReason.PURCHASE_AFTER_LOSS)
                        .not(
                                "win-back-exploration",
                                NOT_MET,
                                "came-back reached-formation",
                                LifecycleReason.PURCHASE_AFTER_LOSS)
                        .stays(),
                row("Nothing is known since; nothing is noticed of who is lost.", ALL)
                        .of(lostFrom(EXPLORATION))
                        .knowing(nothing().openComplaints(3).signals(RelationshipSignal.CUSTOMER_SEARCH))
                        .not("win-back-exploration", UNKNOWN, "came-back", LifecycleReason.NO_PURCHASE)
                        .stays(),
                row("Bought after the loss, and cancelled again after that.", STANDARD)
                        .of(lostFrom(STABILITY))
                        .knowing(lastBought("2025-06-01").cancelled(day("2025-07-01"), LossCause.RESPONSE))
                        .not("win-back-formation", NOT_MET, "came-back", LifecycleReason.PURCHASE_AFTER_LOSS)
                        .stays(),
                row("A new contract was made after the loss and has ended by now.", B2B)
                        .of(lostFrom(STABILITY))
                        .knowing(nothing().contract(contract("2025-06-01", "2025-09-01")))
                        .not("win-back-formation", NOT_MET, "came-back", LifecycleReason.CONTRACT_AFTER_LOSS)
                        .telling(LifecycleReason.CONTRACT_AFTER_LOSS, SINCE, day("2025-06-01"), NOT_MET)
                        .stays());
    }

    // ---- precedence

    private static List<AssessmentRow> precedence() {
        return List.of(
                row("Cancelled and silent: the cancellation tells the cause.", STANDARD)
                        .of(at(STABILITY))
                        .knowing(lastBought("2022-01-15").cancelled(day("2025-09-01"), LossCause.PRICE))
                        .lostBy(LossCause.PRICE)
                        .moves("cancel", LOST),
                row("Cancelled and the contract ended: the cancellation goes before.", B2B)
                        .of(at(STABILITY))
                        .knowing(bought().contract(contract("2024-09-30", "2025-09-30"))
                                .cancelled(AS_OF, LossCause.COMPETITION))
                        .lostBy(LossCause.COMPETITION)
                        .moves("cancel", LOST),
                row("Cancelled and hardly alive: the cancellation goes before.", STANDARD)
                        .of(at(STABILITY))
                        .knowing(bought().probabilityAlive(0).cancelled(AS_OF, LossCause.DECEASED))
                        .lostBy(LossCause.DECEASED)
                        .moves("cancel", LOST),
                row("The contract ended and the customer is silent: the contract goes before.", B2B)
                        .of(at(STABILITY))
                        .knowing(lastBought("2022-01-15").contract(contract("2024-09-30", "2025-09-30")))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("contract-end", LOST),
                row("Silent and hardly alive: the silence goes before.", STANDARD)
                        .of(at(STABILITY))
                        .knowing(lastBought("2022-01-15").probabilityAlive(0))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("silence", LOST),
                row("Cancelled in a decline that would be confirmed.", STANDARD)
                        .of(at(STABILITY))
                        .knowing(nights(400, 300)
                                .totalVolume(trend(1000, 1050), OBSERVED)
                                .cancelled(AS_OF, LossCause.PRICE))
                        .lostBy(LossCause.PRICE)
                        .moves("cancel", LOST),
                row("A loss by silence goes before a decline.", STANDARD)
                        .of(at(STABILITY))
                        .knowing(lastBought("2022-01-15")
                                .volumeWithUs(trend(400, 300))
                                .totalVolume(trend(1000, 1050), OBSERVED))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("silence", LOST),
                row("A loss by silence goes before a decline by silence.", TRAVEL)
                        .of(at(STABILITY))
                        .knowing(lastBought("2022-01-15").rhythm(gaps(100, 110, 120)))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("silence", LOST),
                row("The end of the contract goes before an eroding share.", B2B)
                        .of(at(STABILITY))
                        .knowing(nights(400, 410)
                                .totalVolume(trend(1000, 2000), OBSERVED)
                                .contract(contract("2024-09-30", "2025-09-30")))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("contract-end", LOST),
                row("Hardly alive goes before a decline.", STANDARD)
                        .of(at(STABILITY))
                        .knowing(nights(400, 300)
                                .totalVolume(trend(1000, 1050), OBSERVED)
                                .probabilityAlive(0.05))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("hardly-alive", LOST),
                row("Cancelled in a silence that is a decline.", TRAVEL)
                        .of(at(STABILITY))
                        .knowing(lastBought("2025-02-28")
                                .rhythm(gaps(100, 110, 120))
                                .cancelled(AS_OF, LossCause.INVOLUNTARY))
                        .lostBy(LossCause.INVOLUNTARY)
                        .moves("cancel", LOST),
                row("Cancelled while the share erodes.", B2B)
                        .of(at(STABILITY))
                        .knowing(nights(400, 410)
                                .totalVolume(trend(1000, 2000), OBSERVED)
                                .cancelled(AS_OF, LossCause.FIRM_INITIATED))
                        .lostBy(LossCause.FIRM_INITIATED)
                        .moves("cancel", LOST),
                row("The end of the contract goes before a fall in volume.", B2B)
                        .of(at(STABILITY))
                        .knowing(bought().volumeWithUs(trend(60, 30), trend(60, 30))
                                .totalVolume(List.of(trend(100, 100), trend(100, 100)), OBSERVED)
                                .contract(contract("2024-09-30", "2025-09-30")))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("contract-end", LOST),
                row("A loss by silence goes before an eroding share.", B2B)
                        .of(at(STABILITY))
                        .knowing(lastBought("2025-03-29")
                                .volumeWithUs(trend(400, 410))
                                .totalVolume(trend(1000, 2000), OBSERVED))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("silence", LOST),
                row("A fall in volume goes before a silence.", TRAVEL)
                        .of(at(STABILITY))
                        .knowing(lastBought("2025-02-28")
                                .rhythm(gaps(100, 110, 120))
                                .volumeWithUs(trend(12, 4))
                                .totalVolume(trend(20, 20), STATED))
                        .noticing(DECLINE_PROBABLE)
                        .moves("decline", DECLINE),
                row("A fall in volume goes before an eroding share.", B2B)
                        .of(at(STABILITY))
                        .knowing(bought().volumeWithUs(trend(60, 30), trend(60, 30))
                                .totalVolume(List.of(trend(100, 100), trend(100, 100)), OBSERVED))
                        .noticing(DECLINE_CONFIRMED)
                        .moves("decline", DECLINE),
                row("Cancelled on the way back from a decline.", STANDARD)
                        .of(declinedFrom(STABILITY))
                        .knowing(bought().sinceDecline(since(trend(400, 400))).cancelled(AS_OF, LossCause.ETHICS))
                        .lostBy(LossCause.ETHICS)
                        .moves("cancel", LOST),
                row("The volume is back, but the last purchase is long ago: lost.", STANDARD)
                        .of(declinedFrom(STABILITY))
                        .knowing(lastBought("2024-01-01").sinceDecline(since(trend(40, 40))))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("silence", LOST),
                row("The contract ended before a recovery.", B2B)
                        .of(declinedFrom(STABILITY))
                        .knowing(bought().sinceDecline(since(trend(40, 40), trend(40, 40)))
                                .contract(contract("2024-09-30", "2025-09-30")))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("contract-end", LOST),
                row("Hardly alive goes before a recovery.", STANDARD)
                        .of(declinedFrom(STABILITY))
                        .knowing(bought().sinceDecline(since(trend(40, 40))).probabilityAlive(0.05))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("hardly-alive", LOST),
                row("Cancelled where formation would be next.", STANDARD)
                        .of(at(EXPLORATION))
                        .knowing(repeats(2).cancelled(AS_OF, LossCause.CORE_FAILURE))
                        .lostBy(LossCause.CORE_FAILURE)
                        .moves("cancel", LOST),
                row("Cancelled where stability would be next.", STANDARD)
                        .of(at(FORMATION))
                        .knowing(steady().cancelled(AS_OF, LossCause.ENCOUNTER_FAILURE))
                        .lostBy(LossCause.ENCOUNTER_FAILURE)
                        .moves("cancel", LOST),
                row("Silent for half a year and a day where formation would be next.", RETAIL)
                        .of(at(EXPLORATION))
                        .knowing(lastBought("2025-03-30").repeatPurchases(2))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("silence", LOST),
                row("Silent where stability would be next.", HOTEL)
                        .of(at(FORMATION))
                        .knowing(lastBought("2023-09-29").recentVolumes(3, 4))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("silence", LOST),
                row("The contract ended where formation would be next.", B2B)
                        .of(at(EXPLORATION))
                        .knowing(repeats(2)
                                .contract(new ContractStanding(
                                        day("2024-09-30"), Optional.of(AS_OF), 0, List.of(decimal("1"), decimal("1")))))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("contract-end", LOST),
                row("The contract ended where stability would be next.", B2B)
                        .of(at(FORMATION))
                        .knowing(bought().recentVolumes(50, 52, 47, 51)
                                .contract(ContractStanding.of(day("2024-09-30"), AS_OF, 1)))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("contract-end", LOST),
                row("Hardly alive where formation would be next.", STANDARD)
                        .of(at(EXPLORATION))
                        .knowing(repeats(2).probabilityAlive(0.05))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("hardly-alive", LOST),
                row("Hardly alive where stability would be next.", STANDARD)
                        .of(at(FORMATION))
                        .knowing(steady().probabilityAlive(0.05))
                        .lostBy(LossCause.UNKNOWN)
                        .moves("hardly-alive", LOST),
                row("A silence that is a decline goes before formation.", TRAVEL)
                        .of(at(EXPLORATION))
                        .knowing(lastBought("2025-02-28")
                                .rhythm(gaps(100, 110, 120))
                                .repeatPurchases(3))
                        .moves("decline-by-silence", DECLINE),
                row("A silence that is a decline goes before stability.", TRAVEL)
                        .of(at(FORMATION))
                        .knowing(lastBought("2025-02-28")
                                .rhythm(gaps(100, 110, 120))
                                .recentVolumes(4))
                        .moves("decline-by-silence", DECLINE),
                row("An eroding share goes before formation.", B2B)
                        .of(at(EXPLORATION))
                        .knowing(nights(400, 410)
                                .totalVolume(trend(1000, 2000), OBSERVED)
                                .repeatPurchases(9)
                                .contract(fulfilled("1", "1")))
                        .noticing(SHARE_EROSION)
                        .moves("decline-by-erosion", DECLINE),
                row("An eroding share goes before stability.", B2B)
                        .of(at(FORMATION))
                        .knowing(nights(400, 410)
                                .totalVolume(trend(1000, 2000), OBSERVED)
                                .recentVolumes(100, 102, 103, 105)
                                .contract(openEnded(1)))
                        .noticing(SHARE_EROSION)
                        .moves("decline-by-erosion", DECLINE),
                row("Moved into formation today: steady as the customer is, one move a day is all.", STANDARD)
                        .of(movedToday())
                        .knowing(steady())
                        .telling(LifecycleReason.ONE_MOVE_A_DAY, AS_OF)
                        .stays());
    }

    // ---- findings beside the stage

    private static List<AssessmentRow> findings() {
        return List.of(
                row("The customer looks around, the firm does, too, and the need has changed.", ALL)
                        .of(at(STABILITY))
                        .knowing(bought().signals(RelationshipSignal.values()))
                        .telling(LifecycleReason.NOTICED, RelationshipSignal.CHANGED_NEED)
                        .noticing(CHANGED_NEED, CUSTOMER_SEARCH, FIRM_SEARCH)
                        .stays(),
                row("The customer gains by the relationship, the firm does not.", ALL)
                        .of(at(STABILITY))
                        .knowing(bought().valueBalance(new ValueBalance(money("280.00"), money("0.00"))))
                        .telling(
                                LifecycleReason.VALUE_BALANCE,
                                money("280.00"),
                                money("0.00"),
                                BalanceKind.CUSTOMER_GAINS)
                        .noticing(NOT_WIN_WIN)
                        .stays(),
                row("Both gain: nothing to notice.", ALL)
                        .of(at(STABILITY))
                        .knowing(bought().valueBalance(new ValueBalance(money("280.00"), money("366.67"))))
                        .stays(),
                row("Two complaints are open; that alone moves nobody.", ALL)
                        .of(at(STABILITY))
                        .knowing(bought().openComplaints(2))
                        .telling(LifecycleReason.OPEN_COMPLAINTS, 2, NOT_MET)
                        .noticing(OPEN_COMPLAINT)
                        .stays(),
                row("In decline already: a volume that falls without a total is no news.", STANDARD)
                        .of(declinedFrom(STABILITY))
                        .knowing(nights(400, 300))
                        .stays(),
                row("In decline already, and the total shows that it goes on.", STANDARD)
                        .of(declinedFrom(STABILITY))
                        .knowing(nights(400, 300).totalVolume(trend(1000, 1050), OBSERVED))
                        .noticing(DECLINE_CONFIRMED)
                        .stays());
    }

    // ---- relationships

    /** One that stands in exploration, formation or stability. */
    static CustomerRelationship at(LifecycleStage stage) {
        CustomerRelationship relationship = CustomerRelationship.open(LIN, OPENED);
        if (stage == EXPLORATION) {
            return relationship;
        }
        CustomerRelationship forming = moved(relationship, FORMATION, LocalDate.of(2021, 1, 1));
        return stage == FORMATION ? forming : moved(forming, STABILITY, LocalDate.of(2022, 1, 1));
    }

    static CustomerRelationship declinedFrom(LifecycleStage stage) {
        return moved(at(stage), DECLINE, SINCE);
    }

    /** One whose decline was found in silence or in the share; the journal says which. */
    private static CustomerRelationship declinedBy(LifecycleReason cause) {
        return at(STABILITY).moved(DECLINE, SINCE, LossCause.UNKNOWN, List.of(Reason.of(cause)));
    }

    static CustomerRelationship lostFrom(LifecycleStage stage) {
        return moved(at(stage), LOST, SINCE);
    }

    private static CustomerRelationship openedIn(LifecycleStage stage, String on) {
        return CustomerRelationship.openIn(LIN, day(on), stage);
    }

    /** Lost in stability, won back at the end of June. */
    private static CustomerRelationship wonBack() {
        return moved(lostFrom(STABILITY), FORMATION, LocalDate.of(2025, 6, 30));
    }

    private static CustomerRelationship movedToday() {
        return moved(at(EXPLORATION), FORMATION, AS_OF);
    }

    private static CustomerRelationship moved(CustomerRelationship relationship, LifecycleStage to, LocalDate on) {
        return relationship.moved(to, on, LossCause.UNKNOWN, BECAUSE);
    }

    // ---- evidence

    private static RelationshipEvidence.Builder nothing() {
        return RelationshipEvidence.builder();
    }

    /** Bought ten days ago: nobody would call that silence. */
    private static RelationshipEvidence.Builder bought() {
        return lastBought("2025-09-20");
    }

    private static RelationshipEvidence.Builder lastBought(String on) {
        return nothing().lastPurchase(day(on));
    }

    private static RelationshipEvidence.Builder repeats(int count) {
        return bought().repeatPurchases(count);
    }

    private static RelationshipEvidence.Builder nights(long earlier, long later) {
        return bought().volumeWithUs(trend(earlier, later));
    }

    /** Everything that {@code standard} asks for on the way to stability, known and met. */
    private static RelationshipEvidence.Builder steady() {
        return repeats(9)
                .volumeWithUs(trend(10, 11))
                .recentVolumes(3, 3, 2, 3)
                .breadth(trend(2, 2))
                .satisfaction(outOfFive("4"))
                .trust(outOfFive("4"))
                .openComplaints(0)
                .orientation(relational(4))
                .firmMargin(margin("100.00", "100.00"))
                .investments(Set.of(Side.FIRM, Side.CUSTOMER));
    }

    /** The same, without the windows in which policies differ. */
    private static RelationshipEvidence.Builder steadyAnywhere() {
        return steady().recentVolumes();
    }

    private static LifecyclePolicy[] withSilence() {
        return NAMED.stream()
                .filter(policy -> policy.loss().silence().isPresent())
                .toArray(LifecyclePolicy[]::new);
    }

    private static Trend trend(long earlier, long later) {
        return Trend.fromTo(earlier, later);
    }

    private static VolumeComparison since(Trend... latestFirst) {
        return VolumeComparison.of(List.of(latestFirst));
    }

    private static VolumeComparison since(Trend withUs, Trend total, Source source) {
        return new VolumeComparison(List.of(withUs), Optional.of(new TotalVolume(List.of(total), source)));
    }

    private static PurchaseRhythm gaps(int... days) {
        return PurchaseRhythm.ofGaps(days);
    }

    private static Score outOfFive(String score) {
        return Score.of(score, 1, 5);
    }

    private static MarketingOrientation relational(int answers) {
        return MarketingOrientation.of(
                Stream.of(OrientationAspect.values()).limit(answers).collect(Collectors.toSet()));
    }

    private static MarginTarget margin(String margin, String target) {
        return new MarginTarget(money(margin), money(target));
    }

    private static ContractStanding contract(String start, String end) {
        return ContractStanding.of(day(start), day(end), 0);
    }

    private static ContractStanding openEnded(int renewals) {
        return new ContractStanding(day("2025-01-01"), Optional.empty(), renewals, List.of());
    }

    private static ContractStanding fulfilled(String... latestFirst) {
        return new ContractStanding(
                day("2025-01-01"),
                Optional.empty(),
                0,
                Stream.of(latestFirst).map(BigDecimal::new).toList());
    }

    private static Money money(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Period months(int count) {
        return Period.ofMonths(count);
    }
}
