package io.guanxi.crm.rules.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.rules.experiment.Club.Level;
import io.guanxi.crm.rules.experiment.Club.Stay;
import io.guanxi.crm.rules.experiment.Guest.Grade;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReportTextTest {

    private static ExperimentReport<Answer<Grade>> tables() {
        return Experiment.of(Guest.table(), Guest.candidate())
                .keyedBy(Guest::id)
                .measure(
                        "spend",
                        CurrencyUnit.of("CNY"),
                        (guest, answer) -> answer.outcome().isPresent() ? guest.spend() : 0)
                .segmentBy("region", Guest::region)
                .guardrail(Guardrail.atMost(
                        "worse off", "0.20", report -> report.moves().worseShare()))
                .samplePerMove(1)
                .over(Guest.eight());
    }

    private static ExperimentReport<Level> policies() {
        Club club = Club.worked();
        TierExperiment<Stay, Level> experiment = Experiment.of(Club.policy(), Club.candidate())
                .measure("members", (member, tier) -> tier == Level.GOLD ? 1 : 0);
        return experiment.over(club.members(), club::current, Club.NEW_YEAR);
    }

    @Nested
    class Text {

        @Test
        void saysInEnglishWhatWasFound() {
            assertThat(tables().toText(Locale.ENGLISH))
                    .isEqualTo("Baseline grades 1 and candidate grades 2 are compared over 8 subjects."
                            + " 6 get another outcome (75.00 %). 2 get a better one, 2 a worse one."
                            + " 0 have no outcome under the baseline, 2 under the candidate."
                            + " The stability index is 2.2491: strong drift."
                            + " Outcomes with nobody on one side, counted there as half a subject: 2."
                            + " spend: CNY 12,600.00 under the baseline, CNY 12,100.00 under the candidate, a change of"
                            + " CNY -500.00 (-3.97 %)."
                            + " Guardrail worse off: not met (0.2500, asked for ≤ 0.20, missed by 0.0500).");
        }

        @Test
        void saysInChineseWhatWasFound() {
            assertThat(tables().toText(Locale.CHINA))
                    .isEqualTo("在 8 个对象上比较基线 grades 1 与候选 grades 2。6 个对象的结果不同（75.00 %）。"
                            + "2 个变好，2 个变差。无结果：基线下 0 个，候选下 2 个。"
                            + "群体稳定性指数为 2.2491：显著偏移。有一侧无人的结果（该侧按半个对象计）：2 个。"
                            + "spend：基线下 CNY 12,600.00，候选下 CNY 12,100.00，变化 CNY -500.00（-3.97 %）。"
                            + "护栏“worse off”：未达到（0.2500，要求 ≤ 0.20，相差 0.0500）。");
        }

        @Test
        void saysOfPoliciesTheDayAndWhoIsNew() {
            assertThat(policies().toText(Locale.ENGLISH))
                    .isEqualTo("Baseline club 1 and candidate club 2 are compared over 6 members as of 2026-01-01."
                            + " 3 get another outcome (50.00 %). 0 get a better one, 3 a worse one."
                            + " 1 held no tier before. The stability index is 1.1513: strong drift."
                            + " members: 4 under the baseline, 1 under the candidate, a change of -3 (-75.00 %).");
            assertThat(policies().toText(Locale.CHINA))
                    .startsWith("截至 2026-01-01，在 6 个会员上比较基线 club 1 与候选 club 2。")
                    .contains("1 个此前没有等级。");
        }

        @Test
        void saysNoGrowthOfNothing() {
            assertThat(Experiment.of(Guest.table(), Guest.candidate())
                            .measure("lost", (guest, answer) -> answer.outcome().isPresent() ? 0 : 1)
                            .over(Guest.eight())
                            .toText(Locale.ENGLISH))
                    .endsWith("lost: 0 under the baseline, 2 under the candidate, a change of 2.");
        }
    }

    @Nested
    class Markdown {

        @Test
        void ofTablesIsAWholeDocument() {
            String document = tables().toMarkdown(Locale.ENGLISH);

            assertThat(document).startsWith("""
                # Rule experiment

                - Baseline grades 1 and candidate grades 2 are compared over 8 subjects.
                - 6 get another outcome (75.00 %).
                """).contains("""

                    ## Baseline → candidate

                    | from → to | gold | silver | basic | no outcome | total |
                    | --- | ---: | ---: | ---: | ---: | ---: |
                    | gold | 1 (33.3%) | 2 (66.7%) | 0 (0.0%) | 0 (0.0%) | 3 |
                    | silver | 0 (0.0%) | 1 (100.0%) | 0 (0.0%) | 0 (0.0%) | 1 |
                    | basic | 0 (0.0%) | 2 (50.0%) | 0 (0.0%) | 2 (50.0%) | 4 |
                    | no outcome | 0 (–) | 0 (–) | 0 (–) | 0 (–) | 0 |
                    | total | 1 | 5 | 0 | 2 | 8 |

                    ## Measures

                    | measure | outcome | baseline | candidate | change |
                    | --- | --- | ---: | ---: | ---: |
                    | spend | gold | CNY 9,200.00 | CNY 4,000.00 | CNY -5,200.00 |
                    | spend | silver | CNY 1,200.00 | CNY 8,100.00 | CNY 6,900.00 |
                    | spend | basic | CNY 2,200.00 | CNY 0.00 | CNY -2,200.00 |
                    | spend | no outcome | CNY 0.00 | CNY 0.00 | CNY 0.00 |
                    | spend | total | CNY 12,600.00 | CNY 12,100.00 | CNY -500.00 |

                    ## By rule – baseline

                    | rule | subjects |
                    | --- | ---: |
                    | gold row | 3 |
                    | silver row | 1 |
                    | otherwise | 4 |

                    ## By rule – candidate

                    | rule | subjects |
                    | --- | ---: |
                    | gold row | 1 |
                    | silver row | 5 |
                    | no outcome | 2 |

                    ## Segments – region

                    | segment | subjects | moved | better | worse |
                    | --- | ---: | ---: | ---: | ---: |
                    | East | 3 | 2 | 1 | 1 |
                    | West | 2 | 1 | 0 | 1 |
                    | unknown | 3 | 3 | 1 | 0 |

                    ## Who moves

                    | subject | baseline | candidate | why, baseline | why, candidate |
                    | --- | --- | --- | --- | --- |
                    """);
            assertThat(document.lines().skip(document.lines().toList().indexOf("## Who moves") + 4))
                    .hasSize(3)
                    .allMatch(line -> line.matches("\\| G-\\d \\| \\w+ \\| [\\w ]+ \\| .+ \\| .+ \\|"));
        }

        @Test
        void ofPoliciesShowsTheTiersBeforeAndKindsOfDecisions() {
            assertThat(policies().toMarkdown(Locale.CHINA)).contains("""

                ## 当前 → 候选

                | 从 → 到 | 普通 | 银卡 | 金卡 | 合计 |
                | --- | ---: | ---: | ---: | ---: |
                | 普通 | 0 (–) | 0 (–) | 0 (–) | 0 |
                | 银卡 | 0 (0.0%) | 2 (66.7%) | 1 (33.3%) | 3 |
                | 金卡 | 0 (0.0%) | 2 (100.0%) | 0 (0.0%) | 2 |
                | 合计 | 0 | 4 | 1 | 5 |
                """).contains("""

                    ## 按规则 – 候选

                    | 规则 | 人数 |
                    | --- | ---: |
                    | 保持：达到晋级条件 | 2 |
                    | 晋级 | 2 |
                    | 降级 | 2 |
                    """);
        }

        @Test
        void leavesOutBetterAndWorseWhereThereIsNoOrder() {
            var unordered = Guest.rows(4, 20, 10).build();

            assertThat(Experiment.of(unordered, unordered)
                            .segmentBy("region", guest -> Optional.empty())
                            .over(Guest.eight())
                            .toMarkdown(Locale.ENGLISH))
                    .contains("| segment | subjects | moved |\n| --- | ---: | ---: |\n| unknown | 8 | 0 |\n")
                    .doesNotContain("## Who moves", "## Measures");
        }

        @Test
        void escapesWhatWouldBreakATable() {
            assertThat(Experiment.of(Guest.table(), Guest.candidate())
                            .segmentBy("odd", guest -> "a|b\\c\nd")
                            .over(List.of(Guest.of("G-1", 1)))
                            .toMarkdown(Locale.ENGLISH))
                    .contains("| a\\|b\\\\c<br>d | 1 | 1 | 0 | 0 |");
        }
    }
}
