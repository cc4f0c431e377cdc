package org.homeward.access.matrix;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.RecordCategory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An address and whom it lets in. */
public record Endpoint(
        String method,
        String path,
        String rule,
        List<String> who,
        boolean ofPlan,
        List<String> consented,
        String sent) {

    public static List<Endpoint> all() {
        Map<String, Map<String, String>> rules =
                Table.rows("rules.csv").stream().collect(Collectors.toMap(row -> row.get("rule"), row -> row));
        return Table.rows("endpoints.csv").stream()
                .flatMap(Endpoint::forEachKind)
                .map(row -> {
                    Map<String, String> rule = rules.get(row.get("rule"));
                    if (rule == null) {
                        throw new AssertionError("rules.csv does not know " + row.get("rule"));
                    }
                    return new Endpoint(
                            row.get("method"),
                            row.get("path"),
                            row.get("rule"),
                            Table.words(rule.get("who")),
                            rule.get("plan").equals("yes"),
                            Table.words(rule.get("with consent")),
                            row.get("body"));
                })
                .toList();
    }

    /** A row whose path speaks of {@code {item:*}} stands for one row for each kind of record. */
    private static Stream<Map<String, String>> forEachKind(Map<String, String> row) {
        if (!row.get("path").contains(":*}")) {
            return Stream.of(row);
        }
        return Stream.concat(
                        Stream.of("plain"),
                        Arrays.stream(RecordCategory.values()).map(RecordCategory::code))
                .map(kind -> {
                    var one = new HashMap<>(row);
                    one.put("path", row.get("path").replace(":*}", ":" + kind + "}"));
                    one.put("rule", row.get("rule").replace("*", kind));
                    return one;
                });
    }

    /** What the application really answers to, as {@code METHOD path}. */
    static Set<String> mapped(RequestMappingHandlerMapping mappings) {
        var found = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith("org.homeward.")) {
                paths(info).forEach(path -> methods(info).forEach(verb -> found.add(verb + " " + path)));
            }
        });
        return found;
    }

    private static Set<String> paths(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .map(path -> path.replaceAll("\\{(\\w+):[^}]*}", "{$1}"))
                .map(path -> path.isEmpty() ? "/" : path)
                .collect(Collectors.toSet());
    }

    private static List<String> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(Enum::name).toList();
    }

    /** What to ask for, when {@code sent} begins with a question mark; a body may follow after a blank. */
    public String query() {
        return sent.startsWith("?") ? sent.split(" ", 2)[0] : "";
    }

    public String body() {
        return sent.substring(query().length()).strip();
    }

    /** With the ids of that plan in what is sent. */
    public Endpoint sendingFor(SeededPlan plan) {
        return new Endpoint(method, path, rule, who, ofPlan, consented, plan.ids(sent));
    }

    /** As the application knows it, without the name of the thing that is asked for. */
    String mappedName() {
        return name().replaceAll(":[a-z-]+}", "}");
    }

    String name() {
        return method + " " + path;
    }

    public boolean isApi() {
        return path.startsWith("/api/");
    }

    /** Pages answer with a whole or with the part that htmx asked for; some have only one of the two. */
    List<Boolean> variants() {
        return isApi() || !isRead() ? List.of(false) : List.of(false, true);
    }

    public boolean isRead() {
        return method.equals("GET");
    }

    /** Whether signing in changes nothing: a link opens it, or nothing does. */
    boolean isThroughLink() {
        return rule.equals("through-link");
    }

    /** Whether the reader gets in, on that plan. */
    public boolean isOpenTo(Reader reader, SeededPlan plan) {
        return (reader.isIn(who) || plan.name().equals("consented") && reader.isIn(consented))
                && (!ofPlan || reader.sees().contains(plan.name()));
    }
}
