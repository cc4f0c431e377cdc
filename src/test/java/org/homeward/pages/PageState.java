package org.homeward.pages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.access.matrix.Endpoint;
import org.homeward.access.matrix.Reader;
import org.homeward.access.matrix.SeededPlan;

/** A page as one reader meets it, built of other parts than what readers before met at the same address. */
record PageState(String address, String path, Reader reader) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern PART = Pattern.compile("<([a-z0-9]+)[^>]*?\\bclass=\"([^\"]*)\"");

    /** Every page of the list of addresses, once for each reader who sees something new on it. */
    static List<PageState> all(String url, List<SeededPlan> plans, String only) throws Exception {
        var states = new ArrayList<PageState>();
        for (Endpoint endpoint : Endpoint.all()) {
            if (endpoint.isApi() || !endpoint.isRead() || !endpoint.path().matches(".*(" + only + ").*")) {
                continue;
            }
            for (UnaryOperator<String> variant : variants(endpoint)) {
                addNew(states, endpoint, variant, url, plans);
            }
        }
        return states;
    }

    private static void addNew(
            List<PageState> states,
            Endpoint endpoint,
            UnaryOperator<String> variant,
            String url,
            List<SeededPlan> plans)
            throws Exception {
        var met = new HashSet<String>();
        for (SeededPlan plan : plans) {
            for (Reader reader : Reader.all()) {
                String path = variant.apply(plan.fill(endpoint.path()) + endpoint.query());
                var state = new PageState(endpoint.path(), path, reader);
                if (!reader.circle().equals("nobody")
                        && endpoint.isOpenTo(reader, plan)
                        && state.parts(url).map(met::addAll).orElse(false)) {
                    states.add(state);
                }
            }
        }
    }

    /** Models, tables, forms and letters have an editor each. */
    private static List<UnaryOperator<String>> variants(Endpoint endpoint) {
        var variants = new ArrayList<UnaryOperator<String>>(List.of(UnaryOperator.identity()));
        if (endpoint.path().contains("/resources/{name}")) {
            SampleCounty.OTHERS.forEach(
                    other -> variants.add(path -> path.replace("task-due.dmn", SampleCounty.nameOf(other))));
        }
        return variants;
    }

    /** The kinds of elements on it; nothing when it is no whole page. */
    private Optional<Set<String>> parts(String url) throws IOException, InterruptedException {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header(SignInByHeader.HEADER, reader.name())
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() != 200
                || !type.startsWith("text/html")
                || !answer.body().contains("<title")) {
            return Optional.empty();
        }
        return Optional.of(PART.matcher(answer.body())
                .results()
                .map(part -> part.group(1) + "." + part.group(2).strip())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Override
    public String toString() {
        return address.replace("{name}", path.substring(path.lastIndexOf('/') + 1)) + " as " + reader.name();
    }
}
