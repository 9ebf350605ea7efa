package org.sagui.generator.markdown.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageMathMlTest {
    private final List<String> unknownStyles = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <mi style="math-depth:0;">x</mi>              | <mi scriptlevel="0">x</mi>
            <mtd style="padding-left:0em;"></mtd>         | <mtd></mtd>
            <mtd style="padding-left:1em;"></mtd>         | <mtd class="m-l3"></mtd>
            <mrow style="padding:3pt;border:1px solid;"/> | <mrow class="m-box"></mrow>
            <mi class="wbk-acc chr-sml">x</mi>            | <mi class="m-accent">x</mi>
            """)
    void stylesBecomeClasses(String markup, String expected) throws MathSyntaxException {
        assertThat(page("<math>" + markup + "</math>")).isEqualTo("<math>" + expected + "</math>");
        assertThat(unknownStyles).isEmpty();
    }

    @Test
    void anUnknownStyleIsToldAndLeftOut() throws MathSyntaxException {
        assertThat(page("<math><mi style=\"color:red;padding-left:1em\">x</mi></math>"))
                .isEqualTo("<math><mi class=\"m-l3\">x</mi></math>");
        assertThat(unknownStyles).containsExactly("color:red");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <mi onclick="a()" href="b" id="c">x</mi>         | <mi>x</mi>
            <mi class="anything at-all">x</mi>               | <mi>x</mi>
            <mi width="url(a)">x</mi>                        | <mi>x</mi>
            <mi width='"><script>a</script>'>x</mi>          | <mi>x</mi>
            <mi style='math-depth:"><script>;'>x</mi>        | <mi>x</mi>
            <mtext><script>a</script></mtext>                | <mtext><mrow>a</mrow></mtext>
            <mtext><a href="javascript:a">x</a></mtext>      | <mtext><mrow>x</mrow></mtext>
            <mtext><![CDATA[<script>]]></mtext>              | <mtext>&lt;script&gt;</mtext>
            <mtext>&lt;script&gt; &amp;lt;</mtext>           | <mtext>&lt;script&gt; &amp;lt;</mtext>
            <annotation-xml encoding="text/html">x</annotation-xml> | <mrow>x</mrow>
            <!-- comment --><?php echo ?><mi>x</mi>          | <mi>x</mi>
            <mfrac><mi>a</mi><svg/></mfrac>                  | <mfrac><mi>a</mi><mrow></mrow></mfrac>
            <mi>never closed                                 | <mi>never closed</mi>
            """)
    void nothingButHarmlessMathMlComesOut(String markup, String expected) throws MathSyntaxException {
        assertThat(page("<math>" + markup + "</math>").replace(" </mi>", "</mi>"))
                .isEqualTo("<math>" + expected + "</math>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "<script>a</script>", "<math></math><script>a</script>", "<MATH></MATH>"})
    void anythingElseThanOneFormulaIsRefused(String markup) {
        assertThatThrownBy(() -> page(markup)).hasMessage("The formula does not become one <math> element");
    }

    @Test
    void depthIsBounded() throws MathSyntaxException {
        assertThat(page(nested(199))).startsWith("<math><mrow><mrow>");
        assertThatThrownBy(() -> page(nested(200))).hasMessage("The formula is nested too deeply");
        assertThatThrownBy(() -> page(nested(20_000))).hasMessage("The formula is nested too deeply");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<math>\u0001</math>", "<math>&#1;</math>", "<math>\uD800</math>", "<math>&#xD800;</math>"})
    void charactersThatNoPageMayHoldAreRefused(String markup) {
        assertThatThrownBy(() -> page(markup)).hasMessage("The formula makes characters that cannot stand in a page");
    }

    private String page(String markup) throws MathSyntaxException {
        return PageMathMl.of(markup, unknownStyles::add);
    }

    private static String nested(int groups) {
        return "<math>" + "<mrow>".repeat(groups) + "</mrow>".repeat(groups) + "</math>";
    }
}
