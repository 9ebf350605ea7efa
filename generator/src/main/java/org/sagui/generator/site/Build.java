package org.sagui.generator.site;

import java.util.List;
import org.sagui.generator.output.SiteFile;
import org.sagui.generator.problem.Problem;

/**
 * What came of building a course.
 *
 * @param problems by file, line and column
 * @param files of the site; none when there are problems
 * @param lessons how many lessons there are
 */
public record Build(List<Problem> problems, List<SiteFile> files, int lessons) {
    public boolean succeeded() {
        return problems.isEmpty();
    }
}
