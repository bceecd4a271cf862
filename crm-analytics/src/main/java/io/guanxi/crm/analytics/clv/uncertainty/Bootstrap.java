package io.guanxi.crm.analytics.clv.uncertainty;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.Fit;
import io.guanxi.crm.analytics.clv.FitFailure;
import io.guanxi.crm.analytics.clv.Fitted;
import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.Unfitted;
import io.guanxi.crm.analytics.clv.summary.ContractCohort;
import io.guanxi.crm.analytics.clv.summary.OpportunitySummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.apache.commons.rng.JumpableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * 自助法 – how fitted models vary when the customers are drawn again: each replicate draws as many customers as there are,
 * with replacement, and fits the model to them.
 *
 * <p>Example, the lifetime value of the first customer of the CDNOW sample by BG/NBD and Gamma-Gamma, at 15 % a year:
 * 127.65, with 98.6 to 161.8 as the interval of level 0.95; the {@linkplain DeltaMethod delta method} says 98.9 to 164.7.
 *
 * <pre>{@code
 * PurchaseSummaries customers = PurchaseSummaries.of(log, LocalDate.of(1997, 9, 30), ChronoUnit.WEEKS);
 * Bootstrapped<PurchasesAndSpend<BgNbd>> bootstrapped =
 *         Bootstrap.of(customers, BgNbd::fit, GammaGamma::fit).replicates(200).seed(7).run();
 * PurchasesAndSpend<BgNbd> models = bootstrapped.estimate().orElseThrow();
 * CustomerLifetimeValue value = CustomerLifetimeValue.of(
 *                 models.purchases(), SpendModel.of(models.spend(), CurrencyUnit.USD))
 *         .discounted("0.15");
 *
 * BootstrapInterval interval =
 *         bootstrapped.interval(PurchasesAndSpend.lifetimeValue(value, customers.get(0)), 0.95);
 * interval.interval(); // or, where there is none, interval.why(locale)
 * }</pre>
 *
 * <p>The result depends on the customers, the fit, the number of replicates and the seed, and on nothing else: customers
 * are sorted before they are drawn, so that their order does not matter; each replicate has a stream of random numbers of
 * its own, {@code 2^64} numbers from the next (xoroshiro128++, {@code XO_RO_SHI_RO_128_PP} of Commons RNG), so that the
 * number of threads does not matter, and the first 200 replicates of 400 are those of 200. Numbers drawn are whole numbers,
 * the same on every machine.
 *
 * <p>A replicate that cannot be fitted is counted, see {@link Bootstrapped}. Of a few hundred customers many replicates
 * have no maximum: {@code drawn -> BgNbd.fit(drawn, FitOptions.standard().withPenalty(1))} keeps them, and the model of the
 * data, near plausible parameters. Example: of the replicates of 300 simulated customers about one in five cannot be fitted, with the penalty none.
 *
 * <p>A population that is given by its counts may have 100,000,000 customers at most, as each is drawn for itself: ten
 * million take about half a second for each replicate. Immutable.
 *
 * @param <M> the model
 */
public final class Bootstrap<M> {

    private static final int STANDARD_REPLICATES = 1000;
    private static final int MOST_REPLICATES = 100_000;

    /** The data as they are, and drawn again by a stream of random numbers. */
    private interface Population<M> {

        Outcome<M> original();

        Outcome<M> redrawn(UniformRandomProvider random);
    }

    /** What a fit came to: a model or a failure. */
    private record Outcome<M>(Optional<M> model, Optional<FitFailure> failure) {

        static <M> Outcome<M> of(Fit<M> fit) {
            if (fit instanceof Unfitted<M> unfitted) {
                return new Outcome<>(Optional.empty(), Optional.of(unfitted.failure()));
            }
            return new Outcome<>(fit.fitted().map(Fitted::model), Optional.empty());
        }

        /** Both models, or the first failure. */
        static <M> Outcome<PurchasesAndSpend<M>> of(Outcome<M> purchases, Outcome<GammaGamma> spend) {
            return new Outcome<>(
                    purchases
                            .model()
                            .flatMap(first -> spend.model().map(second -> new PurchasesAndSpend<>(first, second))),
                    purchases.failure().or(spend::failure));
        }
    }

    /** Data of one kind, their resampling, and what is fitted to them. */
    private record Refit<D, M>(D data, Resampling<D> resampling, Function<? super D, Outcome<M>> fit)
            implements Population<M> {

        @Override
        public Outcome<M> original() {
            return fit.apply(data);
        }

        @Override
        public Outcome<M> redrawn(UniformRandomProvider random) {
            return fit.apply(resampling.draw(random));
        }
    }

    private final Population<M> population;
    private final int replicates;
    private final long seed;

    private Bootstrap(Population<M> population, int replicates, long seed) {
        this.population = population;
        this.replicates = replicates;
        this.seed = seed;
    }

    private static <D, M> Bootstrap<M> of(D data, Resampling<D> resampling, Function<? super D, Outcome<M>> fit) {
        return new Bootstrap<>(new Refit<>(data, resampling, fit), STANDARD_REPLICATES, 0);
    }

    /**
     * A bootstrap of a model of purchases or of spend, over customers.
     *
     * @param summaries the customers
     * @param fit the fit, such as {@code BgNbd::fit}; it must not depend on anything but the summaries
     * @param <M> the model
     * @return a bootstrap with 1,000 replicates and seed 0
     * @throws NullPointerException if an argument is null
     */
    public static <M> Bootstrap<M> of(
            PurchaseSummaries summaries, Function<? super PurchaseSummaries, ? extends Fit<M>> fit) {
        requireNonNull(fit, "fit");
        return of(summaries, Resampling.of(summaries), data -> Outcome.of(fit.apply(data)));
    }

