package org.sagui.generator.content;

import java.util.regex.Pattern;

/** Names that stand in addresses: lower-case ASCII words joined by hyphens, which every file system and server keeps. */
public final class Slug {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slug() {}

    public static boolean isOne(String name) {
        return SLUG.matcher(name).matches();
    }
}
