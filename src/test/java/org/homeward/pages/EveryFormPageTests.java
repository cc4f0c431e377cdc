package org.homeward.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Every form that a task can have, in Chromium as {@link EveryPageTests} looks at pages. */
class EveryFormPageTests extends PagesTest {

    private static final Path REPORT = Path.of("target/every-form.txt");

    private record Form(long key, String name) {}

    @Test
    void everybodyCanFillInEveryForm() throws Exception {
        String address = OWN.fill("/tasks/{taskId}");
        long task = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        var forms = jdbc
                .sql("select key, resource_name as name from engine.form where schema -> 'components' is not null")
                .query(Form.class)
                .list()
                .stream()
                .filter(form -> form.name().matches(".*(" + System.getProperty("pages.only", "") + ").*"))
                .toList();
        var lines = new ArrayList<String>();
        var faults = new ArrayList<String>();
        Files.createDirectories(REPORT.getParent());
        var page = openAs("caseworker");
        var check = new PageCheck(page);
        for (Form form : forms) {
            jdbc.sql("update engine.user_task set form_key = ? where key = ?")
                    .params(form.key(), task)
                    .update();
            var found = check.faults(url() + address);
            assertThat(page.locator("[data-island=form-viewer] .fjs-form-field").count())
                    .as(form.name())
                    .isPositive();
            lines.add("%7d bytes  %s".formatted(check.weight(), form.name()));
            found.forEach(fault -> faults.add(form.name() + ": " + fault));
            lines.addAll(found);
            Files.write(REPORT, lines);
        }
        assertThat(faults).as("what keeps people from filling in forms").isEmpty();
        assertThat(forms).isNotEmpty();
    }
}
