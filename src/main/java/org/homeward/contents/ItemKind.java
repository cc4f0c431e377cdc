package org.homeward.contents;

import static org.homeward.contents.ItemField.choice;
import static org.homeward.contents.ItemField.day;
import static org.homeward.contents.ItemField.goal;
import static org.homeward.contents.ItemField.line;
import static org.homeward.contents.ItemField.person;
import static org.homeward.contents.ItemField.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of things that a plan says, in the order in which a family reads them. */
public enum ItemKind {
    SUMMARY(
            "The plan in a few sentences",
            "summary",
            "This is what the family reads first.",
            text("text", "The plan in a few sentences").must()),
    GOAL(
            "Goals",
            "goal",
            "What should change, and how everybody will see it.",
            line("title", "What should change").must(),
            line("measure", "How we will see it").help("Something you can count or watch, for example days at school."),
            line("baseline", "Where it stands today").help("The same thing, counted at the start."),
            person("owner", "Who makes sure it happens"),
            day("targetDate", "By when"),
            choice(
                    "state",
                    "How it stands",
                    "open",
                    "We are working on it",
                    "reached",
                    "Reached",
                    "changed",
                    "No longer aimed for")),
    MILESTONE(
            "Steps on the way",
            "step",
            "Something small that can be reached soon.",
            goal("goal", "Which goal it leads to"),
            line("title", "What should be reached").must(),
            person("owner", "Who makes sure it happens"),
            day("dueDate", "By when"),
            choice("state", "How it stands", "open", "Not yet", "reached", "Reached", "dropped", "No longer needed"),
            day("reachedOn", "Reached on"),
            text("evidence", "How we know").help("What you saw, or which paper shows it.")),
    CONCURRENT_GOAL(
            "If the first way does not work",
            "second way",
            "Where else the child could grow up for good. It is prepared at the same time, so that no time is lost.",
            choice(
                            "goal",
                            "Where the child could grow up instead",
                            "stay-home",
                            "Stay at home",
                            "return-home",
                            "Return home",
                            "guardianship",
                            "Live with a guardian",
                            "adoption",
                            "Be adopted",
                            "independence",
                            "Live on their own")
                    .must(),
            text("why", "Why this way"),
            text("turningPoint", "What would make us change over"),
            text("now", "What we do for it already")),
    SERVICE(
            "Help and services",
            "service",
            "Who helps with what, how often and until when.",
            line("name", "What kind of help").must(),
            line("provider", "Who gives it"),
            line("forWhom", "For whom"),
            line("frequency", "How often"),
            day("starts", "From"),
            day("ends", "Until"),
            choice(
                    "state",
                    "How it stands",
                    "planned",
                    "Planned",
                    "waiting",
                    "On a waiting list",
                    "running",
                    "It is running",
                    "ended",
                    "It has ended"),
            goal("goal", "Which goal it helps with")),
    SAFETY(
            "Safety plan",
            "line of the safety plan",
            "What we look out for, and what everybody has agreed to do then.",
            line("sign", "When we see").must().help("A warning sign that anybody can notice."),
            text("response", "Then we").must().help("What was agreed: who does what, and how soon."),
            person("who", "Who"),
            line("checkIn", "How we check that all is well").help("Who asks whom, and how often.")),
    STRENGTH(
            "Strengths",
            "strength",
            "What the child and the family are good at and can build on.",
            line("whose", "Whose"),
            text("text", "Strength").must()),
    PREFERENCE(
            "What matters to us",
            "wish",
            "Language, food, faith, culture, friends, and how things are liked to be done.",
            choice(
                    "topic",
                    "What it is about",
                    "language",
                    "Language",
                    "food",
                    "Food",
                    "faith",
                    "Faith",
                    "culture",
                    "Culture and traditions",
                    "school",
                    "School",
                    "friends",
                    "Friends and free time",
                    "contact",
                    "Seeing each other",
                    "daily-life",
                    "Daily life",
                    "other",
                    "Something else"),
            text("text", "What we should know and respect").must()),
    WORDS(
            "In their own words",
            "own words",
            "What the child and the family say themselves. It is written down as they said it.",
            line("whose", "Who says it").must(),
            text("words", "Their words").must(),
            day("saidOn", "Said on"),
            line("saidTo", "Said to"));

    private final String title;
    private final String singular;
    private final String help;
    private final List<ItemField> fields;

    ItemKind(String title, String singular, String help, ItemField... fields) {
        this.title = title;
        this.singular = singular;
        this.help = help;
        this.fields = List.of(fields);
    }

    /** The name in addresses and the API, for example {@code concurrent-goal}. */
    public String code() {
        return name().toLowerCase().replace('_', '-');
    }

    public String title() {
        return title;
    }

    public String singular() {
        return singular;
    }

    public String help() {
        return help;
    }

    public List<ItemField> fields() {
        return fields;
    }

    /** The field that an item is known by among its kind. */
    public ItemField heading() {
        return fields.stream()
                .filter(field -> field.required() && field.kind() != ItemField.Kind.PERSON)
                .findFirst()
                .orElseThrow();
    }

    /** Whether the family may write such a thing themselves. */
    public boolean isTheFamilysOwn() {
        return this == WORDS || this == PREFERENCE || this == STRENGTH;
    }

    public static Optional<ItemKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
