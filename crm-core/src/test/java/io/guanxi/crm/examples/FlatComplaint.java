package io.guanxi.crm.examples;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.draft.Validated;
import io.guanxi.crm.draft.Violation;
import io.guanxi.crm.purchase.TransactionId;
import io.guanxi.crm.service.Compensation;
import io.guanxi.crm.service.CompensationItem;
import io.guanxi.crm.service.Complaint;
import io.guanxi.crm.service.ComplaintBenefit;
import io.guanxi.crm.service.ComplaintCause;
import io.guanxi.crm.service.ComplaintDraft;
import io.guanxi.crm.service.ComplaintEvent;
import io.guanxi.crm.service.ComplaintSeverity;
import io.guanxi.crm.service.ComplaintStep;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A complaint as the rows of three tables: its head, its steps, and what is offered or gained at a step. */
record FlatComplaint(Row head, List<StepRow> steps, List<DetailRow> details) {

    private static final String KEY = "com.example.hotel.step";

    // example: begin
    /** Table complaint: the state is no column, it follows from the steps. */
    record Row(
            @Nullable String id,
            @Nullable String customer,
            @Nullable Instant receivedAt,
            @Nullable String channel,
            @Nullable String cause,
            @Nullable String severity,
            @Nullable String description,
            @Nullable String transaction) {}

    /** Table step. */
    record StepRow(
            @Nullable String complaint,
            int place,
            @Nullable String kind,
            @Nullable Instant at,
            @Nullable String reason) {}

    /** Table detail: an item of a compensation, or a benefit of a complaint that was closed. */
    record DetailRow(
            @Nullable String complaint,
            int step,
            int place,
            @Nullable String kind,
            @Nullable String text,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable Long points,
            @Nullable LocalDate validTo) {}

    /** The complaint, or what is wrong with the rows: the head by its draft, then each step by the process. */
    Validated<Complaint> read(Validator validator) {
        FlatCodes codes = new FlatCodes();
        ComplaintDraft draft = new ComplaintDraft(
                head.id(),
                head.customer(),
                head.receivedAt(),
                codes.read(Channel.class, head.channel(), "channel"),
                codes.read(ComplaintCause.class, head.cause(), "cause"),
                codes.read(ComplaintSeverity.class, head.severity(), "severity"),
                head.description(),
                head.transaction());
        Validated<Complaint> received = codes.answer(draft, validator);
        return received.value().map(this::replay).orElse(received);
    }
    // example: end

    /** Goes through the steps; the first one that is wrong ends it, for the others follow from it. */
    private Validated<Complaint> replay(Complaint received) {
        Complaint complaint = received;
        for (StepRow step : steps) {
            try {
                complaint = complaint.with(event(step), requireNonNull(step.at(), "at"));
            } catch (NullPointerException missing) {
                return refusal(step, missing.getMessage() + " must be there");
            } catch (IllegalArgumentException | ArithmeticException broken) {
                return refusal(step, String.valueOf(broken.getMessage()));
            }
        }
        return new Validated.Valid<>(complaint);
    }

    /** What the values themselves said; it holds nothing personal. */
    private static Validated<Complaint> refusal(StepRow step, String rule) {
        String path = "steps[" + step.place() + "]";
        return new Validated.Invalid<>(
                List.of(new Violation(path, KEY, Map.of(), String.valueOf(step.kind()), Optional.of(rule))));
    }

    private ComplaintEvent event(StepRow step) {
        return switch (requireNonNull(step.kind(), "kind")) {
            case "Acknowledged" -> new ComplaintEvent.Acknowledged();
            case "InvestigationStarted" -> new ComplaintEvent.InvestigationStarted();
            case "Offered" ->
                new ComplaintEvent.Offered(
                        new Compensation(details(step).map(FlatComplaint::item).toList()));
            case "Accepted" -> new ComplaintEvent.Accepted();
            case "Declined" -> new ComplaintEvent.Declined(Optional.ofNullable(step.reason()));
            case "Rejected" -> new ComplaintEvent.Rejected(requireNonNull(step.reason(), "reason"));
            case "Closed" ->
                new ComplaintEvent.Closed(details(step)
                        .map(detail -> ComplaintBenefit.valueOf(requireNonNull(detail.text(), "text")))
                        .collect(Collectors.toSet()));
            case "Reopened" -> new ComplaintEvent.Reopened(requireNonNull(step.reason(), "reason"));
            default -> throw new IllegalArgumentException("kind must be that of a step, but was " + step.kind());
        };
    }

