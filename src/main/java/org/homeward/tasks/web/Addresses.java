package org.homeward.tasks.web;

import org.homeward.tasks.SavedViews;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses of tasklists. */
final class Addresses {

    private Addresses() {}

    static String of(Narrowing narrowing, @Nullable String cursor) {
        return of(narrowing.shown().code(), narrowing.process(), narrowing.stageCode(), narrowing.days(), cursor);
    }

    static String of(SavedViews.View view) {
        return of(view.shown(), view.step(), view.stage(), view.withinDays(), null);
    }

    private static String of(
            String shown,
            @Nullable String step,
            @Nullable String stage,
            @Nullable Integer within,
            @Nullable String cursor) {
        var address = UriComponentsBuilder.fromPath("/tasks").queryParam("show", shown);
        add(address, "step", step);
        add(address, "stage", stage);
        add(address, "within", within);
        add(address, "cursor", cursor);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
