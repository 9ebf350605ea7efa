package org.sagui.simulator.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void objectsNest() {
        String json = Json.object(outer -> outer.put("a", 1)
                .put("b", inner -> inner.put("c", true).putNull("d"))
                .put("e", inner -> {})
                .put("f", -2));

        assertThat(json).isEqualTo("{\"a\":1,\"b\":{\"c\":true,\"d\":null},\"e\":{},\"f\":-2}");
    }

    @Test
    void listsOfNumbersTextsAndObjects() {
        String json = Json.object(outer -> outer.put("bytes", new byte[] {-128, 127})
                .put("ints", new int[0])
                .put("list", List.of(1, 2))
                .put("floats", new float[] {0.5f, -1})
                .putTexts("texts", List.of("a", "\""))
                .put("objects", List.of("x", "y"), (inner, name) -> inner.put("name", name)));

        assertThat(json)
                .isEqualTo(
                        "{\"bytes\":[-128,127],\"ints\":[],\"list\":[1,2],\"floats\":[0.5,-1.0],\"texts\":[\"a\",\"\\\"\"],"
                                + "\"objects\":[{\"name\":\"x\"},{\"name\":\"y\"}]}");
    }

    @Test
    void textIsEscaped() {
        String text = "\"quoted\" \\ \n\t\u0000\u001f / é π \uD83D\uDC12 \u2028 </script>";

        String json = Json.object(object -> object.put("a \"key\"\n", text));

        assertThat(json)
                .isEqualTo("{\"a \\\"key\\\"\\u000a\":\"\\\"quoted\\\" \\\\ \\u000a\\u0009\\u0000\\u001f / é π"
                        + " \uD83D\uDC12 \u2028 </script>\"}");
        assertThat(JsonParser.parseString(json)
                        .getAsJsonObject()
                        .get("a \"key\"\n")
                        .getAsString())
                .isEqualTo(text);
    }

    /** A float is written as the double of the same value, which JavaScript reads back exactly. */
    @Test
    void numbersKeepTheirValues() {
        float[] values = {0.1f, Float.MIN_VALUE, Float.MAX_VALUE, -0.0f};

        String json = Json.object(object -> object.put("a", 1.0E-5).put("b", values));

        assertThat(json).startsWith("{\"a\":1.0E-5,\"b\":[0.10000000149011612,");
        var read = JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("b");
        for (int i = 0; i < values.length; i++) {
            assertThat(read.get(i).getAsDouble()).isEqualTo(values[i]);
        }
    }

    @Test
    void whatIsNoNumberInJsonIsNull() {
        String json = Json.object(object -> object.put("a", Double.NaN)
                .put("b", new float[] {Float.POSITIVE_INFINITY, 1, Float.NEGATIVE_INFINITY, Float.NaN}));

        assertThat(json).isEqualTo("{\"a\":null,\"b\":[null,1.0,null,null]}");
    }
}