    private Stream<DetailRow> details(StepRow step) {
        return details.stream().filter(detail -> detail.step() == step.place());
    }

    private static CompensationItem item(DetailRow detail) {
        return switch (requireNonNull(detail.kind(), "kind")) {
            case "Apology" -> new CompensationItem.Apology(requireNonNull(detail.text(), "text"));
            case "Gesture" -> new CompensationItem.Gesture(requireNonNull(detail.text(), "text"));
            case "Redo" -> new CompensationItem.Redo(requireNonNull(detail.text(), "text"));
            case "MoneyBack" -> new CompensationItem.MoneyBack(money(detail));
            case "PointsGrant" -> new CompensationItem.PointsGrant(requireNonNull(detail.points(), "points"));
            case "Voucher" -> new CompensationItem.Voucher(money(detail), requireNonNull(detail.validTo(), "validTo"));
            default -> throw new IllegalArgumentException("kind must be that of an item, but was " + detail.kind());
        };
    }

    private static Money money(DetailRow detail) {
        return Money.of(
                CurrencyUnit.of(requireNonNull(detail.currency(), "currency")),
                requireNonNull(detail.amount(), "amount"));
    }

    /** The rows of a complaint. */
    static FlatComplaint of(Complaint complaint) {
        String id = complaint.id().value();
        List<StepRow> steps = new ArrayList<>();
        List<DetailRow> details = new ArrayList<>();
        for (ComplaintStep step : complaint.steps()) {
            details.addAll(details(id, steps.size(), step.event()));
            String kind = step.event().getClass().getSimpleName();
            steps.add(new StepRow(
                    id, steps.size(), kind, step.at(), reason(step.event()).orElse(null)));
        }
        Row head = new Row(
                id,
                complaint.customer().value(),
                complaint.receivedAt(),
                complaint.channel().name(),
                complaint.cause().name(),
                complaint.severity().name(),
                complaint.description().orElse(null),
                complaint.transaction().map(TransactionId::value).orElse(null));
        return new FlatComplaint(head, steps, details);
    }

    private static Optional<String> reason(ComplaintEvent event) {
        if (event instanceof ComplaintEvent.Declined declined) {
            return declined.reason();
        }
        if (event instanceof ComplaintEvent.Rejected rejected) {
            return Optional.of(rejected.reason());
        }
        return event instanceof ComplaintEvent.Reopened reopened ? Optional.of(reopened.reason()) : Optional.empty();
    }

    private static List<DetailRow> details(String complaint, int step, ComplaintEvent event) {
        List<DetailRow> rows = new ArrayList<>();
        if (event instanceof ComplaintEvent.Offered offered) {
            offered.compensation().items().forEach(item -> rows.add(row(complaint, step, rows.size(), item)));
        } else if (event instanceof ComplaintEvent.Closed closed) {
            closed.benefits()
                    .forEach(benefit -> rows.add(new DetailRow(
                            complaint, step, rows.size(), "Benefit", benefit.name(), null, null, null, null)));
        }
        return rows;
    }

    private static DetailRow row(String complaint, int step, int place, CompensationItem item) {
        Optional<String> text = Optional.empty();
        Optional<Money> money = Optional.empty();
        Optional<Long> points = Optional.empty();
        Optional<LocalDate> validTo = Optional.empty();
        if (item instanceof CompensationItem.Apology apology) {
            text = Optional.of(apology.words());
        } else if (item instanceof CompensationItem.Gesture gesture) {
            text = Optional.of(gesture.what());
        } else if (item instanceof CompensationItem.Redo redo) {
            text = Optional.of(redo.what());
        } else if (item instanceof CompensationItem.MoneyBack back) {
            money = Optional.of(back.amount());
        } else if (item instanceof CompensationItem.PointsGrant grant) {
            points = Optional.of(grant.points());
        } else if (item instanceof CompensationItem.Voucher voucher) {
            money = Optional.of(voucher.amount());
            validTo = Optional.of(voucher.validTo());
        }
        return new DetailRow(
                complaint,
                step,
                place,
                item.getClass().getSimpleName(),
                text.orElse(null),
                money.map(Money::getAmount).orElse(null),
                money.map(amount -> amount.getCurrencyUnit().getCode()).orElse(null),
                points.orElse(null),
                validTo.orElse(null));
    }
}
