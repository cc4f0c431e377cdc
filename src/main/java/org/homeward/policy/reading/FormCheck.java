package org.homeward.policy.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.policy.reading.FormSchema.Component;

/** A form can be shown, every answer has one place, and no free text can reach the engine. */
@org.springframework.stereotype.Component
class FormCheck implements Check {

    private static final Set<String> CLOSED =
            Set.of("select", "radio", "checkbox", "checklist", "taglist", "number", "datetime");
    private static final Set<String> CHOICES = Set.of("select", "radio", "checklist", "taglist");
    private static final Set<String> FREE = Set.of("textfield", "textarea");
    private static final Set<String> OTHERS = Set.of(
            "text", "group", "dynamiclist", "separator", "spacer", "image", "table", "html", "button", "expression");
    private static final List<String> KNOWN = List.of("routing", "record", "silent", "pastOnly");
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern RECORD = Pattern.compile(
            "goals|team|consents|(?:facts|assessment|conference|dissent|matter|mediation|handover|directory|contents|network|goal|progress|consent|agreement|permanency|emergency)\\.[A-Za-z0-9_]+");

    @Override
    public void check(Candidate candidate, Index index, Findings findings) {
        for (var resource : candidate.changed(ResourceKind.FORM)) {
            index.form(resource.name()).ifPresent(form -> {
                var seen = new HashMap<String, Component>();
                for (var field : form.components()) {
                    isKnown(field, resource.name(), findings);
                    hasOneKey(field, seen, resource.name(), findings);
                    hasChoices(field, resource.name(), findings);
                    keepsTextOut(field, resource.name(), findings);
                    isKeptSomewhere(field, resource.name(), findings);
                }
            });
        }
    }

    private static boolean asks(Component field) {
        return CLOSED.contains(field.type()) || FREE.contains(field.type());
    }

    private static void isKnown(Component field, String file, Findings findings) {
        if (!asks(field) && !OTHERS.contains(field.type())) {
            findings.error(
                    file,
                    field.label(),
                    "Homeward does not know fields of the type \"" + field.type() + "\".",
                    "Use text, number, date, choice or list fields.");
        }
    }

    private static void hasOneKey(Component field, HashMap<String, Component> seen, String file, Findings findings) {
        if (!asks(field)) {
            return;
        }
        if (field.key().isBlank()) {
            findings.error(file, field.label(), "The field has no key, so its answer would be lost.", "Enter a key.");
            return;
        }
        var twin = seen.putIfAbsent(field.scope() + field.key(), field);
        if (twin != null) {
            findings.error(
                    file,
                    field.label(),
                    "The key \"" + field.key() + "\" is used twice; the other field is \"" + twin.label() + "\".",
                    "Give one of the fields another key.");
        }
        if (field.caption().isEmpty()) {
            findings.warning(
                    file, field.label(), "The field has no label, so it cannot be read aloud.", "Enter a label.");
        }
    }

    private static void hasChoices(Component field, String file, Findings findings) {
        if (!CHOICES.contains(field.type())) {
            return;
        }
        var values = field.node().path("values");
        if (values.isArray() && values.isEmpty() || !values.isArray() && !fromElsewhere(field)) {
            findings.error(file, field.label(), "There is nothing to choose from.", "Add at least one option.");
        }
        var seen = new HashSet<String>();
        for (var value : values) {
            String code = value.path("value").asString("");
            if (code.isBlank() || !seen.add(code)) {
                findings.error(
                        file,
                        field.label(),
                        code.isBlank() ? "An option has no value." : "Two options have the value \"" + code + "\".",
                        "Give every option a value of its own.");
            }
        }
    }

    private static boolean fromElsewhere(Component field) {
        return !field.node().path("valuesKey").asString("").isBlank()
                || !field.node().path("valuesExpression").asString("").isBlank();
    }

    /** What the engine hears is exported, logged and kept for long, so only closed answers may go there. */
    private static void keepsTextOut(Component field, String file, Findings findings) {
        if (field.property("routing").isBlank() || field.property("routing").equals("false")) {
            return;
        }
        if (!CLOSED.contains(field.type())) {
            findings.error(
                    file,
                    field.label(),
                    "Free text must not reach the engine, but the field is marked as routing.",
                    "Take the mark \"routing\" off, or make it a choice, a number or a date.");
        } else if (CHOICES.contains(field.type())
                && !field.node().path("values").isArray()) {
            findings.error(
                    file,
                    field.label(),
                    "A routing field needs fixed options, but this one fills its options while it is shown.",
                    "Write the options out, or take the mark \"routing\" off.");
        } else if (!KEY.matcher(field.key()).matches()) {
            findings.error(
                    file,
                    field.label(),
                    "The key \"" + field.key() + "\" cannot be a variable of the process.",
                    "Use letters, digits and underscores only.");
        }
    }

    private static void isKeptSomewhere(Component field, String file, Findings findings) {
        String place = field.property("record");
        if (!place.isBlank() && !RECORD.matcher(place).matches()) {
            findings.error(
                    file,
                    field.label(),
                    "The plan has no place called \"" + place + "\".",
                    "Use goals, team, consents, facts. and the name of a fact, or a place such as assessment.needs.");
        }
        var unknown = field.node().path("properties").propertyNames().stream()
                .filter(name -> !KNOWN.contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            findings.hint(
                    file,
                    field.label(),
                    "Homeward does not use the properties " + String.join(", ", unknown) + ".",
                    "Check their spelling: " + String.join(", ", KNOWN) + " are known.");
        }
    }
}
