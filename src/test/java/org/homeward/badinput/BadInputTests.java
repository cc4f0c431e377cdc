package org.homeward.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.homeward.access.Role;
import org.homeward.engine.Deployments;
import org.homeward.fixtures.HomewardTest;
import org.homeward.plan.PlanId;
import org.homeward.tasks.OpenTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Every address of Homeward, found by itself, gets every kind of junk in every place; none of it is a fault of ours,
 * none of it comes back unescaped, and the child is who it was.
 */
@HomewardTest
@Import(BadInputTests.EngineThatAgrees.class)
@TestPropertySource(properties = "homeward.policy.attempt-every=PT1S")
class BadInputTests {

    private static final List<GrantedAuthority> EVERY_ROLE = Arrays.stream(Role.values())
            .filter(role -> role != Role.FAMILY)
            .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.code()))
            .toList();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final Map<String, String> known = new HashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> faults = new java.util.ArrayList<>();
    private String plan;
    private String draft;
    private int requests;

    @BeforeEach
    void prepare() throws Exception {
        plan = created("/api/plans", """
                {"child": {"givenName": "Maya", "familyName": "Example", "birthDate": "2014-05-21", "language": "en"},
                 "jurisdiction": "US-IL", "facts": {"removalDate": "2026-03-05"}, "concerns": []}""", "$.planId");
        await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> newDraft() != null);
        var tasks = new OpenTasks(jdbc);
        long form = tasks.form("[{'type':'textfield','key':'note','label':'Note'}]");
        long task = tasks.task(new PlanId(UUID.fromString(plan)), Instant.now(), form, "caseworker", "supervisor");
        known.putAll(Map.of("taskId", Long.toString(task), "planId", plan, "type", "service-request"));
        known.put("name", "check-in-cadence.dmn");
    }

    @AfterEach
    void tell() {
        System.out.printf(
                "Bad input: %,d requests to %d addresses, answers %s, faults %d%n",
                requests, Endpoint.all(mapping).size(), statuses, faults.size());
    }

    @Test
    void answersEveryKindOfJunkClearlyAndLosesNothing() throws Exception {
        String before = child();
        for (Endpoint endpoint : Endpoint.all(mapping)) {
            if (endpoint.pattern().contains("/local/")) {
                continue; // the clock of a local trial
            }
            if (endpoint.pattern().contains("/policy/")) {
                draft = newDraft(); // what was done to the one before may have ended its life
            }
            junkIds(endpoint);
            junkParams(endpoint);
            if (endpoint.body()) {
                junkBodies(endpoint);
            }
            junkFiles(endpoint);
            wrongKindOfRequest(endpoint);
            if (endpoint.changes()) {
                tenMegabytes(endpoint);
                twiceAtOnce(endpoint);
            }
        }

        assertThat(faults).isEmpty();
        assertThat(child()).isEqualTo(before);
        assertThat(requests).isGreaterThan(3_000);
    }

    private void junkIds(Endpoint endpoint) {
        for (String variable : endpoint.variables()) {
            for (String junk : Junk.IDS) {
                send(endpoint, Map.of(variable, junk), asked(endpoint, Map.of()), null, variable + "=" + shown(junk));
            }
        }
    }

    private void junkParams(Endpoint endpoint) {
        for (String param : endpoint.params()) {
            for (String junk : Junk.TEXTS) {
                send(endpoint, Map.of(), asked(endpoint, Map.of(param, junk)), null, param + "=" + shown(junk));
            }
        }
        send(endpoint, Map.of(), Map.of(), null, "nothing");
    }

    private void junkBodies(Endpoint endpoint) {
        for (String junk : Junk.BODIES) {
            send(endpoint, Map.of(), Map.of(), junk, "body " + shown(junk));
        }
        for (String field : endpoint.fields()) {
            for (String junk : Junk.VALUES) {
                send(endpoint, Map.of(), Map.of(), "{\"" + field + "\": " + junk + "}", field + ": " + shown(junk));
            }
        }
    }

    private void junkFiles(Endpoint endpoint) {
        for (String field : endpoint.files()) {
            for (Map.Entry<String, byte[]> junk : JunkFiles.ALL.entrySet()) {
                for (String text : List.of("Words", Junk.SCRIPT, "before\u0000after")) {
                    sendFile(endpoint, field, junk.getKey(), junk.getValue(), text);
                }
            }
            sendFile(endpoint, field + "-not-asked-for", "a.pdf", JunkFiles.ALL.get("report.pdf"), "Words");
        }
    }

    private void sendFile(Endpoint endpoint, String field, String name, byte[] bytes, String text) {
        var builder = multipart(HttpMethod.valueOf(endpoint.method()), address(endpoint, Map.of()))
                .file(new MockMultipartFile(field, name, "application/pdf", bytes))
                .with(who(endpoint));
        endpoint.params().forEach(param -> builder.param(param, text));
        if (!endpoint.isApi()) {
            builder.with(csrf()).accept(MediaType.TEXT_HTML);
        }
        answer(endpoint, builder, "the file " + shown(name));
    }

    private void wrongKindOfRequest(Endpoint endpoint) {
        send("PATCH", endpoint, Map.of(), Map.of(), null, "PATCH");
        var text = builder(endpoint.method(), endpoint, Map.of(), Map.of())
                .contentType(MediaType.TEXT_PLAIN)
                .content("words");
        answer(endpoint, text, "plain text");
    }

    /** A double click: the same at the same moment. */
    private void twiceAtOnce(Endpoint endpoint) {
        Runnable click =
                () -> send(endpoint, Map.of(), asked(endpoint, Map.of()), endpoint.body() ? "{}" : null, "twice");
        try (var hands = Executors.newFixedThreadPool(2)) {
            hands.execute(click);
            hands.execute(click);
        }
    }

    private void tenMegabytes(Endpoint endpoint) {
        String text = "long ".repeat(2_000_000);
        var builder = builder(endpoint.method(), endpoint, Map.of(), Map.of());
        if (endpoint.isApi()) {
            String field = endpoint.fields().stream().findFirst().orElse("text");
            builder.contentType(MediaType.APPLICATION_JSON).content("{\"" + field + "\": \"" + text + "\"}");
        } else {
            builder.contentType(MediaType.APPLICATION_FORM_URLENCODED).content("text=" + text);
        }
        answer(endpoint, builder, "ten megabytes");
    }

    private void send(
            Endpoint endpoint, Map<String, String> ids, Map<String, String> params, String body, String what) {
        send(endpoint.method(), endpoint, ids, params, body, what);
    }

    private void send(
            String method,
            Endpoint endpoint,
            Map<String, String> ids,
            Map<String, String> params,
            String body,
            String what) {
        var builder = builder(method, endpoint, ids, params);
        if (body != null) {
            builder.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        answer(endpoint, builder, what);
    }

    private void answer(Endpoint endpoint, AbstractMockHttpServletRequestBuilder<?> builder, String what) {
        String asked = endpoint.method() + " " + endpoint.pattern() + " with " + what;
        try {
            judge(asked, endpoint, mvc.perform(builder).andReturn().getResponse());
        } catch (Exception fault) {
            Throwable cause = fault;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            String why = cause.getClass().getSimpleName() + " " + shown(String.valueOf(cause.getMessage()));
            count(500, asked + ": " + why);
        }
    }

    private void judge(String asked, Endpoint endpoint, MockHttpServletResponse answer) throws Exception {
        String text = answer.getContentAsString();
        boolean refused = answer.getStatus() >= 400;
        String fault = null;
        if (answer.getStatus() >= 500) {
            fault = asked + ": " + answer.getStatus();
        } else if (refused && endpoint.isApi() && !isProblem(answer)) {
            fault = asked + ": " + answer.getStatus() + " without a problem detail";
        } else if (refused && endpoint.isApi() && text.contains("hw-junk")) {
            fault = asked + ": the answer repeats what was entered";
        } else if (!endpoint.isApi() && text.contains(Junk.SCRIPT)) {
            fault = asked + ": the page holds the script";
        }
        count(answer.getStatus(), fault);
    }

    private synchronized void count(int status, String fault) {
        requests++;
        statuses.merge(status, 1, Integer::sum);
        if (fault != null) {
            faults.add(fault);
        }
    }

    private static boolean isProblem(MockHttpServletResponse answer) {
        String type = answer.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    }

    private MockHttpServletRequestBuilder builder(
            String method, Endpoint endpoint, Map<String, String> ids, Map<String, String> params) {
        var builder =
                request(HttpMethod.valueOf(method), address(endpoint, ids)).with(who(endpoint));
        if (!endpoint.isApi()) {
            builder.with(csrf()).accept(MediaType.TEXT_HTML);
        }
        params.forEach(builder::param);
        return builder;
    }

    private URI address(Endpoint endpoint, Map<String, String> ids) {
        var values = new HashMap<String, Object>();
        for (String variable : endpoint.variables()) {
            values.put(variable, ids.getOrDefault(variable, usual(endpoint, variable)));
        }
        return UriComponentsBuilder.fromPath(endpoint.pattern())
                .encode()
                .buildAndExpand(values)
                .toUri();
    }

    private String usual(Endpoint endpoint, String variable) {
        if (variable.equals("id")) {
            return endpoint.pattern().contains("/policy/") ? draft : plan;
        }
        return known.getOrDefault(variable, "7b0d7f0e-6a5e-4f7e-9d0c-3f4f9d3c1a11");
    }

    private static Map<String, String> asked(Endpoint endpoint, Map<String, String> junk) {
        var all = new HashMap<String, String>();
        for (String param : endpoint.params()) {
            if (Junk.USUAL_FIELDS.containsKey(param)) {
                all.put(param, Junk.USUAL_FIELDS.get(param));
            }
        }
        all.putAll(junk);
        return all;
    }

    private static RequestPostProcessor who(Endpoint endpoint) {
        return endpoint.isApi()
                ? jwt().jwt(token -> token.subject("sweeper")
                                .claim("preferred_username", "sweeper")
                                .claim("name", "Sweeper"))
                        .authorities(EVERY_ROLE)
                : oidcLogin()
                        .idToken(token -> token.subject("sweeper")
                                .claim("preferred_username", "sweeper")
                                .claim("name", "Sweeper"))
                        .authorities(EVERY_ROLE)
                        .userInfoToken(info -> info.claim("preferred_username", "sweeper"));
    }

    private String newDraft() throws Exception {
        return created("/api/policy/drafts", "{\"title\": \"Sweep\"}", "$.id");
    }

    private String created(String path, String body, String id) throws Exception {
        var api = new Endpoint("POST", path, Set.of(), Set.of(), Set.of(), Set.of(), true);
        return JsonPath.read(
                mvc.perform(post(path)
                                .with(who(api))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                id);
    }

    private String child() throws Exception {
        var api = new Endpoint("GET", "/api/plans", Set.of(), Set.of(), Set.of(), Set.of(), false);
        return JsonPath.parse(mvc.perform(get("/api/plans/" + plan).with(who(api)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .read("$.child")
                .toString();
    }

    private static String shown(String junk) {
        String text = junk.length() > 60 ? junk.substring(0, 60) + "…" : junk;
        return text.replaceAll("[^\\x20-\\x7e…]", "?");
    }

    /** The first release is in force without an engine. */
    @TestConfiguration(proxyBeanMethods = false)
    static class EngineThatAgrees {

        @Bean
        @Primary
        Deployments deploymentsThatWork() {
            return files -> new Deployments.Deployed(files.size());
        }
    }
}
