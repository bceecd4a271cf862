package io.guanxi.crm.analytics.rfm;

import com.google.common.primitives.Longs;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.purchase.PurchaseLog;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The customers of a table in ascending order: those of a log, or numbers. */
sealed interface RfmKeys {

    CustomerId customer(int row);

    /** The row of a customer, below 0 if there is none. */
    int find(CustomerId customer);

    /** The row of a number, below 0 if there is none. */
    int find(long number);

    /** Customers of a log, in the order of their text. */
    final class Logged implements RfmKeys {

        private final PurchaseLog log;
        private final int[] customers;

        Logged(PurchaseLog log, int[] customers) {
            this.log = log;
            this.customers = customers;
        }

        @Override
        public CustomerId customer(int row) {
            return log.customer(customers[row]);
        }

        @Override
        public int find(CustomerId customer) {
            int low = 0;
            int high = customers.length - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int order = customer(middle).compareTo(customer);
                if (order == 0) {
                    return middle;
                }
                low = order < 0 ? middle + 1 : low;
                high = order < 0 ? high : middle - 1;
            }
            return -1;
        }

        @Override
        public int find(long number) {
            return find(CustomerId.of(Long.toString(number)));
        }

        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Logged other
                    && customers.length == other.customers.length
                    && IntStream.range(0, customers.length)
                            .allMatch(row -> customer(row).equals(other.customer(row)));
        }

        @Override
        public int hashCode() {
            return customers.length == 0 ? 0 : customer(0).hashCode();
        }
    }

    /** Numbered customers, in the order of their numbers. */
    final class Numbered implements RfmKeys {

        private final long[] numbers;

        Numbered(long[] numbers) {
            this.numbers = numbers;
        }

        @Override
        public CustomerId customer(int row) {
            return CustomerId.of(Long.toString(numbers[row]));
        }

        @Override
        public int find(CustomerId customer) {
            Long number = Longs.tryParse(customer.value());
            return number != null && Long.toString(number).equals(customer.value()) ? find((long) number) : -1;
        }

        @Override
        public int find(long number) {
            return Arrays.binarySearch(numbers, number);
        }

        long number(int row) {
            return numbers[row];
        }

        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Numbered other && Arrays.equals(numbers, other.numbers);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }
    }
}
