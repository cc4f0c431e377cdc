package org.homeward.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.acceptance.Browser.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A school counselor who has no account answers in two minutes, on a phone, from a link in a mail. */
class TeacherStoryTests {

    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);
    private static final Pattern LINK = Pattern.compile("http://\\S+/link/([\\w-]+)");
    private static final String CHILD = "Felix Baptiste";
    private static final String ADDRESS = "class.teacher@school.test";

    private final HomewardStack homeward = StoryTown.stack();
    private final StackApi api = homeward.api();
    private final MailFolder mails = MailFolder.of(homeward);
    private final Browser browser = Browser.on(homeward);
    private final Tour tour = Tour.of(
            "teacher", "A teacher answers", "Felix's class teacher has no account, and two minutes between lessons.");

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void answersInTwoMinutesAndOnlyOnce() throws IOException, MessagingException {
        JsonNode task = assessment();
        String key = task.path("taskId").asString();
        Set<Path> before = mails.files();
        asksHer(key);
        MimeMessage mail = Budgets.within(Budgets.STEP)
                .until(() -> mails.to(ADDRESS, before), found -> !found.isEmpty())
                .getFirst();
        assertThat(mail.getSubject()).isEqualTo("Something in Homeward waits for you");
        String words = mail.getContent().toString();
        assertThat(words).doesNotContain("Felix").doesNotContain("Baptiste");
        Matcher link = LINK.matcher(words);
        assertThat(link.find()).isTrue();

        Instant opened = Instant.now();
        answers(link.group(1));
        assertThat(Duration.between(opened, Instant.now())).isLessThan(TWO_MINUTES);

        opensNothingASecondTime(link.group(1));
        Budgets.within(Budgets.STEP)
                .alias("the plan has her answer")
                .until(() -> api.get("supervisor", "/api/tasks/" + key).status() == 404
                        || !api.get(
                                        "supervisor",
                                        "/api/tasks?limit=200&planId="
                                                + task.path("planId").asString())
                                .body()
                                .toString()
                                .contains(key));
        assertThat(browser.complaints()).isEmpty();
    }

    private JsonNode assessment() {
        String plan = StoryTown.planOf(api, CHILD);
        for (JsonNode task : api.get("supervisor", "/api/tasks?limit=200&planId=" + plan)
                .body()
                .path("items")) {
            boolean hers = task.path("candidateGroups").toString().contains("teacher");
            if (task.path("elementId").asString().equals("write-assessment") && hers) {
                return task;
            }
        }
        throw new IllegalStateException("Nobody asks a teacher of " + CHILD);
    }

    private void asksHer(String task) {
        Page page = browser.signIn("caseworker");
        page.navigate("/tasks/" + task);
        page.getByText("Ask a partner by a link").click();
        Locator teacher = page.locator("#member option")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("teacher", Pattern.CASE_INSENSITIVE)));
        page.locator("#member").selectOption(String.valueOf(teacher.first().getAttribute("value")));
        page.locator("#email").fill(ADDRESS);
        tour.show(page, "Her caseworker makes a link to the one task. It opens its form and nothing else of the plan.");
        page.locator("#make-link").click();
        assertThat(page.locator(".usa-alert")).containsText("The link is on its way");
    }

    private void answers(String token) {
        Page page = browser.open(Screen.PHONE);
        page.navigate("/link/" + token);
        tour.show(page, "The mail says nothing of a child; neither does the page that its link opens first.");
        page.locator("#begin").click();
        assertThat(page.locator("main")).containsText("Felix");
        assertThat(page.url()).doesNotContain(token);
        TaskPage form = TaskPage.on(page)
                .fill(Map.of(
                        "What is going well?", "Felix asks good questions in science and helps others.",
                        "What does the child need?", "A quiet place to do homework. He is tired in the mornings.",
                        "What would help, and how soon?", "Homework club twice a week, from next Monday."));
        page.evaluate("window.scrollTo(0, 0)");
        tour.show(page, "She answers what she knows. What she types is kept, also when the bell rings.");
        form.complete();
        tour.show(page, "Done.");
    }

    private void opensNothingASecondTime(String token) {
        Page other = browser.open(Screen.PHONE);
        other.navigate("/link/" + token);
        assertThat(other.locator("#link-closed")).isVisible();
        tour.show(other, "Whoever finds the mail later finds nothing.");
    }
}
