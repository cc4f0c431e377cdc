package org.homeward.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of pictures that a story leaves behind while it is tested, in {@code target/tour}.
 *
 * <p>{@code -Dtour=src/docs/tour} renews the one that is part of the project.
 */
final class Tour {

    private final Path folder = Path.of(System.getProperty("tour", "target/tour"));
    private final String story;
    private final StringBuilder page = new StringBuilder();
    private int pictures;

    private Tour(String story) {
        this.story = story;
    }

    /** Begins the page anew. */
    static Tour of(String story, String title, String about) {
        var tour = new Tour(story);
        tour.write("# " + title + "\n\n" + about + "\n");
        return tour;
    }

    /** Takes a picture of what is on the screen, with a sentence that says what happens here. */
    void show(Page window, String words) {
        pictures++;
        String file = "%s-%02d.png".formatted(story, pictures);
        window.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(file))
                .setAnimations(ScreenshotAnimations.DISABLED));
        write("\n" + words + "\n\n![" + words.replace('\n', ' ') + "](" + file + ")\n");
    }

    private void write(String text) {
        page.append(text);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(story + ".md"), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
