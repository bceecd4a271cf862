package io.guanxi.crm.analytics.clv.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guanxi.crm.analytics.clv.BgBb;
import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.MbgNbd;
import io.guanxi.crm.analytics.clv.Nbd;
import io.guanxi.crm.analytics.clv.ParetoNbd;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.ShiftedBetaGeometric;
import java.lang.reflect.RecordComponent;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models as numbers and back. */
class ModelParametersTest {

    static Stream<Record> models() {
        return Stream.of(
                Nbd.of(2, 3, ChronoUnit.DAYS),
                BgNbd.of(2, 3, 5, 7, ChronoUnit.WEEKS),
                MbgNbd.of(2, 3, 5, 7, ChronoUnit.DAYS),
                ParetoNbd.of(2, 3, 5, 7, ChronoUnit.WEEKS),
                BgBb.of(2, 3, 5, 7),
                ShiftedBetaGeometric.of(2, 3),
                GammaGamma.of(2, 3, 5));
    }

    /** The components of type double, in their order: the parameters of every model. */
    private static double[] components(Record model) throws ReflectiveOperationException {
        List<Double> values = new ArrayList<>();
        for (RecordComponent component : model.getClass().getRecordComponents()) {
            if (component.getType() == double.class) {
                values.add((Double) component.getAccessor().invoke(model));
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @ParameterizedTest
    @MethodSource("models")
    void areTheComponentsInTheirOrder(Record model) throws ReflectiveOperationException {
        assertThat(ModelParameters.of(model)).containsExactly(components(model));
    }

    @ParameterizedTest
    @MethodSource("models")
    void goBackToAModelOfTheSameClassAndUnit(Record model) throws ReflectiveOperationException {
        double[] others =
                Arrays.stream(components(model)).map(value -> value + 10).toArray();

        assertThat(ModelParameters.with(model, components(model))).isEqualTo(model);
        Record moved = ModelParameters.with(model, others);
        assertThat(moved).hasSameClassAs(model);
        assertThat(ModelParameters.of(moved)).containsExactly(others);
        if (model instanceof PurchaseModel purchases) {
            assertThat(((PurchaseModel) moved).unit()).isEqualTo(purchases.unit());
        }
    }

    @Test
    void knowEveryPurchaseModel() {
        Set<Class<?>> known = new HashSet<>();
        models().forEach(model -> known.add(model.getClass()));

        assertThat(known).contains(PurchaseModel.class.getPermittedSubclasses());
    }

    @Test
    void ofAPairAreBothOneAfterTheOther() {
        PurchasesAndSpend<Nbd> pair = new PurchasesAndSpend<>(Nbd.of(2, 3, ChronoUnit.DAYS), GammaGamma.of(5, 7, 11));

        assertThat(ModelParameters.of(pair)).containsExactly(2, 3, 5, 7, 11);
        assertThat(ModelParameters.with(pair, new double[] {1, 2, 3, 4, 5}))
                .isEqualTo(new PurchasesAndSpend<>(Nbd.of(1, 2, ChronoUnit.DAYS), GammaGamma.of(3, 4, 5)));
    }

    @Test
    void ofAnotherModelAreUnknown() {
        assertThatIllegalArgumentException().isThrownBy(() -> ModelParameters.of("model"));
        assertThatIllegalArgumentException().isThrownBy(() -> ModelParameters.with("model", new double[2]));
    }
}
