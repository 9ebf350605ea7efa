package org.sagui.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sagui.generator.site.TestCourse;

class SiteFolderTest {
    private static final List<SiteFile> OLD =
            List.of(SiteFile.of("index.html", "old"), SiteFile.of("en/gone.html", "old"));
    private static final List<SiteFile> NEW =
            List.of(SiteFile.of("index.html", "new"), SiteFile.of("en/a01.html", "new"));

    @TempDir
    Path parent;

    private Path site;
    private Path fresh;
    private Path old;

    @BeforeEach
    void nameFolders() {
        site = parent.resolve("site");
        fresh = parent.resolve("site.new");
        old = parent.resolve("site.old");
    }

    private void publish(List<SiteFile> files) throws IOException {
        new SiteFolder(site).publish(files);
    }

    /** The new site is there, whole, and there is nothing beside it. */
    private void assertPublished() {
        assertThat(TestCourse.contentsOf(parent))
                .containsOnlyKeys("site/" + SiteFolder.MARK, "site/en/a01.html", "site/index.html");
        assertThat(site.resolve("index.html")).hasContent("new");
        assertThat(parent.toFile().list()).containsExactly("site");
    }

    @Test
    void isMadeWithAllTheFoldersAboveIt() throws IOException {
        site = parent.resolve("some/where/site");

        publish(NEW);

        assertThat(site.resolve("en/a01.html")).hasContent("new");
    }

    @Test
    void takesThePlaceOfTheSiteBefore() throws IOException {
        publish(OLD);
        publish(NEW);

        assertPublished();
    }

    @Test
    void takesThePlaceOfAnEmptyFolder() throws IOException {
        Files.createDirectory(site);

        publish(NEW);

        assertPublished();
    }

    @Test
    void canBeTheFolderWithoutAName() throws IOException {
        site = parent.resolve("site/.");

        publish(NEW);

        assertThat(parent.resolve("site/index.html")).hasContent("new");
    }

    @Nested
    class WhatIsNotOurs {
        @ParameterizedTest
        @ValueSource(strings = {"site", "site.new", "site.old"})
        void foldersStayAsTheyAre(String name) throws IOException {
            Files.createDirectory(parent.resolve(name));
            Files.writeString(parent.resolve(name).resolve("thesis.txt"), "years of work");

            assertThatThrownBy(() -> publish(NEW))
                    .isInstanceOf(FileAlreadyExistsException.class)
                    .hasMessage(parent.resolve(name) + ": it holds something else than a site");
            assertThat(TestCourse.contentsOf(parent)).containsOnlyKeys(name + "/thesis.txt");
        }

        @ParameterizedTest
        @ValueSource(strings = {"site", "site.new", "site.old"})
        void filesStayAsTheyAre(String name) throws IOException {
            Files.writeString(parent.resolve(name), "years of work");

            assertThatThrownBy(() -> publish(NEW)).isInstanceOf(FileAlreadyExistsException.class);
            assertThat(TestCourse.contentsOf(parent)).containsOnlyKeys(name);
        }

        @Test
        void theSiteBeforeStaysWholeWhenAFolderBesideItIsInTheWay() throws IOException {
            publish(OLD);
            Files.createDirectory(fresh);
            Files.writeString(fresh.resolve("thesis.txt"), "years of work");

            assertThatThrownBy(() -> publish(NEW)).isInstanceOf(FileAlreadyExistsException.class);
            assertThat(site.resolve("en/gone.html")).hasContent("old");
        }
    }

    /** Each test leaves the folders as a run would that was killed at some moment. */
    @Nested
    class RunsThatWereKilled {
        @Test
        void beforeTheFirstFileWasWritten() throws IOException {
            publish(OLD);
            Files.createDirectory(fresh);

            publish(NEW);

            assertPublished();
        }

        @Test
        void whileWriting() throws IOException {
            publish(OLD);
            Files.createDirectories(fresh.resolve("en"));
            Files.createFile(fresh.resolve(SiteFolder.MARK));
            Files.writeString(fresh.resolve("en/half.html"), "ha");

            publish(NEW);

            assertPublished();
        }

        @Test
        void betweenTheTwoRenames() throws IOException {
            publish(OLD);
            Files.move(site, old);
            new SiteFolder(fresh).publish(NEW);

            publish(NEW);

            assertPublished();
        }

        @Test
        void betweenTheTwoRenamesAndTheNextRunCannotWrite() throws IOException {
            publish(OLD);
            Files.move(site, old);

            List<SiteFile> impossible = List.of(SiteFile.of("en", "a file"), SiteFile.of("en/a01.html", "below it"));
            assertThatThrownBy(() -> publish(impossible)).isInstanceOf(IOException.class);

            assertThat(site.resolve("en/gone.html")).hasContent("old");
            publish(NEW);
            assertPublished();
        }

        @Test
        void whileDeletingTheSiteBefore() throws IOException {
            publish(OLD);
            Files.move(site, old);
            Files.delete(old.resolve("index.html"));
            publish(NEW);
            new SiteFolder(old).publish(OLD);
            Files.delete(old.resolve("index.html"));

            publish(NEW);

            assertPublished();
        }

        @ParameterizedTest
        @ValueSource(strings = {"site.new", "site.old"})
        void whenAllButTheFolderItselfWasDeleted(String name) throws IOException {
            publish(OLD);
            Files.createDirectory(parent.resolve(name));

            publish(NEW);

            assertPublished();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.html", "en/../../outside.html", "/outside.html", "", ".", "en/.."})
    void pathsThatLeadOutAreRefusedBeforeAnythingIsWritten(String path) throws IOException {
        publish(OLD);

        assertThatThrownBy(() -> publish(List.of(SiteFile.of("index.html", "new"), SiteFile.of(path, "new"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not below the site: " + path);
        assertThat(TestCourse.contentsOf(parent))
                .containsOnlyKeys("site/" + SiteFolder.MARK, "site/en/gone.html", "site/index.html");
        assertThat(site.resolve("index.html")).hasContent("old");
    }
}