    /**
     * A bootstrap of a model of purchases and of Gamma-Gamma together, both fitted to the same customers drawn, as lifetime
     * value needs them. A replicate without both models fails for the reason of the first that failed.
     *
     * @param summaries the customers with their mean spend
     * @param purchaseFit the fit of purchases, such as {@code BgNbd::fit}
     * @param spendFit the fit of spend, such as {@code GammaGamma::fit}
     * @param <M> the model of purchases
     * @return a bootstrap with 1,000 replicates and seed 0
     * @throws NullPointerException if an argument is null
     */
    public static <M> Bootstrap<PurchasesAndSpend<M>> of(
            PurchaseSummaries summaries,
            Function<? super PurchaseSummaries, ? extends Fit<M>> purchaseFit,
            Function<? super PurchaseSummaries, ? extends Fit<GammaGamma>> spendFit) {
        requireNonNull(purchaseFit, "purchaseFit");
        requireNonNull(spendFit, "spendFit");
        return of(summaries, Resampling.of(summaries), data -> {
            Outcome<M> purchases = Outcome.of(purchaseFit.apply(data));
            return Outcome.of(purchases, Outcome.of(spendFit.apply(data)));
        });
    }

    /**
     * A bootstrap of a model of purchase opportunities, over customers.
     *
     * @param summaries the customers
     * @param fit the fit, such as {@code BgBb::fit}
     * @param <M> the model
     * @return a bootstrap with 1,000 replicates and seed 0
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there are more than 100,000,000 customers
     */
    public static <M> Bootstrap<M> of(
            OpportunitySummaries summaries, Function<? super OpportunitySummaries, ? extends Fit<M>> fit) {
        requireNonNull(fit, "fit");
        return of(summaries, Resampling.of(summaries), data -> Outcome.of(fit.apply(data)));
    }

    /**
     * A bootstrap of a model of contracts, over the customers of each cohort: a cohort keeps its size, its renewals and its
     * place in the list.
     *
     * @param cohorts the cohorts
     * @param fit the fit, such as {@code ShiftedBetaGeometric::fit}
     * @param <M> the model
     * @return a bootstrap with 1,000 replicates and seed 0
     * @throws NullPointerException if an argument or a cohort is null
     * @throws IllegalArgumentException if there are more than 100,000,000 customers in all
     */
    public static <M> Bootstrap<M> of(
            List<ContractCohort> cohorts, Function<? super List<ContractCohort>, ? extends Fit<M>> fit) {
        requireNonNull(fit, "fit");
        List<ContractCohort> copies = Require.<ContractCohort>list(cohorts, "cohorts");
        return of(copies, Resampling.of(copies), data -> Outcome.of(fit.apply(data)));
    }

    /**
     * The same with another number of replicates. An interval of level 0.95 needs 200, see {@link Bootstrapped#interval};
     * 1,000 make its bounds steadier.
     *
     * @param number the number, 1 to 100,000
     * @return a new bootstrap
     * @throws IllegalArgumentException if the number is out of its range
     */
    public Bootstrap<M> replicates(int number) {
        Require.that(number >= 1 && number <= MOST_REPLICATES, "replicates", number, "must be 1 to " + MOST_REPLICATES);
        return new Bootstrap<>(population, number, seed);
    }

    /**
     * The same with another seed.
     *
     * @param start the seed, any number
     * @return a new bootstrap
     */
    public Bootstrap<M> seed(long start) {
        return new Bootstrap<>(population, replicates, start);
    }

    /**
     * Fits the data, then draws and fits all replicates, one after the other on the calling thread.
     *
     * @return the models of the replicates
     * @throws java.util.concurrent.CompletionException with its cause, if the fit throws an exception
     */
    public Bootstrapped<M> run() {
        return run(Runnable::run);
    }

    /**
     * Fits the data, and draws and fits all replicates, each as one task of an executor, and waits for them. The result is
     * that of {@link #run()}, whatever the executor does.
     *
     * @param executor who runs the tasks, on threads other than the calling one or on it; a pool of which the calling thread
     *     is a member may wait for ever
     * @return the models of the replicates
     * @throws NullPointerException if the executor is null
     * @throws java.util.concurrent.RejectedExecutionException if the executor refuses a task
     * @throws java.util.concurrent.CompletionException with its cause, if the fit throws an exception
     */
    public Bootstrapped<M> run(Executor executor) {
        requireNonNull(executor, "executor");
        JumpableUniformRandomProvider source =
                (JumpableUniformRandomProvider) RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        CompletableFuture<Outcome<M>> own = CompletableFuture.supplyAsync(population::original, executor);
        List<CompletableFuture<Outcome<M>>> tasks = new ArrayList<>(replicates);
        for (int replicate = 0; replicate < replicates; replicate++) {
            UniformRandomProvider random = source.jump();
            tasks.add(CompletableFuture.supplyAsync(() -> population.redrawn(random), executor));
        }
        Outcome<M> original = own.join();
        List<M> models = new ArrayList<>(replicates);
        SortedMap<FitFailure, Integer> failures = new TreeMap<>();
        for (CompletableFuture<Outcome<M>> task : tasks) {
            Outcome<M> outcome = task.join();
            outcome.model().ifPresent(models::add);
            outcome.failure().ifPresent(failure -> failures.merge(failure, 1, Integer::sum));
        }
        return new Bootstrapped<>(original.model(), original.failure(), models, failures, seed);
    }
}
