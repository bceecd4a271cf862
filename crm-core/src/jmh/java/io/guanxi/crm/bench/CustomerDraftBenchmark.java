package io.guanxi.crm.bench;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerDraft;
import io.guanxi.crm.draft.CrmValidators;
import io.guanxi.crm.draft.Validated;
import jakarta.validation.Validator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What does a customer cost that comes through a draft, beside the same by its constructors?
 *
 * <p>The customer is a person with two contact points, two tags and basic data.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CustomerDraftBenchmark {

    private final Validator validator = CrmValidators.standard();
    private final CustomerDraft draft = SampleCustomer.draft();
    private final CustomerDraft wrong = SampleCustomer.wrong();

    /** Checks that the drafts are what they are said to be. */
    @Setup
    public void check() {
        if (!draft.validate(validator).orThrow().equals(SampleCustomer.customer())) {
            throw new IllegalStateException("Draft and constructors disagree");
        }
        int found = wrong.validate(validator).violations().size();
        if (found != SampleCustomer.VIOLATIONS) {
            throw new IllegalStateException("The wrong draft has " + found + " violations");
        }
    }

    /** The limit: the value by its constructors. */
    @Benchmark
    public Customer constructors() {
        return SampleCustomer.customer();
    }

    /** The value of a draft that is known to be right. */
    @Benchmark
    public Customer toValue() {
        return draft.toValue();
    }

    /** The value of a draft that may be wrong. */
    @Benchmark
    public Validated<Customer> valid() {
        return draft.validate(validator);
    }

    /** All that is wrong with a draft: seven violations. */
    @Benchmark
    public Validated<Customer> sevenViolations() {
        return wrong.validate(validator);
    }
}
