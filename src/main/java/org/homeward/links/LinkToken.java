package org.homeward.links;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The secret part of a link: its id and 16 random bytes, signed with HMAC-SHA-256 (RFC 2104), as Base64url. */
@Component
@EnableConfigurationProperties(LinkProperties.class)
class LinkToken {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID = 16;
    private static final int RANDOM = 16;
    private static final int SIGNATURE = 32;
    private static final int LONGEST = 120;

    private final LinkProperties properties;
    private final SecureRandom random = new SecureRandom();

    LinkToken(LinkProperties properties) {
        this.properties = properties;
    }

    boolean areOn() {
        return properties.areOn();
    }

    /** A new one for this link; it is never made twice the same. */
    String make(UUID link) {
        byte[] payload = ByteBuffer.allocate(ID + RANDOM)
                .putLong(link.getMostSignificantBits())
                .putLong(link.getLeastSignificantBits())
                .put(bytes(RANDOM))
                .array();
        byte[] token = Arrays.copyOf(payload, payload.length + SIGNATURE);
        System.arraycopy(sign(payload), 0, token, payload.length, SIGNATURE);
        return text(token);
    }

    /** The link that it is for; empty when it was not signed here. */
    Optional<UUID> read(String token) {
        if (!areOn() || token.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException noToken) {
            return Optional.empty();
        }
        // Decoding forgives loose bits at the end; only the text that was given out is good.
        if (all.length != ID + RANDOM + SIGNATURE || !text(all).equals(token)) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOf(all, ID + RANDOM);
        byte[] signature = Arrays.copyOfRange(all, ID + RANDOM, all.length);
        if (!MessageDigest.isEqual(sign(payload), signature)) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(payload);
        return Optional.of(new UUID(id.getLong(), id.getLong()));
    }

    /** Something secret that a browser keeps. */
    String secret() {
        return text(bytes(SIGNATURE));
    }

    /** What is kept of a secret. */
    static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] sign(byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(String.valueOf(properties.key()).getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(payload);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
