package org.homeward.access.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.fixtures.Today;
import org.springframework.web.util.HtmlUtils;

/** A form as it stands on a page, filled in as a person would. */
record PageForm(String action, boolean hasFile, Map<String, String> fields, Map<String, String> asRead) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile(
            "<(?<input>input)\\b(?<of>[^>]*)>|<(?<tag>select|textarea|button)\\b(?<with>[^>]*)>(?<content>.*?)</\\k<tag>>",
            Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

    /** What a person would know to enter, where any words would be refused. */
    private static final Map<String, String> KNOWN = Map.of(
            "backup", "supervisor",
            "code", "new-agency",
            "birthDate", "2015-04-05",
            "from", Today.date().toString(),
            "until", Today.date().plusDays(20).toString(),
            "firstDay", Today.date().plusDays(300).toString(),
            "lastDay", Today.date().plusDays(301).toString(),
            "validUntil", Today.date().plusDays(300).toString(),
            "username", "");

    /** Those that send something, in the order of the page. */
    static List<PageForm> of(String html) {
        var found = new ArrayList<PageForm>();
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            if ("post".equalsIgnoreCase(attribute(form.group(1), "method"))) {
                found.add(read(form.group(1), form.group(2)));
            }
        }
        return found;
    }

    /** A version of what it changes, by which a stale one is known. */
    boolean hasVersion() {
        return fields.containsKey("revision") || fields.containsKey("version");
    }

    /** The same form, read at the same moment, with other words in it. */
    PageForm withOtherWords(String words) {
        var other = new LinkedHashMap<>(fields);
        other.replaceAll((name, value) -> value.startsWith("Words") ? words : value);
        return new PageForm(action, hasFile, other, asRead);
    }

    private static PageForm read(String head, String body) {
        var fields = new LinkedHashMap<String, String>();
        var asRead = new LinkedHashMap<String, String>();
        boolean file = false;
        Matcher input = INPUT.matcher(body);
        while (input.find()) {
            String tag = input.group("input") == null ? input.group("tag") : "input";
            String attributes = input.group("input") == null ? input.group("with") : input.group("of");
            String name = attribute(attributes, "name");
            String type = attribute(attributes, "type");
            file |= type.equals("file");
            if (name.isEmpty() || type.equals("file") || attributes.contains(" disabled")) {
                continue;
            }
            String value = value(tag, type, attributes, input.group("content"));
            asRead.putIfAbsent(name, value);
            if (!type.equals("hidden") && !tag.equals("button")) {
                value = filled(name, type, tag, value);
            }
            fields.putIfAbsent(name, value);
        }
        fields.remove("_csrf");
        return new PageForm(attribute(head, "action"), file, fields, asRead);
    }

    private static String value(String tag, String type, String attributes, String content) {
        if (tag.equals("textarea")) {
            return HtmlUtils.htmlUnescape(content == null ? "" : content).strip();
        }
        if (tag.equals("select")) {
            Matcher option = OPTION.matcher(content == null ? "" : content);
            String first = "";
            while (option.find()) {
                String value = attribute(option.group(1), "value");
                if (option.group(1).contains("selected")) {
                    return value;
                }
                first = first.isEmpty() ? value : first;
            }
            return first;
        }
        String value = attribute(attributes, "value");
        return value.isEmpty() && type.equals("checkbox") ? "on" : value;
    }

    private static String filled(String name, String type, String tag, String value) {
        if (KNOWN.containsKey(name) && value.isEmpty()) {
            return KNOWN.get(name);
        }
        boolean open = value.isEmpty() && !tag.equals("select");
        return switch (type) {
            case "date" -> open ? Today.date().toString() : value;
            case "email" -> open ? "somebody@example.org" : value;
            case "tel" -> open ? "+13125550100" : value;
            case "number" -> open ? "3" : value;
            case "time" -> open ? "10:30" : value;
            default -> open ? "Words" : value;
        };
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }
}
