package org.homeward.matters;

import static org.homeward.matters.EventField.choice;
import static org.homeward.matters.EventField.date;
import static org.homeward.matters.EventField.option;
import static org.homeward.matters.EventField.person;
import static org.homeward.matters.EventField.text;
import static org.homeward.matters.EventField.yesNo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.homeward.access.Caller;

/** What people may raise about a plan, who may, and what they are asked. */
public enum EventType {
    SAFETY_ALERT(
            "safety-alert",
            MatterKind.SAFETY_ALERT,
            "Report a danger",
            "Use this when a child may not be safe. If a child is in danger this minute, call 911 first.",
            Raisers.WORKERS_AND_PARTNERS,
            text("about", "What happened, or what worries you?", "Say what you saw or heard, where and when.", true),
            yesNo("dangerNow", "The child may be in danger now", "Leave it ticked when you are not sure."),
            choice(
                    "concern",
                    "What is it about?",
                    option("physical-harm", "Somebody hurts the child"),
                    option("sexual-harm", "Sexual harm"),
                    option("neglect", "The child is not looked after"),
                    option("domestic-violence", "Violence at home"),
                    option("missing", "The child is missing"),
                    option("self-harm", "The child hurts itself or others"),
                    option("placement", "The place where the child lives"),
                    option("other", "Something else"))),
    QUESTION(
            "question",
            MatterKind.QUESTION,
            "Ask a question",
            "Write what you want to know. You get the answer in writing.",
            Raisers.FAMILY_AND_WORKERS,
            text("about", "What do you want to know?", "", true)),
    SERVICE_REQUEST(
            "service-request",
            MatterKind.SERVICE_REQUEST,
            "Ask for a service",
            "You get a written decision. If no decision comes in time, that counts as a no, and you can appeal.",
            Raisers.EVERYBODY,
            text("about", "What help do you ask for, and why?", "", true),
            service(),
            date("requestedOn", "Asked for on", "Leave it empty for today.")),
    RESOURCE_GAP(
            "resource-gap",
            MatterKind.SERVICE_REFERRAL,
            "Find a service that is missing",
            "Starts the search for somebody who can give the help that the plan needs.",
            Raisers.WORKERS,
            text("about", "What help is missing, and for whom?", "", true),
            service()),
    HANDOVER(
            "handover",
            MatterKind.HANDOVER,
            "Hand the plan over",
            "Somebody else takes over, and nothing gets lost on the way.",
            Raisers.WORKERS,
            person(
                    "to",
                    "Who takes over? (user name)",
                    "Leave it empty when the supervisor is to find somebody.",
                    false),
            person("from", "Who leaves? (user name)", "Leave it empty when it is you.", false),
            choice(
                    "because",
                    "Why?",
                    option("leaving", "Leaves this work"),
                    option("away", "Is away for a while"),
                    option("workload", "Has too many plans"),
                    option("other", "Another reason")),
            date("lastDay", "Last day", ""),
            text("about", "What should the next person know?", "", false)),
    DISPUTE(
            "dispute",
            MatterKind.MEDIATION,
            "Say that you disagree",
            "Somebody who is not involved helps you to find a way, or the decision is looked at again.",
            Raisers.FAMILY_AND_WORKERS,
            text("about", "What do you disagree with, and what would be better?", "", true),
            choice(
                    "disputeAbout",
                    "What is it about?",
                    option("plan", "A goal or a step of the plan"),
                    option("services", "Help that is given or not given"),
                    option("visits", "Visits and contact"),
                    option("placement-change", "Where the child lives"),
                    option("court-ordered", "Something that a court ordered"),
                    option("other", "Something else")),
            choice(
                    "safetyConcern",
                    "Is anybody afraid to sit down with the others?",
                    option("yes", "Yes"),
                    option("no", "No")),
            choice(
                    "wanted",
                    "What would you like?",
                    option("mediation", "Talk about it with a mediator"),
                    option("decision-review", "Have the plan's decision looked at again"),
                    option("service-appeal", "Appeal a decision about a service")));

    private final String code;
    private final MatterKind kind;
    private final String title;
    private final String intro;
    private final Raisers raisers;
    private final List<EventField> fields;

    EventType(String code, MatterKind kind, String title, String intro, Raisers raisers, EventField... fields) {
        this.code = code;
        this.kind = kind;
        this.title = title;
        this.intro = intro;
        this.raisers = raisers;
        this.fields = List.of(fields);
    }

    public String code() {
        return code;
    }

    /** What the button says. */
    public String title() {
        return title;
    }

    /** What the person should know before they write. */
    public String intro() {
        return intro;
    }

    public List<EventField> fields() {
        return fields;
    }

    public boolean mayBeRaisedBy(Caller caller) {
        return raisers.include(caller);
    }

    MatterKind kind() {
        return kind;
    }

    public static Optional<EventType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    private static EventField service() {
        return choice(
                "service",
                "What kind of help?",
                option("counseling", "Counseling or therapy"),
                option("school", "Help with school"),
                option("health", "Health care"),
                option("substance-use", "Substance use treatment"),
                option("parenting", "Support for parents"),
                option("visits", "Visits, or rides to visits"),
                option("housing", "Housing or money"),
                option("child-care", "Child care or respite"),
                option("independent-living", "Learning to live on one's own"),
                option("other", "Something else"));
    }
}
