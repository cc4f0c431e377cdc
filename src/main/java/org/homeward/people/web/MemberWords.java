package org.homeward.people.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** The words that people read for the codes about a seat at the table. */
final class MemberWords {

    private MemberWords() {}

    static final Map<String, String> SEATS = words(
            "parent", "Parent",
            "child", "The young person",
            "kin", "Relative",
            "foster-parent", "Foster parent",
            "partner", "Partner: school, clinic, provider",
            "staff", "The agency's own staff");

    static final Map<String, String> PERIODS = words(
            "P7D", "Every week",
            "P14D", "Every two weeks",
            "P30D", "Every month",
            "P90D", "Every three months");

    static final Map<String, String> DISCIPLINES = words(
            "family", "Family",
            "young-person", "The young person",
            "social-work", "Social work",
            "health", "Health",
            "early-childhood", "Early childhood",
            "education", "Education",
            "school-counseling", "School counseling",
            "mental-health", "Mental health",
            "developmental", "Child development",
            "substance-use", "Substance use treatment",
            "domestic-violence", "Domestic violence support",
            "housing", "Housing",
            "caregiver", "Caregiver",
            "mentor", "Mentor",
            "other", "Other");

    private static Map<String, String> words(String... pairs) {
        var words = new LinkedHashMap<String, String>();
        for (int index = 0; index < pairs.length; index += 2) {
            words.put(pairs[index], pairs[index + 1]);
        }
        return java.util.Collections.unmodifiableMap(words);
    }
}
