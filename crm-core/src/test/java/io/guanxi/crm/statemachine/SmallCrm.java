package io.guanxi.crm.statemachine;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.DecimalAttribute;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import java.math.BigDecimal;
import java.time.Period;
import java.util.OptionalInt;

/** A small machine for the relationship with a customer, which most tests look at. */
final class SmallCrm {

    static final IntAttribute<Profile> ORDERS =
            Attribute.<Profile>ofInt("orders", Profile::orders, 0, 1_000).named("订单数", "orders");
    static final IntAttribute<Profile> IDLE_DAYS =
            Attribute.<Profile>ofInt("idle", Profile::idleDays, 0, 10_000).named("沉默天数", "idle days");
    static final IntAttribute<Profile> POINTS = Attribute.<Profile>ofOptionalInt("points", Profile::points, 0, 1_000)
            .named("积分", "points");
    static final DecimalAttribute<Purchased> AMOUNT =
            Attribute.<Purchased>ofDecimal("amount", 2, Purchased::amount).named("金额", "amount");

    static final Effect WELCOME = Effect.of("welcome");
    static final Effect NOTE = Effect.of("note");
    static final Effect WIN_BACK = Effect.of("win-back", "挽回", "win back");
    static final Effect GREET = Effect.of("greet");
    static final Effect THANK = Effect.of("thank");
    static final Effect ALERT = Effect.of("alert");

    static final Profile NEWCOMER = new Profile("Li Si", 1, 0, OptionalInt.empty());
    static final Profile REGULAR = new Profile("Li Si", 2, 0, OptionalInt.of(100));
    static final Profile SILENT = new Profile("Li Si", 2, 90, OptionalInt.of(100));
    static final Purchased SMALL = new Purchased(new BigDecimal("4999.99"));
    static final Purchased BIG = new Purchased(new BigDecimal("5000.00"));

    enum Stage implements Bilingual {
        EXPLORATION("考察期", "exploration"),
        FORMATION("形成期", "formation"),
        STABILITY("稳定期", "stability"),
        DECLINE("退化期", "decline"),
        CLOSED("结束", "closed");

        private final Term term;

        Stage(String chinese, String english) {
            this.term = new Term(chinese, english);
        }

        @Override
        public Term term() {
            return term;
        }
    }

    sealed interface Signal permits Contact, Purchased, Notice {}

    sealed interface Contact extends Signal permits Called, Mailed {}

    record Called(int minutes) implements Contact {}

    record Mailed(String subject) implements Contact {}

    record Purchased(BigDecimal amount) implements Signal {}

    enum Notice implements Signal {
        COMPLAINT,
        CLOSE,
        NOISE
    }

    record Profile(String name, int orders, int idleDays, OptionalInt points) {}

    private SmallCrm() {}

    static StateMachine<Stage, Signal, Profile> machine() {
        return builder().build();
    }

    static MachineBuilder<Stage, Signal, Profile> builder() {
        return StateMachine.define("relationship", 3, Stage.class, Signal.class, Profile.class)
                .initial(Stage.EXPLORATION)
                .terminal(Stage.CLOSED)
                .edge("warm-up")
                .from(Stage.EXPLORATION)
                .on(Purchased.class)
                .when(ORDERS.atLeast(2))
                .whenEvent(AMOUNT.below("5000.00"))
                .to(Stage.FORMATION, WELCOME)
                .edge("big")
                .from(Stage.EXPLORATION)
                .on(Purchased.class)
                .whenEvent(AMOUNT.atLeast("5000.00"))
                .to(Stage.STABILITY)
                .edge("grow")
                .from(Stage.FORMATION)
                .on(Purchased.class)
                .when(POINTS.atLeast(100))
                .to(Stage.STABILITY)
                .edge("vip")
                .from(Stage.FORMATION)
                .on(Called.class)
                .whenOpaque("vip call", (call, profile) -> 60 / call.minutes() < profile.orders())
                .to(Stage.STABILITY)
                .edge("note")
                .from(Stage.STABILITY)
                .on(Contact.class)
                .to(Stage.STABILITY, NOTE)
                .edge("cool")
                .from(Stage.STABILITY, Stage.FORMATION)
                .after(Period.ofMonths(3))
                .when(IDLE_DAYS.atLeast(90))
                .to(Stage.DECLINE, WIN_BACK)
                .edge("done")
                .from(Stage.DECLINE)
                .on(Notice.CLOSE)
                .to(Stage.CLOSED)
                .ignore(Stage.EXPLORATION, Notice.NOISE)
                .onEntry(Stage.STABILITY, GREET)
                .onExit(Stage.STABILITY, THANK)
                .onEntry(Stage.DECLINE, ALERT);
    }
}
