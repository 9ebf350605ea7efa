package org.sagui.generator.output;

import java.nio.charset.StandardCharsets;

/** @param path below the site's folder, with forward slashes */
public record SiteFile(String path, byte[] bytes) {
    public static SiteFile of(String path, String text) {
        return new SiteFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
