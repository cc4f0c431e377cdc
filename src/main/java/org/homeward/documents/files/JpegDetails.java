package org.homeward.documents.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A JPEG photo without what stands beside its picture; which way up it is stays, or it would lie on its side. */
final class JpegDetails {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COLOURS = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private static final int WAY_UP = 0x0112;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;

    private final byte[] bytes;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int wayUp;

    JpegDetails(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] takenOut() throws Refused {
        try {
            int at = 2;
            while (true) {
                while (bytes[at + 1] == (byte) 0xFF) {
                    at++; // padding
                }
                int marker = bytes[at + 1] & 0xFF;
                if (bytes[at] != (byte) 0xFF) {
                    throw damaged();
                }
                if (marker == END) {
                    return whole(); // what follows the picture is not the picture: small copies, a film
                }
                int end = at + 2 + ((bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF);
                if (marker == SCAN) {
                    end = endOfScan(end);
                }
                if (isPicture(marker, at + 4)) {
                    kept.write(bytes, at, end - at);
                } else if (Programs.standsAt(bytes, at + 4, EXIF)) {
                    remember(at + 4 + EXIF.length);
                }
                at = end;
            }
        } catch (IndexOutOfBoundsException cutOff) {
            throw damaged();
        }
    }

    private int endOfScan(int from) {
        int at = from;
        while (bytes[at] != (byte) 0xFF || bytes[at + 1] == 0 || (bytes[at + 1] & 0xF8) == 0xD0) {
            at++;
        }
        return at;
    }

    private boolean isPicture(int marker, int content) {
        return switch (marker) {
            case 0xE0 -> Programs.standsAt(bytes, content, JFIF);
            case 0xE2 -> Programs.standsAt(bytes, content, COLOURS);
            case 0xEE -> Programs.standsAt(bytes, content, ADOBE);
            case COMMENT -> false;
            default -> marker < 0xE0 || marker > 0xEF;
        };
    }

    private void remember(int start) {
        ExifBlock block = ExifBlock.at(bytes, start);
        @Nullable Integer found = block == null ? null : block.value(block.first(), WAY_UP);
        if (found != null && found > 1 && found <= 8) {
            wayUp = found;
        }
    }

    private byte[] whole() {
        var all = new ByteArrayOutputStream();
        all.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        if (wayUp > 0) {
            all.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34});
            all.writeBytes(EXIF);
            all.writeBytes(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1});
            all.writeBytes(new byte[] {0, (byte) wayUp, 0, 0, 0, 0, 0, 0});
        }
        all.writeBytes(kept.toByteArray());
        all.writeBytes(new byte[] {(byte) 0xFF, (byte) END});
        return all.toByteArray();
    }

    private static Refused damaged() {
        return new Refused("This photo is damaged or cut off. Open it, save it anew, and send that.");
    }
}
