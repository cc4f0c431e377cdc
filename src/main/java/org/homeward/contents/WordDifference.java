package org.homeward.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which words of a text stayed, went and came. */
final class WordDifference {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

    private WordDifference() {}

    static List<Piece> between(String before, String after) {
        List<String> old = words(before);
        List<String> fresh = words(after);
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = same(old.get(i), fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var pieces = new ArrayList<Piece>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && same(old.get(i), fresh.get(j))) {
                join(pieces, Piece.Mark.SAME, fresh.get(j));
                i++;
                j++;
            } else if (i < old.size() && (j == fresh.size() || common[i + 1][j] >= common[i][j + 1])) {
                join(pieces, Piece.Mark.GONE, old.get(i++));
            } else {
                join(pieces, Piece.Mark.NEW, fresh.get(j++));
            }
        }
        return List.copyOf(pieces);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(BETWEEN_WORDS.split(text));
    }

    private static boolean same(String one, String other) {
        return one.strip().equals(other.strip());
    }

    private static void join(List<Piece> pieces, Piece.Mark mark, String word) {
        if (!pieces.isEmpty() && pieces.getLast().mark() == mark) {
            word = pieces.removeLast().text() + word;
        }
        pieces.add(new Piece(mark, word));
    }
}
