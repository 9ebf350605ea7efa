package org.sagui.simulator.web;

import org.sagui.simulator.SaguiError;

/**
 * What an exported function gives back: {@code {"value": …}} or {@code {"error": {code, message, where}}} as JSON.
 *
 * <p>Exceptions cross from Java into JavaScript differently in TeaVM's two targets; values cross alike.
 */
final class Answer {
    private Answer() {}

    static String of(Json.Body value) {
        try {
            return Json.object(answer -> answer.put("value", value));
        } catch (SaguiError error) {
            return Json.object(answer -> answer.put(
                    "error",
                    json -> json.put("code", error.code().id())
                            .put("message", error.getMessage())
                            .put("where", error.where())));
        }
    }
}
