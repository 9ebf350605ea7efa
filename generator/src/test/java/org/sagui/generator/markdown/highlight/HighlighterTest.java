package org.sagui.generator.markdown.highlight;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sagui.generator.markdown.highlight.Token.Kind;

/** In the tables a token is written as its class's letter and its text: {@code [k return] [n 0];}. */
class HighlighterTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            import numpy as np        | [k import] numpy [k as] np
            def predict(x):           | [k def] [f predict](x):
            scale = 0.5e-3            | scale = [n 0.5e-3]
            mask = 0xFF + 1_000 - .5  | mask = [n 0xFF] + [n 1_000] - [n .5]
            q = int(x / s)  # rounds  | q = [t int](x / s)  [c # rounds]
            print("it's", 'a "b"')    | [f print]([s "it's"], [s 'a "b"'])
            f"{x:.2f}" rb'\\n' u''    | [s f"{x:.2f}"] [s rb'\\n'] [s u'']
            'a\\'b' + '\\\\'          | [s 'a\\'b'] + [s '\\\\']
            'never closed             | [s 'never closed]
            x = y @ z                 | x = y @ z
            @tf.function              | [d @tf.function]
            printer                   | printer
            """)
    void python(String code, String expected) {
        assertThat(marked("python", code)).isEqualTo(expected);
    }

    @Test
    void pythonStringsOfManyLines() {
        assertThat(marked("python", "'''a\n'b' \"\"\"\n'''; \"\"\"c\\\"\"\"\n"))
                .isEqualTo("[s '''a\n'b' \"\"\"\n''']; [s \"\"\"c\\\"\"\"\n]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            #include <Arduino.h>             | [d #include] [s <Arduino.h>]
            #include "model.h"               | [d #include] [s "model.h"]
            # define PIN 13                  | [d # define] PIN [n 13]
            x = a#b                          | x = a#b
            const int led = LED_BUILTIN;     | [k const] [t int] led = LED_BUILTIN;
            uint8_t arena[2 * 1024];         | [t uint8_t] arena[[n 2] * [n 1024]];
            void setup() { Serial.begin(9600); } | [t void] [f setup]() { [t Serial].[f begin]([n 9600]); }
            TfLiteTensor* in = m->input(0);  | [t TfLiteTensor]* in = m->[f input]([n 0]);
            interpreter.AllocateTensors();   | interpreter.[f AllocateTensors]();
            delay(1'000); // one second      | [f delay]([n 1'000]); [c // one second]
            x /* y */ = 1.5e+3f - 0xE-1;     | x [c /* y */] = [n 1.5e+3f] - [n 0xE]-[n 1];
            char c = '\\''; L'x'             | [t char] c = [s '\\'']; L[s 'x']
            u8"a" R"(b")" R"-(c)")-"         | [s u8"a"] [s R"(b")"] [s R"-(c)")-"]
            template <class T> auto f = nullptr; | [k template] <[k class] T> [t auto] f = [k nullptr];
            """)
    void cppAndArduino(String code, String expected) {
        for (String name : List.of("cpp", "c++", "arduino", "ino", "CPP")) {
            assertThat(marked(name, code)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            int class = sizeof(int);    | [t int] class = [k sizeof]([t int]);
            static float x = NULL;      | [k static] [t float] x = [k NULL];
            """)
    void c(String code, String expected) {
        assertThat(marked("c", code)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            public record Point(int x) {}       | [k public] [k record] [t Point]([t int] x) {}
            @Override public String toString()  | [d @Override] [k public] [t String] [f toString]()
            var a = new byte[MAX_SIZE];         | [k var] a = [k new] [t byte][MAX_SIZE];
            long n = 1_000L; char c = '"';      | [t long] n = [n 1_000L]; [t char] c = [s '"'];
            # not a directive                   | # not a directive
            """)
    void java(String code, String expected) {
        assertThat(marked("java", code)).isEqualTo(expected);
    }

    @Test
    void javaTextBlocks() {
        assertThat(marked("java", "s = \"\"\"\n  \"a\" // b\n  \"\"\" + 1;"))
                .isEqualTo("s = [s \"\"\"\n  \"a\" // b\n  \"\"\"] + [n 1];");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ./sagui build --out site  # all     | ./sagui build --out site  [c # all]
            #!/bin/sh                           | [c #!/bin/sh]
            echo a#b                            | echo a#b
            for f in *.md; do cat "$f"; done    | [k for] f [k in] *.md; [k do] cat [s "$f"]; [k done]
            echo $HOME ${1:-x} $? $(date) $     | echo [t $HOME] [t ${1:-x}] [t $?] $(date) $
            tar --if /usr/do/done done.txt      | tar --if /usr/do/done done.txt
            echo 'a\\' "b\\"c" \\"              | echo [s 'a\\'] [s "b\\"c"] \\"
            """)
    void bash(String code, String expected) {
        for (String name : List.of("bash", "sh", "shell")) {
            assertThat(marked(name, code)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"scale": 0.5, "zero" : -3}    | {[t "scale"]: [n 0.5], [t "zero"] : [n -3]}
            ["a\\"b", 1e-3, true, null]    | [[s "a\\"b"], [n 1e-3], [k true], [k null]]
            {a: truest}                    | {a: truest}
            """)
    void json(String code, String expected) {
        assertThat(marked("json", code)).isEqualTo(expected);
    }

    @Test
    void otherLanguagesStayPlain() {
        assertThat(Highlighter.highlight("klingon", "if (x) return 1;\n"))
                .containsExactly(new Token(Kind.PLAIN, "if (x) return 1;\n"));
        assertThat(Highlighter.highlight("text", "return")).containsExactly(new Token(Kind.PLAIN, "return"));
        assertThat(Highlighter.highlight("python", "")).isEmpty();
    }

    @Test
    void languagesAreListed() {
        assertThat(Highlighter.languages())
                .containsExactly(
                        "arduino", "bash", "c", "c++", "cpp", "ino", "java", "json", "python", "sh", "shell", "text");
    }

    /** Pieces that open, close, escape or almost are something. */
    private static final List<String> PIECES = List.of(
            "\"",
            "'",
            "\"\"\"",
            "'''",
            "\\",
            "/*",
            "*/",
            "//",
            "#",
            "# include <",
            "R\"",
            "R\"x(",
            ")x\"",
            "u8",
            "f",
            "@",
            "@a.",
            "${",
            "}",
            "$",
            "(",
            "1",
            "0x",
            "1e",
            "+",
            "'1",
            ".",
            "int",
            "A\u00e9\u4e16",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "\0",
            "\n",
            "\r\n",
            "\t",
            "   ",
            ":",
            "true",
            "_t");

    @ParameterizedTest
    @MethodSource("org.sagui.generator.markdown.highlight.Highlighter#languages")
    void tokensAreTheCodeWhateverItIs(String language) {
        Random random = new Random(1);
        for (int round = 0; round < 5_000; round++) {
            String code = random.ints(random.nextInt(12), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(joining());
            List<Token> tokens = Highlighter.highlight(language, code);

            assertThat(tokens.stream().map(Token::text).collect(joining())).isEqualTo(code);
            assertThat(tokens).noneMatch(token -> token.text().isEmpty());
            for (int i = 1; i < tokens.size(); i++) {
                assertThat(tokens.get(i).kind()).isNotEqualTo(tokens.get(i - 1).kind());
            }
        }
    }

    /** A megabyte each of what begins and never ends: many seconds, if the time grew with the square. */
    @ParameterizedTest
    @ValueSource(strings = {"python", "cpp", "java", "bash", "json"})
    void timeGrowsWithTheLengthOfTheCode(String language) {
        for (String piece : "\" \"¶ ''' \"\"\"a /* #·include·<¶ R\"x( R\" ${¶ $ @ ···# 1e+ · x".split(" ")) {
            String code = piece.replace('¶', '\n').replace('·', ' ').repeat((1 << 20) / piece.length());
            // Of the processor, which does not grow when the machine is busy with other things.
            long start = THREADS.getCurrentThreadCpuTime();
            Highlighter.highlight(language, code);
            assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start))
                    .as(piece)
                    .isLessThan(Duration.ofSeconds(4));
        }
    }

    private static String marked(String language, String code) {
        return Highlighter.highlight(language, code).stream()
                .map(token -> token.kind() == Kind.PLAIN
                        ? token.text()
                        : "[" + token.kind().cssClass().substring("tok-".length()) + " " + token.text() + "]")
                .collect(joining());
    }
}
