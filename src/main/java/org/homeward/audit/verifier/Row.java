package org.homeward.audit.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link of the chain with its entry, each column as text.
 *
 * <p>A link without its entry, or an entry without its link, has nulls where the other's columns would be.
 */
public record Row(List<@Nullable String> values) {

    /** The columns in the order in which exports carry them. */
    public static final List<String> COLUMNS = List.of(
            "seq",
            "link_entry",
            "link_at",
            "previous",
            "hash",
            "entry_id",
            "at",
            "kind",
            "what",
            "username",
            "roles",
            "agency",
            "plan_id",
            "subject",
            "detail");

    private static final int SEQ = 0;
    private static final int LINK_ENTRY = 1;
    private static final int LINK_AT = 2;
    private static final int PREVIOUS = 3;
    private static final int HASH = 4;
    private static final int ENTRY = 5;

    public Row {
        if (values.size() != COLUMNS.size()) {
            throw new IllegalArgumentException("A row has " + COLUMNS.size() + " columns, not " + values.size());
        }
    }

    public @Nullable String seq() {
        return values.get(SEQ);
    }

    /** The entry that the row is about, as either side names it. */
    public @Nullable String entry() {
        return values.get(ENTRY) == null ? values.get(LINK_ENTRY) : values.get(ENTRY);
    }

    boolean hasLink() {
        return values.get(SEQ) != null;
    }

    boolean hasEntry() {
        return values.get(ENTRY) != null;
    }

    boolean linksItsEntry() {
        return hasEntry() && values.get(ENTRY).equals(values.get(LINK_ENTRY));
    }

    @Nullable
    String previous() {
        return values.get(PREVIOUS);
    }

    @Nullable
    String hash() {
        return values.get(HASH);
    }

    /** Works the hash out anew: over every column but itself, each as its length in bytes and its text. */
    String computedHash() {
        var hashed = new ArrayList<@Nullable String>();
        hashed.add(values.get(SEQ));
        hashed.add(values.get(PREVIOUS));
        hashed.add(values.get(LINK_AT));
        hashed.addAll(values.subList(ENTRY, values.size()));
        MessageDigest digest = sha256();
        for (String value : hashed) {
            if (value == null) {
                digest.update("-\n".getBytes(StandardCharsets.UTF_8));
            } else {
                byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
                digest.update((byte) '\n');
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
