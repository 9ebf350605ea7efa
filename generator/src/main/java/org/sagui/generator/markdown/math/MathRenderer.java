package org.sagui.generator.markdown.math;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns TeX into MathML that fits a Sagui page: safe, and without {@code style} attributes. {@code theme/math.css} holds
 * the rules for the classes in it.
 *
 * <pre>{@code
 * try (MathRenderer math = MathRenderer.open(cacheFile)) {
 *     String html = math.toMathMl("\\frac{a}{b}", false);
 * }
 * }</pre>
 *
 * Starting the converter takes a second or more, so it starts at the first formula that the cache file does not know.
 * Thread-safe; formulas are converted one after the other.
 */
public final class MathRenderer implements AutoCloseable {
    private static final int MOST_CHARACTERS = 2_000;

    private final MathCache cache;
    private final Consumer<String> unknownStyle;
    private TemmlEngine engine;
    private int engineStarts;

    private MathRenderer(MathCache cache, Consumer<String> unknownStyle) {
        this.cache = cache;
        this.unknownStyle = unknownStyle;
    }

    /**
     * @param cacheFile what earlier runs converted; made at {@link #close} if it is missing. Its content is not trusted.
     * @throws IOException if the file is there and cannot be read
     */
    public static MathRenderer open(Path cacheFile) throws IOException {
        return open(cacheFile, declaration -> {});
    }

    /** As {@link #open(Path)}, and tells each style of temml that {@code math.css} has no rule for. */
    static MathRenderer open(Path cacheFile, Consumer<String> unknownStyle) throws IOException {
        return new MathRenderer(MathCache.read(cacheFile), unknownStyle);
    }

    /**
     * @param tex the formula, without dollar signs around it
     * @param display whether it stands on lines of its own: limits above and below sums, {@code display="block"}
     * @return one {@code <math>} element, to be put into a page as it is
     * @throws MathSyntaxException if TeX, or temml, would not take the formula, or if it is unreasonably large
     */
    public synchronized String toMathMl(String tex, boolean display) throws MathSyntaxException {
        if (tex.isBlank()) {
            throw new MathSyntaxException("The formula is empty");
        }
        if (tex.length() > MOST_CHARACTERS) {
            throw new MathSyntaxException(
                    "The formula has " + tex.length() + " characters, more than " + MOST_CHARACTERS);
        }
        int unfit = PageMathMl.firstUnfit(tex);
        if (unfit >= 0) {
            throw new MathSyntaxException("U+%04X cannot stand in a formula".formatted(tex.codePointAt(unfit)), unfit);
        }
        String key = cache.key(tex, display);
        var known = known(key);
        return known.isPresent() ? known.get() : convert(tex, display, key);
    }

    private Optional<String> known(String key) {
        var markup = cache.get(key);
        try {
            return markup.isPresent() ? Optional.of(PageMathMl.of(markup.get(), unknownStyle)) : Optional.empty();
        } catch (MathSyntaxException e) {
            // No converter wrote that.
            return Optional.empty();
        }
    }

    private String convert(String tex, boolean display, String key) throws MathSyntaxException {
        String markup = engine().convert(tex, display);
        String page = PageMathMl.of(markup, unknownStyle);
        cache.put(key, markup);
        return page;
    }

    private TemmlEngine engine() {
        if (engine != null && !engine.isFit()) {
            engine.close();
            engine = null;
        }
        if (engine == null) {
            engine = TemmlEngine.start();
            engineStarts++;
        }
        return engine;
    }

    /** How often the converter was started. */
    int engineStarts() {
        return engineStarts;
    }

    /**
     * Stops the converter and, if there were new formulas, writes the cache file.
     *
     * @throws IOException if the cache file cannot be written
     */
    @Override
    public synchronized void close() throws IOException {
        if (engine != null) {
            engine.close();
            engine = null;
        }
        cache.write();
    }
}
