package org.sagui.generator.markdown.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MathRendererTest {
    @TempDir
    static Path folder;

    private static final List<String> unknownStyles = new ArrayList<>();
    private static MathRenderer math;

    /** Starting the converter is what costs: all tests share one. */
    @BeforeAll
    static void open() throws IOException {
        Path cacheFile = folder.resolve("math.tsv");
        MathCache cache = MathCache.read(cacheFile);
        cache.put(cache.key("\\alpha", false), "<math><mi>\u0001</mi></math>");
        cache.write();
        math = MathRenderer.open(cacheFile, unknownStyles::add);
    }

    @AfterEach
    void everyStyleIsKnown() {
        assertThat(unknownStyles).isEmpty();
    }

    @AfterAll
    static void close() throws IOException {
        math.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            x             | <math><mi>x</mi></math>
            \\frac{a}{b}  | <math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>
            x_i^2         | <math><msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup></math>
            0{,}5         | <math><mn>0,5</mn></math>
            4 \\times n   | <math><mrow><mn>4</mn><mo>×</mo><mi>n</mi></mrow></math>
            i < n         | <math><mrow><mi>i</mi><mo>&lt;</mo><mi>n</mi></mrow></math>
            \\text{média} | <math><mtext>média</mtext></math>
            a\\!b         | <math><mrow><mi>a</mi><mrow class="m-closer"></mrow><mi>b</mi></mrow></math>
            \\hat{y}      | <math><mover><mi>y</mi><mo class="m-accent" scriptlevel="0" stretchy="false">ˆ</mo></mover></math>
            """)
    void inline(String tex, String expected) throws MathSyntaxException {
        assertThat(math.toMathMl(tex, false)).isEqualTo(expected);
    }

    @Test
    void aDamagedEntryOfTheCacheFileIsConvertedAnew() throws MathSyntaxException {
        assertThat(math.toMathMl("\\alpha", false)).isEqualTo("<math><mi>α</mi></math>");
    }

    @Test
    void displayPutsLimitsAboveAndBelow() throws MathSyntaxException {
        assertThat(math.toMathMl("\\sum_{i=1}^{n} x_i", true))
                .isEqualTo("<math display=\"block\"><mrow>"
                        + "<mrow><munderover><mo movablelimits=\"false\">∑</mo>"
                        + "<mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover></mrow>"
                        + "<msub><mi>x</mi><mi>i</mi></msub></mrow></math>");
    }

    @Test
    void columnsOfMatricesAreSpacedByClasses() throws MathSyntaxException {
        assertThat(math.toMathMl("\\begin{bmatrix} 1 & 2 & 3 \\end{bmatrix}", true))
                .isEqualTo("<math display=\"block\"><mrow>"
                        + "<mo fence=\"true\" form=\"prefix\" stretchy=\"true\">[</mo>"
                        + "<mtable><mtr><mtd class=\"m-r2\"><mn>1</mn></mtd>"
                        + "<mtd class=\"m-l2 m-r2\"><mn>2</mn></mtd>"
                        + "<mtd class=\"m-l2\"><mn>3</mn></mtd></mtr></mtable>"
                        + "<mo fence=\"true\" form=\"postfix\" stretchy=\"true\">]</mo></mrow></math>");
    }

    @Test
    void alignedEquationsMeetAtTheirSign() throws MathSyntaxException {
        assertThat(math.toMathMl("\\begin{aligned} a &= b \\\\ c \\end{aligned}", true))
                .isEqualTo("<math display=\"block\"><mtable class=\"m-open\" displaystyle=\"true\">"
                        + "<mtr><mtd class=\"m-right\"><mi>a</mi></mtd>"
                        + "<mtd class=\"m-left\"><mrow><mo>=</mo><mi>b</mi></mrow></mtd></mtr>"
                        + "<mtr><mtd class=\"m-right\"><mi>c</mi></mtd><mtd class=\"m-left\"></mtd></mtr>"
                        + "</mtable></math>");
    }

    /** Each without a style that has no class ({@link #everyStyleIsKnown}), and each class with a rule. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "q = \\operatorname{round}\\left(\\frac{r}{s}\\right) + z",
                "\\operatorname{softmax}(z)_i = \\frac{e^{z_i}}{\\sum_{j=1}^{k} e^{z_j}}",
                "f(x) = \\begin{cases} x & x \\ge 0 \\\\ 0{,}1\\,x & \\text{otherwise} \\end{cases}",
                "\\begin{aligned} q &= \\operatorname{round}(r/s)+z & a &= b \\\\ r &= s(q-z) & c &= d \\end{aligned}",
                "\\underbrace{a+b}_{n} \\quad \\overbrace{a+b}^{n}",
                "\\left\\lfloor \\frac{n - k}{s} \\right\\rfloor + 1",
                "\\hat{y},\\ \\bar{x},\\ \\tilde{q},\\ \\vec{v},\\ \\dot{a},\\ \\widehat{abc},\\ \\overline{ab}",
                "12\\,\\mu\\mathrm{s} \\approx 1{,}2 \\cdot 10^{-5}\\,\\text{s}",
                "\\mathbf{y} = \\mathbf{W}\\mathbf{x} + \\mathbf{b},\\quad \\mathbf{W} \\in \\mathbb{R}^{m \\times n}",
                "\\theta \\leftarrow \\theta - \\eta \\nabla_{\\theta} \\mathcal{L}",
                "\\lim_{h \\to 0} \\frac{f(x+h)-f(x)}{h} = f'(x)",
                "\\int_0^1 f(x)\\,dx, \\prod_{k} y_k, \\max_i z_i, \\operatorname*{arg\\,min}_w E(w)",
                "\\sqrt{\\frac{1}{n}\\sum_i (x_i-\\mu)^2},\\ \\sqrt[3]{x},\\ \\binom{n}{k}",
                "\\begin{array}{c|cc} \\oplus & 0 & 1 \\\\ \\hline 0 & 0 & 1 \\\\ 1 & 1 & 0 \\end{array}",
                "\\left[\\begin{smallmatrix} a & b \\\\ c & d \\end{smallmatrix}\\right]",
                "\\sum_{\\substack{i < n \\\\ j < m}} a_{ij} \\pmod{2}",
                "\\boxed{\\text{bytes} = 4 \\times n}",
                "\\cancel{x} \\ne y,\\ \\lVert x \\rVert_2,\\ |x|,\\ \\bigl( a \\bigr)",
                "\\mathtt{int8} \\in [-128, 127],\\ 25\\,\\%",
                "\\begin{pmatrix} x_1 \\\\ \\vdots \\\\ x_n \\end{pmatrix}^{\\!\\top}",
            })
    void needsNoStyleAttribute(String tex) throws Exception {
        String mathMl = math.toMathMl(tex, true);

        assertThat(mathMl).startsWith("<math display=\"block\">").doesNotContain(" style=");
        String rules = Files.readString(Path.of("src/main/web/theme/math.css"));
        assertThat(classes(mathMl)).allSatisfy(name -> assertThat(rules).contains("." + name + " "));
    }

    private static List<String> classes(String mathMl) {
        return Pattern.compile(" class=\"([^\"]*)\"")
                .matcher(mathMl)
                .results()
                .flatMap(match -> Stream.of(match.group(1).split(" ")))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            \\frac{a}               |  8 | Unexpected end of input in a macro argument, expected '}'
            \\foo                   |  0 | Unsupported function name: \\foo
            a_b_c                   |  3 | Double subscript
            {a                      |  2 | Expected '}', got 'EOF'
            a}                      |  1 | Expected 'EOF', got '}'
            a & b                   |  2 | Expected 'EOF', got '&'
            \\left( a               |  8 | Expected '\\right', got 'EOF'
            \\begin{foo} a          |  6 | No such environment: foo
            x = \\class{a}{b}       |  4 | Function "\\class" is not trusted
            x = \\style{a}{b}       |  4 | Function "\\style" is not trusted
            x = \\id{a}{b}          |  4 | Function "\\id" is not trusted
            x = \\includegraphics{} |  4 | Function "\\includegraphics" is not trusted
            x = \\href{a}{b}        |  4 | Unsupported function name: \\href
            x = \\url{a}            |  4 | Unsupported function name: \\url
            \\tag{1} a              | -1 | \\tag works only in display mode
            \\def\\a{\\a} \\a       | -1 | Too many expansions: infinite loop or need to increase maxExpand setting
            \\char"0                | -1 | The formula makes characters that cannot stand in a page
            x^                      | -1 | temml cannot make sense of the formula, something may be missing in it\
             (TypeError: cannot read property 'type' of null)
            """)
    void saysWhatIsWrongAndWhere(String tex, int position, String message) {
        assertFault(tex, position, message);
    }

    /** temml counts them from the start of the macro. */
    @Test
    void aPlaceWithinAMacroOfTemmlIsNotOneOfTheFormula() {
        assertFault("a^2\\rq", -1, "Double superscript");
    }

    @Test
    void refusesWhatNoAuthorWrites() {
        assertFault(" \n", -1, "The formula is empty");
        assertFault("x".repeat(2_001), -1, "The formula has 2001 characters, more than 2000");
        assertFault("a\0", 1, "U+0000 cannot stand in a formula");
        assertFault("𝐱\uD835", 2, "U+D835 cannot stand in a formula");
    }

    @Test
    void macrosThatDoubleEndInAnError() {
        String bomb = "\\def\\a#1{#1#1}" + "\\a{".repeat(40) + "x" + "}".repeat(40);

        assertFault(bomb, -1, "Too many expansions: infinite loop or need to increase maxExpand setting");
    }

    @Test
    void macrosThatGrowEndInAnError() {
        String bomb = "\\def\\a{" + "&".repeat(50) + "}\\begin{matrix}" + "\\a".repeat(25) + "\\end{matrix}";

        assertFault(bomb, -1, "The formula becomes more than 65536 characters of MathML");
    }

    @Test
    void deepNestingEndsInAnErrorAndTheNextFormulaIsWell() throws MathSyntaxException {
        assertFault(
                "{".repeat(900) + "x" + "}".repeat(900),
                -1,
                "temml cannot convert the formula: it is too large or nested too deeply");
        assertFault("\\sqrt{".repeat(220) + "x" + "}".repeat(220), -1, "The formula is nested too deeply");

        assertThat(math.toMathMl("\\sqrt{y}", false)).startsWith("<math><msqrt>");
    }

    @Test
    void lengthsAreBounded() throws MathSyntaxException {
        assertThat(math.toMathMl("a\\hspace{99999em}b", false)).contains("width=\"20em\"");
    }

    private static void assertFault(String tex, int position, String message) {
        var fault = catchThrowableOfType(MathSyntaxException.class, () -> math.toMathMl(tex, false));
        assertThat(fault).as(tex).isNotNull().hasMessage(message);
        assertThat(fault.position()).isEqualTo(position < 0 ? OptionalInt.empty() : OptionalInt.of(position));
    }
}
