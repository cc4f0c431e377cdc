package org.homeward.policy.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A model, a table, a form or a letter by its file name, for example {@code plan-lifecycle.bpmn}. */
public record Resource(String name, ResourceKind kind, String content) {

    /** The engine takes at most 4 MB in one deployment; one file stays well below. */
    public static final int MAX_CHARACTERS = 1_000_000;

    /** Answers whether the name is a plain file name of a known kind. */
    public static boolean nameable(String name) {
        return name.matches("[a-z0-9][a-z0-9._-]{0,99}\\.(bpmn|dmn|form|letter\\.md)");
    }

    public static Resource of(String name, String content) {
        return new Resource(name, ResourceKind.of(name).orElseThrow(), content);
    }

    public byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    public String sha256() {
        return sha256(content);
    }

    public static String sha256(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
