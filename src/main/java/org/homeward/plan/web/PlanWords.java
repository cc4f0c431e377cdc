package org.homeward.plan.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** The words that people read for the codes that models and tables know. */
final class PlanWords {

    static final Map<String, String> CONCERNS = words(
            "school-engagement", "School engagement",
            "anxiety", "Anxiety or worry",
            "housing-instability", "Unstable housing",
            "medical", "Medical needs",
            "developmental", "Development",
            "behavioral-health", "Behavioral health",
            "neglect", "Neglect",
            "physical-harm", "Physical harm",
            "sexual-harm", "Sexual harm",
            "substance-use", "Substance use at home",
            "domestic-violence", "Violence between adults at home",
            "missing", "Child is missing");

    static final Map<String, String> PLACEMENTS = words(
            "home", "At home",
            "kin", "With relatives",
            "foster", "Foster family",
            "shelter", "Shelter or temporary housing",
            "residential", "Residential care");

    static final Map<String, String> URGENCIES = words(
            "routine", "Routine",
            "soon", "Soon",
            "immediate", "Immediate");

    static final Map<String, String> LANGUAGES =
            words("en", "English", "es", "Spanish", "pl", "Polish", "ar", "Arabic");

    private PlanWords() {}

    private static Map<String, String> words(String... pairs) {
        var words = new LinkedHashMap<String, String>();
        for (int index = 0; index < pairs.length; index += 2) {
            words.put(pairs[index], pairs[index + 1]);
        }
        return java.util.Collections.unmodifiableMap(words);
    }
}
