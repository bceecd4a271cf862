package io.guanxi.crm.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.base.Splitter;
import io.guanxi.crm.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same numbers whatever the machine, the threads and the order of customers. */
class AgreementTest {

    private static final int THREADS = 4;

    /** Computed once; the meaning of each place is its place in {@link GoldenAnswers#atFixedParameters}. */
    private static final String ANSWERS = """
            NBD_new 1.2437872763419484 0.573897851855303 0.054166086647974225 6.524752646578735E-5
            NBD_0 -0.554247034974572 1.0 1.0 0.29480483782297967 0.8034048409448626 0.04028243008013916 \
                2.7996660761916394 0.36672668690459703
            NBD_2 -9.044041659452002 1.0 1.0 1.8262585407994971 0.2576839691996431 0.19561635967249677 \
                17.34338595251184 2.2718003851102955
            NBD_26 -39.90693861614577 1.0 1.0 23.890578566121842 4.0944970696843964E-8 3.34025477256451E-6 \
                226.8810879973584 29.719026290364724
            NBD_7 -21.010152764203784 1.0 1.0 6.118605540448674 0.0115983734179318 0.07372691859728571 \
                58.106415388876286 7.6113267166674285
            BG/NBD_new 1.1967231933208167 0.5737863520960094 0.04586035384799979 1.1449651687573486E-4
            BG/NBD_0 -0.5547132764381585 1.0 0.9686749529453763 0.19509805201126196 0.8554494592166816 \
                0.024284119334841786 1.0157019311180693 0.2359317077173578
            BG/NBD_2 -9.458606307066269 0.726578570080673 0.6094572384001019 1.226028174767145 \
                0.44537286208299565 0.14418322186458404 5.156379826154038 1.4614967756035362
            BG/NBD_26 -37.72657947339444 0.968915649717525 0.6487131506871472 20.749726140857288 \
                0.0310843536202116 0.024736309223151908 70.90648652555802 24.222007512072846
            BG/NBD_7 -11.89204865113412 5.89952212748727E-5 4.3641373547231766E-5 3.309041428885224E-4 \
                0.9999414093737976 6.286053311349677E-6 0.001222622887584798 3.8969914896293473E-4
            MBG/NBD_new 1.1829536655971733 0.582473189493289 0.048570442951569 8.15776468227823E-5
            MBG/NBD_0 -0.5398374635310124 0.38973508091876286 0.3641659808459461 0.15401274667514656 \
                0.8911706012225318 0.02044579123319908 0.722836338286835 0.18517379923139085
            MBG/NBD_2 -9.485551314533922 0.7062022651184873 0.5767146928939731 1.2629606232673654 \
                0.4400059091777069 0.14597354129484713 4.913027319127985 1.498469860209698
            MBG/NBD_26 -38.32212694782977 0.9655661441440616 0.6255410318645482 19.450722652157353 \
                0.03443386112681226 0.02735137486279057 61.41571755830191 22.588139380037344
            MBG/NBD_7 -12.55211966156025 1.204983296956287E-4 8.667080725556427E-5 6.581073110422127E-4 \
                0.9998803024526866 1.340634256836608E-5 0.0022527486291597284 7.713360331904885E-4
            Pareto/NBD_new 1.213002844281016 0.5936250316023838 0.04903995364281424 7.33351433779607E-5
            Pareto/NBD_0 -0.5210462940808904 0.2952866046168942 0.22961001820130147 0.1070814682153089 \
                0.9307148159456803 0.014677144710534693 0.47713622903219544 0.12770479597312426
            Pareto/NBD_2 -9.554283245150412 0.8691675591530111 0.6758504312649938 1.4551231932576023 \
                0.40806272360646384 0.1517565207572983 6.483773567730737 1.7353722694302443
            Pareto/NBD_26 -39.13167154030278 0.9979187310551583 0.7479392594038848 20.1170260773705 \
                0.0238102705940781 0.019413564091511328 86.05649360116449 23.88501209451637
            Pareto/NBD_7 -14.03634920884347 7.5827176849597E-4 5.798004519097583E-4 0.004024424206582047 \
                0.9993015166342953 6.917615610862612E-5 0.01759013309075871 0.004789587463735474
            BG/BB_0 -1.1672624726738947 0.1160966132929856 0.09540597518143508 0.07280287747504358 \
                0.029828187024810476 0.11464699618176481 0.05579799052630153
            BG/BB_2 -5.195697601042646 0.6336118933319047 0.5206901291541648 1.0573489419096824 \
                0.1616838817726221 1.6650699025937075 0.8103793186456892
            BG/BB_6 -2.1822484476182993 1.0 0.8217808640176706 3.7521156075998143 0.06676168824122408 \
                5.908678319555371 2.875717531882035
            sBG 0.23905064169324322 0.17006257680605094 0.9207742516317805 0.08584283866518952 \
                3.6951474055745686 5.442391322120394 2.9504118107505533
            Gamma-Gamma 35.21897810218977 18.916852057842046 24.659612860892388 39.8912188332123 \
                -3.551189164139952
            """;

