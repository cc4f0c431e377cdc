package org.homeward.access;

import org.jspecify.annotations.Nullable;

/** What people typed, without what no page and no database can hold. */
public final class CleanText {

    private CleanText() {}

    /** The text with plain line ends and without control characters; null when nothing is left. */
    public static @Nullable String of(@Nullable String entered) {
        if (entered == null) {
            return null;
        }
        var kept = new StringBuilder(entered.length());
        entered.codePoints().filter(CleanText::canBeShown).forEach(kept::appendCodePoint);
        String text = kept.toString().replace("\r\n", "\n").replace('\r', '\n').strip();
        return text.isEmpty() ? null : text;
    }

    /** The same, as one line; empty when nothing is left. */
    public static String line(@Nullable String entered) {
        String text = of(entered);
        return text == null ? "" : text.replaceAll("\\s+", " ");
    }

    private static boolean canBeShown(int point) {
        return point == '\n'
                || point == '\t'
                || point == '\r'
                || !Character.isISOControl(point)
                        && Character.getType(point) != Character.SURROGATE
                        && (point & 0xFFFE) != 0xFFFE;
    }
}
