package org.sagui.generator.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sagui.generator.i18n.Messages;

/** Functions that templates may call. */
final class TemplateFunction {
    private TemplateFunction() {}

    /** A function of one value that gives text, which the template escapes. */
    static <T> TemplateMethodModelEx text(Class<T> type, Function<T, String> function) {
        return arguments -> function.apply(type.cast(unwrap(arguments).get(0)));
    }

    /** A function of one value that gives markup, which the template prints as it is. */
    static <T> TemplateMethodModelEx html(Class<T> type, Function<T, String> function) {
        return arguments -> markup(function.apply(type.cast(unwrap(arguments).get(0))));
    }

    /** {@code msg(key)} or {@code msg(key, {"name": value})}. */
    static TemplateMethodModelEx messages(Messages messages) {
        return arguments -> {
            List<Object> values = unwrap(arguments);
            Map<?, ?> placeholders = values.size() > 1 ? (Map<?, ?>) values.get(1) : Map.of();
            @SuppressWarnings("unchecked")
            Map<String, ?> named = (Map<String, ?>) placeholders;
            return messages.text((String) values.get(0), named);
        };
    }

    /** Markup that was made by our own renderers and is safe to print. */
    static TemplateModel markup(String html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Object> unwrap(List<?> arguments) throws TemplateModelException {
        List<Object> values = new ArrayList<>();
        for (Object argument : arguments) {
            values.add(DeepUnwrap.unwrap((TemplateModel) argument));
        }
        return values;
    }
}
