package io.guanxi.crm.testing;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.TagSource;
import io.guanxi.crm.party.Organization;
import io.guanxi.crm.party.Party;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.party.Person;
import io.guanxi.crm.party.PersonName;
import java.time.LocalDate;

/**
 * 样例客户 – a few customers of a travel agency, for documentation, lessons and small tests.
 *
 * <p>Example: {@code SampleCustomers.LIN_XIAO.party().displayName()} is 林晓.
 */
public final class SampleCustomers {

    /** 林晓 – a person, customer C-1001 since 2024-03-01, tagged 亲子游 by an employee. */
    public static final Customer LIN_XIAO = Customer.builder()
            .id(CustomerId.of("C-1001"))
            .party(Person.of(PartyId.of("P-1001"), PersonName.of("林", "晓")))
            .since(LocalDate.of(2024, 3, 1))
            .tag("亲子游", TagSource.MANUAL)
            .build();

    /** 王建国 – a person, customer C-1002 since 2023-05-20, without tags; was an employee of the agency before. */
    public static final Customer WANG_JIANGUO =
            customer("C-1002", Person.of(PartyId.of("P-1002"), PersonName.of("王", "建国")), LocalDate.of(2023, 5, 20));

    /**
     * Ada Bennett – a person with an English name, customer C-1003 since 2024-09-15, tagged by a rule and by import.
     */
    public static final Customer ADA_BENNETT = customer(
                    "C-1003",
                    Person.of(PartyId.of("P-1003"), PersonName.of("Bennett", "Ada")),
                    LocalDate.of(2024, 9, 15))
            .toBuilder()
            .tag("高端定制", TagSource.RULE)
            .tag("英语导游", TagSource.IMPORTED)
            .build();

    /** 上海远景科技有限公司 – an organisation (B2B), customer C-2001 since 2023-01-10. */
    public static final Customer YUANJING_TECHNOLOGY =
            customer("C-2001", Organization.of(PartyId.of("P-2001"), "上海远景科技有限公司"), LocalDate.of(2023, 1, 10));

    /** Northwind Trading Ltd. – an organisation (B2B) with an English name, customer C-2002 since 2023-11-06. */
    public static final Customer NORTHWIND_TRADING = customer(
            "C-2002", Organization.of(PartyId.of("P-2002"), "Northwind Trading Ltd."), LocalDate.of(2023, 11, 6));

    private static final ImmutableList<Customer> ALL =
            ImmutableList.of(LIN_XIAO, WANG_JIANGUO, ADA_BENNETT, YUANJING_TECHNOLOGY, NORTHWIND_TRADING);

    private SampleCustomers() {}

    /**
     * All sample customers.
     *
     * @return three persons and two organisations, in ascending order of their identifiers
     */
    public static ImmutableList<Customer> all() {
        return ALL;
    }

    private static Customer customer(String id, Party party, LocalDate since) {
        return Customer.builder()
                .id(CustomerId.of(id))
                .party(party)
                .since(since)
                .build();
    }
}
