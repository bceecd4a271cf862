package io.guanxi.crm.lifecycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Contracts that stand as a test wants them. */
final class ContractStandings {

    private ContractStandings() {}

    /** The contract of 2025 with the shares of its commitment that were bought. */
    static ContractStanding fulfilled(String... latestFirst) {
        return new ContractStanding(
                LocalDate.of(2025, 1, 1),
                Optional.of(LocalDate.of(2026, 1, 1)),
                0,
                Stream.of(latestFirst).map(BigDecimal::new).toList());
    }
}
