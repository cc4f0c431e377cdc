package org.homeward.contents;

/** Some words of a text, and whether they stayed, went or came. */
public record Piece(Mark mark, String text) {

    /** What became of the words. */
    public enum Mark {
        SAME,
        GONE,
        NEW
    }
}
