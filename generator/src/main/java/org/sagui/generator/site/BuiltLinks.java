package org.sagui.generator.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sagui.generator.output.SiteFile;

/**
 * Follows every link and reference of the finished pages. What people wrote was checked at its source; a fault here is one
 * of the templates, so it is no problem to be mended in the content but a broken program.
 */
final class BuiltLinks {
    private BuiltLinks() {}

    /**
     * @throws IllegalStateException naming every reference that leads nowhere, and every file and id that stands twice
     */
    static void verify(List<SiteFile> files) {
        Map<String, Document> pages = new HashMap<>();
        Set<String> paths = new HashSet<>();
        Set<String> faults = new TreeSet<>();
        for (SiteFile file : files) {
            if (!paths.add(file.path())) {
                faults.add(file.path() + " is made twice");
            }
            if (file.path().endsWith(".html")) {
                pages.put(file.path(), Jsoup.parse(new String(file.bytes(), StandardCharsets.UTF_8)));
            }
        }
        pages.forEach((path, page) -> {
            for (Element element : page.select("[href],[src]")) {
                String target = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                if (!leadsSomewhere(path, target, paths, pages)) {
                    faults.add(path + " → " + target);
                }
            }
            Set<String> ids = new HashSet<>();
            page.select("[id]").eachAttr("id").stream()
                    .filter(id -> !ids.add(id))
                    .forEach(id -> faults.add(path + " has the id " + id + " twice"));
        });
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Pages lead nowhere: " + String.join("; ", faults));
        }
    }

    private static boolean leadsSomewhere(String from, String target, Set<String> paths, Map<String, Document> pages) {
        if (target.startsWith("https:") || target.startsWith("http:")) {
            return true;
        }
        URI uri = URI.create(from).resolve(target);
        String path = uri.getPath().isEmpty() || target.startsWith("#") ? from : uri.getPath();
        String id = uri.getFragment();
        return paths.contains(path) && (id == null || pages.get(path).getElementById(id) != null);
    }
}