    /** Log-likelihood and parameters of the fits to the made-up populations of {@link GoldenAnswers#fits}. */
    private static final String OPTIMA = """
            NBD -8931.389992902383 0.5912284298852825 6.5126429298123645
            BG/NBD -8594.900333415171 0.4456548683880196 2.648774418592364 0.8104341916009548 4.122360785118132
            MBG/NBD -8570.476323838824 1.3486222585552274 5.7720742097681415 0.7073422672724383 \
                1.7984055766751506
            Pareto/NBD -8571.489540853137 1.0469745654386722 6.627546674645725 1.0052575213991668 \
                19.51488305940552
            Gamma-Gamma -2263.152702281873 2.8957163103455654 13.324516977783151 75.635896826571
            BG/BB -2701.053556289302 0.5233497485556498 0.3909100956739266 4.63096072469816 24.6216648280255
            sBG -1401.5594235774454 0.7636650625643322 1.2958302721820274
            """;

    private static Map<String, double[]> golden(String table) {
        Map<String, double[]> golden = new LinkedHashMap<>();
        for (String line : Splitter.on('\n').omitEmptyStrings().split(table)) {
            List<String> words = Splitter.on(' ').omitEmptyStrings().splitToList(line);
            golden.put(
                    words.get(0).replace('_', ' '),
                    words.stream().skip(1).mapToDouble(Double::parseDouble).toArray());
        }
        return golden;
    }

    private static void agree(Map<String, double[]> answers, Map<String, double[]> golden, double part) {
        assertThat(answers.keySet()).containsExactlyElementsOf(golden.keySet());
        answers.forEach((name, numbers) -> {
            double[] expected = golden.getOrDefault(name, new double[0]);
            assertThat(numbers).as(name).hasSameSizeAs(expected);
            for (int place = 0; place < numbers.length; place++) {
                assertThat(numbers[place])
                        .as(name + ", place " + place)
                        .isCloseTo(expected[place], within(part * Math.abs(expected[place])));
            }
        });
    }

    static LongStream shuffles() {
        return Seeds.some(3);
    }

    @Test
    void answersAtFixedParametersAreTheSameOnEveryMachine() {
        agree(GoldenAnswers.atFixedParameters(), golden(ANSWERS), 1e-12);
    }

    @Test
    void optimaAreTheSameOnEveryMachine() {
        Map<String, double[]> optima = new LinkedHashMap<>();
        GoldenAnswers.fits(UnaryOperator.identity())
                .forEach((name, fit) -> optima.put(name, GoldenAnswers.numbers(fit)));

        agree(optima, golden(OPTIMA), 1e-12);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("shuffles")
    void fitsDoNotDependOnTheOrderOfCustomers(long seed) {
        Map<String, Fit<?>> shuffled = GoldenAnswers.fits(new Shuffle(seed)::apply);

        assertThat(shuffled).isEqualTo(GoldenAnswers.fits(UnaryOperator.identity()));
    }

    @Test
    void fitsAndAnswersOnManyThreadsAreThoseOfOne() throws Exception {
        Map<String, Fit<?>> serial = GoldenAnswers.fits(UnaryOperator.identity());
        Map<String, double[]> answers = GoldenAnswers.atFixedParameters();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Map<String, Fit<?>>>> fits =
                    Collections.nCopies(THREADS, () -> GoldenAnswers.fits(UnaryOperator.identity()));
            List<Callable<Map<String, double[]>>> asked =
                    Collections.nCopies(THREADS, GoldenAnswers::atFixedParameters);
            for (Future<Map<String, Fit<?>>> fit : threads.invokeAll(fits)) {
                assertThat(fit.get()).isEqualTo(serial);
            }
            for (Future<Map<String, double[]>> answer : threads.invokeAll(asked)) {
                agree(answer.get(), answers, 0);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private record Shuffle(long seed) {

        <T> List<T> apply(List<T> some) {
            List<T> shuffled = new ArrayList<>(some);
            Collections.shuffle(shuffled, new Random(seed));
            return shuffled;
        }
    }
}
