package org.homeward.documents.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A PNG picture without the texts and camera details beside it. */
final class PngDetails {

    private static final int HEAD = 8;
    private static final int FRAME = 12;

    /** Besides the parts that every PNG needs, which begin with a capital letter. */
    private static final Set<String> PICTURE = Set.of(
            "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "bKGD", "pHYs", "sBIT", "hIST", "acTL", "fcTL", "fdAT");

    private PngDetails() {}

    static byte[] takenOut(byte[] bytes) throws Refused {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        var kept = new ByteArrayOutputStream();
        kept.write(bytes, 0, Math.min(HEAD, bytes.length));
        int at = HEAD;
        while (at + FRAME <= bytes.length) {
            int length = buffer.getInt(at);
            if (length < 0 || length > bytes.length - FRAME - at) {
                break;
            }
            String name = new String(bytes, at + 4, 4, StandardCharsets.US_ASCII);
            if (Character.isUpperCase(name.charAt(0)) || PICTURE.contains(name)) {
                kept.write(bytes, at, length + FRAME);
            }
            at += length + FRAME;
            if (name.equals("IEND")) {
                return kept.toByteArray();
            }
        }
        throw new Refused("This picture is damaged or cut off. Open it, save it anew, and send that.");
    }
}
