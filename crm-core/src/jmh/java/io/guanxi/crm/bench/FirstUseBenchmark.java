package io.guanxi.crm.bench;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.draft.CrmValidators;
import io.guanxi.crm.draft.Validated;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does the first customer cost in a fresh JVM, with all classes still to be loaded?
 *
 * <p>Every fork measures once. The arguments of the profile would repeat it in a JVM that is warm, so give others:
 * {@code mvn -q -ntp -Pbench -pl crm-core clean verify -Dbench.include=FirstUse -Dbench.args="-f 10"}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FirstUseBenchmark {

    private boolean used;

    /** Refuses to measure in a JVM that is warm. */
    @Setup(Level.Iteration)
    public void isFresh() {
        if (used) {
            throw new IllegalStateException("A fresh JVM is fresh once: run with -wi 0 -i 1, as annotated");
        }
    }

    /** Remembers that this JVM has measured. */
    @TearDown(Level.Iteration)
    public void use() {
        used = true;
    }

    /** The first value by its constructors. */
    @Benchmark
    public Customer constructors() {
        return SampleCustomer.customer();
    }

    /** The validator of the library alone. */
    @Benchmark
    public Object validator() {
        return CrmValidators.standard();
    }

    /** The validator of the library and the first draft that goes through it. */
    @Benchmark
    public Validated<Customer> validatorAndDraft() {
        return SampleCustomer.draft().validate(CrmValidators.standard());
    }
}
