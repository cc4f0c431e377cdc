package org.homeward.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.homeward.access.BadInput;
import org.jspecify.annotations.Nullable;

/** The keys of the last row on a page, opaque in a URL. */
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "\u001f";

    public static Cursor of(Object... keys) {
        return new Cursor(java.util.Arrays.stream(keys).map(String::valueOf).toList());
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor; empty without one, {@link BadInput} when it is not one of ours. */
    public static Optional<Cursor> decode(@Nullable String text, int keys) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = List.of(decoded.split(SEPARATOR, -1));
            if (parts.size() == keys) {
                return Optional.of(new Cursor(parts));
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below
        }
        throw new BadInput("cursor", "Use the cursor of the page before, or none for the first page.");
    }

    public String key(int index) {
        return keys.get(index);
    }

    public long number(int index) {
        try {
            return Long.parseLong(keys.get(index));
        } catch (NumberFormatException notANumber) {
            throw new BadInput("cursor", "Use the cursor of the page before, or none for the first page.");
        }
    }
}
