package org.homeward.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What somebody types to find a name: parts of it, in any order, with or without the marks on its letters. */
public final class NameWords {

    private static final int MOST = 8;

    private NameWords() {}

    /** SQL that holds when that text, in plain letters, has each of the words; what the SQL asks for is put to the others. */
    public static String within(String plainLetters, String typed, Map<String, Object> params) {
        List<String> words = Arrays.stream(typed.split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList();
        var conditions = new ArrayList<String>(List.of("true"));
        for (String word : words) {
            String name = "word" + conditions.size();
            conditions.add(plainLetters + " like homeward.plain(:" + name + ")");
            params.put(name, "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        return "(" + String.join(" and ", conditions) + ")";
    }
}
