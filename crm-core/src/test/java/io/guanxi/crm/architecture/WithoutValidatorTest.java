package io.guanxi.crm.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.Range;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.TagSource;
import io.guanxi.crm.draft.CrmValidators;
import io.guanxi.crm.lifecycle.CustomerRelationship;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.party.Person;
import io.guanxi.crm.party.PersonName;
import io.guanxi.crm.purchase.LineItem;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.purchase.TransactionId;
import io.guanxi.crm.service.Complaint;
import io.guanxi.crm.service.ComplaintCause;
import io.guanxi.crm.service.ComplaintEvent;
import io.guanxi.crm.service.ComplaintId;
import io.guanxi.crm.service.ComplaintSeverity;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.joda.money.Money;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Values need no validator: neither Hibernate Validator nor the Jakarta API has to be there to make them. */
class WithoutValidatorTest {

    /** A program that makes values; it is loaded once more, where there are few jars. */
    static final class Program implements Callable<String> {

        @Override
        public String call() {
            CustomerId id = CustomerId.of("C-1");
            LocalDate since = LocalDate.of(2024, 3, 1);
            Customer customer = Customer.builder()
                    .id(id)
                    .party(Person.of(PartyId.of("P-1"), PersonName.of("李", "晓明")))
                    .since(since)
                    .tag("亲子游", TagSource.MANUAL)
                    .build();
            Transaction sale = Transaction.sale(
                    TransactionId.of("T-1"), id, since, LineItem.of("room", 2, Money.parse("CNY 800.00")));
            Instant at = Instant.parse("2024-03-01T01:30:00Z");
            Complaint complaint = Complaint.received(
                            ComplaintId.of("K-1"),
                            id,
                            at,
                            Channel.FRONT_DESK,
                            ComplaintCause.SERVICE,
                            ComplaintSeverity.MEDIUM)
                    .with(new ComplaintEvent.Acknowledged(), at.plusSeconds(600));
            return customer.party().displayName()
                    + ", " + sale.total()
                    + ", " + complaint.state()
                    + ", " + CustomerRelationship.open(id, since).stage();
        }
    }

    /** The JDK, the main classes of crm-core and the jars of three of its dependencies, nothing else. */
    private static final class FewJars extends URLClassLoader {

        FewJars() throws IOException, URISyntaxException {
            // No parent: the platform's loader knows every named module, on the module path the validator too.
            super(
                    new URL[] {jarOf(Customer.class), jarOf(Range.class), jarOf(Money.class), jarOf(NullMarked.class)},
                    null);
        }

        /** The class once more, from here. */
        Class<?> again(Class<?> type) throws IOException {
            String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
            try (InputStream stream = requireNonNull(type.getResourceAsStream(file), file)) {
                byte[] bytes = stream.readAllBytes();
                return defineClass(type.getName(), bytes, 0, bytes.length);
            }
        }

        private static URL jarOf(Class<?> type) throws IOException, URISyntaxException {
            URL location = type.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(location.toURI()).toUri().toURL();
        }
    }

    @Nested
    class WhereThereIsNone {

        @Test
        void valuesAreMadeAllTheSame() throws Exception {
            try (FewJars jars = new FewJars()) {
                Constructor<?> program = jars.again(Program.class).getDeclaredConstructor();
                program.setAccessible(true);

                assertThat(((Callable<?>) program.newInstance()).call())
                        .isEqualTo(new Program().call())
                        .isEqualTo("李晓明, CNY 800.00, ACKNOWLEDGED, EXPLORATION");
            }
        }

        @Test
        void theValuesAreThoseOfThisLoader() throws Exception {
            try (FewJars jars = new FewJars()) {
                for (Class<?> type : new Class<?>[] {Customer.class, Person.class, Transaction.class}) {
                    assertThat(jars.loadClass(type.getName()).getClassLoader()).isSameAs(jars);
                }
            }
        }

        @Test
        void neitherTheValidatorNorItsApiCanBeLoaded() throws Exception {
            try (FewJars jars = new FewJars()) {
                for (String name :
                        new String[] {"org.hibernate.validator.HibernateValidator", "jakarta.validation.Validator"}) {
                    assertThatCode(() -> Class.forName(name)).as("here it can").doesNotThrowAnyException();
                    assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> jars.loadClass(name));
                }
            }
        }
    }

    @Nested
    class WhoKnowsThem {

        private static final JavaClasses MAIN = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.guanxi.crm");

        private static final DescribedPredicate<JavaClass> DRAFTS = DescribedPredicate.describe(
                "are drafts",
                type -> type.getSource()
                        .flatMap(Source::getFileName)
                        .filter(file -> file.endsWith("Draft.java"))
                        .isPresent());

        @Test
        void onlyOneClassTouchesHibernateValidator() {
            noClasses()
                    .that()
                    .doNotBelongToAnyOf(CrmValidators.class)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.hibernate..")
                    .check(MAIN);
        }

        @Test
        void onlyDraftsAndTheirRoomKnowTheJakartaApi() {
            noClasses()
                    .that(DescribedPredicate.not(DRAFTS.or(resideInAPackage("io.guanxi.crm.draft"))))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("jakarta..")
                    .check(MAIN);
        }

        @Test
        void theOneClassDoesTouchIt() {
            assertThat(MAIN.that(belongToAnyOf(CrmValidators.class)))
                    .anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(dependency ->
                                    dependency.getTargetClass().getPackageName().startsWith("org.hibernate")));
        }
    }
}
