package org.homeward.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.access.matrix.Endpoint;
import org.homeward.access.matrix.Reader;
import org.homeward.access.matrix.SeededPlan;

/** Every page, once for each reader to whom it is open. */
final class Pages {

    private static final List<String> LISTS = List.of(
            "/tasks?show=todo",
            "/tasks?show=mine",
            "/tasks?show=available",
            "/tasks?show=overdue",
            "/tasks?show=all",
            "/tasks?show=all&stage=active&within=7",
            "/tasks?show=all&step=mediation",
            "/plans?overdue=true",
            "/plans?stage=active");

    private static final List<String> READERS_OF_LISTS =
            List.of("caseworker", "supervisor", "teacher", "parent", "administrator", "mediator");

    private static final String NO_PAGE = ".*(\\.pdf|\\.ics|\\.bpmn|/file|/export|/content)";

    private Pages() {}

    static List<List<Visit>> of(SeededPlan plan) {
        var pages = new ArrayList<List<Visit>>();
        Endpoint.all().stream()
                .filter(endpoint -> endpoint.isRead()
                        && !endpoint.isApi()
                        && !endpoint.path().matches(NO_PAGE))
                .forEach(endpoint -> pages.add(Reader.all().stream()
                        .filter(reader -> !reader.isNobody() && endpoint.isOpenTo(reader, plan))
                        .map(reader ->
                                Visit.read(endpoint.path(), plan.fill(endpoint.path()) + query(endpoint), reader))
                        .toList()));
        LISTS.forEach(list -> pages.add(READERS_OF_LISTS.stream()
                .map(who -> Visit.read(list, list, reader(who)))
                .toList()));
        Stream.of("Family77", "Given7 Family77", "Fam")
                .forEach(text -> pages.add(READERS_OF_LISTS.stream()
                        .map(who -> new Visit(
                                "POST /plans/search " + text,
                                "/plans/search",
                                "text=" + text.replace(' ', '+'),
                                reader(who)))
                        .toList()));
        for (String who : List.of("supervisor", "caseworker")) {
            String next = "/api/tasks?group=caseworker";
            pages.add(List.of(Visit.read(next, next, reader(who))));
        }
        pages.add(found("/monitor/search", "text=" + plan.id("plan"), "supervisor"));
        pages.add(found("/directory/search", "text=counseling", "caseworker"));
        pages.add(found(plan.fill("/plans/{id}/record/search"), "words=visit", "caseworker"));
        return pages;
    }

    static Reader reader(String name) {
        return Reader.all().stream()
                .filter(reader -> reader.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Visit> found(String path, String form, String who) {
        return List.of(new Visit("POST " + path.replaceAll("[0-9a-f-]{36}", "{id}"), path, form, reader(who)));
    }

    private static String query(Endpoint endpoint) {
        return endpoint.query().equals("?cursor=x") ? "" : endpoint.query();
    }
}
