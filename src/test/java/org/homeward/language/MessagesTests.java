package org.homeward.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The messages with a name of their own: each is there in both languages, and fills in the same. */
class MessagesTests {

    private final Properties english = read("messages.properties");
    private final Properties spanish = read("messages_es.properties");

    @Test
    void areAllThereInSpanish() {
        assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @Test
    void fillInTheSame() {
        for (String name : english.stringPropertyNames()) {
            assertThat(Places.of(spanish.getProperty(name))).as(name).isEqualTo(Places.of(english.getProperty(name)));
        }
    }

    @Test
    void holdNoSignThatWouldEndAPlace() {
        assertThat(spanish.values()).noneMatch(text -> text.toString().contains("'"));
    }

    private static Properties read(String file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
            properties.load(reader);
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
        return properties;
    }
}
