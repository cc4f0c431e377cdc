package org.homeward.local.samples;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills what sample data leaves open: {@code @-24} is the day 24 days ago, {@code {child}} the child's name. */
record Filled(LocalDate today, String child) {

    private static final Pattern DAY = Pattern.compile("@(-?\\d+)(T.+)?");

    @Nullable
    Object value(@Nullable Object value) {
        return switch (value) {
            case String text -> text(text);
            case List<?> list -> list.stream().map(this::value).toList();
            case Map<?, ?> map -> map(map);
            case null, default -> value;
        };
    }

    Map<String, Object> map(Map<?, ?> map) {
        var filled = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> filled.put(key.toString(), value(value)));
        return filled;
    }

    private String text(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            String time = day.group(2);
            return today.plusDays(Long.parseLong(day.group(1))) + (time == null ? "" : time);
        }
        return text.replace("{child}", child);
    }
}
