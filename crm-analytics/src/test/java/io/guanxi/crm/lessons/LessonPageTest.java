package io.guanxi.crm.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guanxi.crm.party.RoleKind;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LessonPageTest {

    @DisplayName("第 7 课 试 / Lesson 7: A try")
    private static final class Lesson07Try {}

    @DisplayName("第 7 课 试 / Lesson 8: A try")
    private static final class Lesson07TwoNumbers {}

    @DisplayName("第 7 课 试 / Lesson 7: A try")
    private static final class Lesson70Other {}

    @Test
    void saysEverythingInBothLanguages() {
        String page = LessonPage.of(Lesson07Try.class)
                .question("为什么？", "Why?")
                .number("角色 | 种类", "role | kind", RoleKind.AGENT)
                .why(locale -> locale.equals(Locale.CHINA) ? "因为。" : "Because.")
                .whatIf("不然。", "Otherwise.")
                .svg("<svg/>")
                .text();

        assertThat(page).isEqualTo("""
            # 第 7 课 试

            为什么？

            | 算例 | 值 |
            |---|---|
            | 角色 \\| 种类 | 代理商 |

            **原因**

            - 因为。

            **如果……**

            - 不然。

            ![](lesson-07.svg)

            代码: `io.guanxi.crm.lessons.LessonPageTest$Lesson07Try`

            ---

            # Lesson 7: A try

            Why?

            | worked number | value |
            |---|---|
            | role \\| kind | agent |

            **Why**

            - Because.

            **What changes if …**

            - Otherwise.

            ![](lesson-07.svg)

            Code: `io.guanxi.crm.lessons.LessonPageTest$Lesson07Try`
            """);
    }

    @Test
    void refusesAClassThatIsNotDisplayedOrNamedAsALesson() {
        assertThatIllegalArgumentException().isThrownBy(() -> LessonPage.of(LessonPageTest.class));
        assertThatIllegalArgumentException().isThrownBy(() -> LessonPage.of(Lesson07TwoNumbers.class));
        assertThatIllegalArgumentException().isThrownBy(() -> LessonPage.of(Lesson70Other.class));
    }
}
