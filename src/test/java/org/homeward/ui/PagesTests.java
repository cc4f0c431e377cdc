package org.homeward.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.List;
import java.util.function.Consumer;
import org.homeward.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@SpringBootTest(classes = PageServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TryPages.class)
class PagesTests {

    @LocalServerPort
    int port;

    @Test
    void welcomesStrangersWithAWayToSignIn() {
        var page = page("/", null);

        assertThat(page.getStatusCode().value()).isEqualTo(200);
        assertThat(page.getBody())
                .startsWith("<!doctype html>")
                .contains("href=\"/oauth2/authorization/keycloak\"")
                .doesNotContain("hw-nav");
    }

    @ParameterizedTest
    @CsvSource({
        "CASEWORKER,/tasks",
        "SUPERVISOR,/monitor",
        "POLICY_EDITOR,/policy",
        "POLICY_APPROVER,/policy",
        "ADMINISTRATOR,/monitor",
        "FAMILY,/family",
        "TEACHER,/partner",
        "CLINICIAN,/partner",
        "MEDIATOR,/plans",
        "REGIONAL_ADMINISTRATOR,/tasks",
        "ADVOCATE,/tasks",
        "AUDITOR,/plans"
    })
    void sendsEachRoleToItsWork(Role role, String path) {
        var answer = page("/", role);

        assertThat(answer.getStatusCode().value()).isEqualTo(302);
        assertThat(answer.getHeaders().getLocation()).hasPath(path);
    }

    @Test
    void showsWhoIsSignedInWhereTheyMayGoAndHowToLeave() {
        String page = page("/try/parts", Role.SUPERVISOR).getBody();

        assertThat(page)
                .contains("id=\"signed-in-person\">supervisor<", "href=\"/monitor\"", "action=\"/logout\"")
                .contains("hx-headers=\"{&quot;X-CSRF-TOKEN&quot;:&quot;")
                .doesNotContain("href=\"/policy\"");
    }

    @Test
    void saysHowNearADateIsInWords() {
        String page = page("/try/parts", Role.CASEWORKER).getBody();

        assertThat(page).contains("1 day overdue", "due tomorrow", "in 121 days", "No due date", "Feb 28, 2027");
    }

    @Test
    void letsNoAnswerEndTheScriptItStandsIn() {
        assertThat(page("/try/parts", null).getBody()).contains("[\"\\u003c/script\\u003e\\u003cb\\u003e\\u0026\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "/try/hidden,404,We cannot find this page",
        "/try/by-number/seven,404,We cannot find this page",
        "/no/such/page,404,We cannot find this page",
        "/try/conflict,409,This task was completed a moment ago.",
        "/try/bad-input,422,Give the goal a title.",
        "/try/forbidden,403,This page is not open to your role",
        "/try/broken,500,Something went wrong on our side"
    })
    void refusesInPlainLanguage(String path, int status, String words) {
        var page = page(path, Role.CASEWORKER);

        assertThat(page.getStatusCode().value()).isEqualTo(status);
        assertThat(page.getBody())
                .contains(words, "hw-nav", "Go to your first page")
                .doesNotContain("secret detail");
    }

    @Test
    void tellsScriptsOnThePageWhichEntryIsWrong() {
        var answer = get("/try/bad-input", Role.CASEWORKER, headers -> headers.set("HX-Request", "true"));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody()).contains("\"field\":\"goals[0].title\"");
    }

    @Test
    void allowsInlineStylesOnlyToEditors() {
        assertThat(policy("/try/parts"))
                .endsWith("style-src 'self'")
                .contains("form-action 'self' http://localhost:8180");
        assertThat(policy("/policy/drafts/1/resources/plan.bpmn")).endsWith("style-src 'self' 'unsafe-inline'");
    }

    private String policy(String path) {
        return page(path, null).getHeaders().getFirst(ContentSecurityPolicy.HEADER);
    }

    private ResponseEntity<String> page(String path, @Nullable Role role) {
        return get(path, role, headers -> headers.setAccept(List.of(MediaType.TEXT_HTML)));
    }

    private ResponseEntity<String> get(String path, @Nullable Role role, Consumer<HttpHeaders> headers) {
        var client = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory(HttpClient.newHttpClient()))
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
        return client.get()
                .uri("http://localhost:" + port + path)
                .headers(headers)
                .headers(all -> {
                    if (role != null) {
                        all.setBasicAuth(role.code(), role.code());
                    }
                })
                .retrieve()
                .toEntity(String.class);
    }
}
