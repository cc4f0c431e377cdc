package org.homeward.documents.files;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds out whether a file tells where a photo was taken: in an Exif block anywhere in it, or in words (XMP). */
final class Place {

    private static final byte[] IN_WORDS = "GPSLatitude".getBytes(StandardCharsets.US_ASCII);
    private static final int PLACE = 0x8825;
    private static final int LATITUDE = 2;
    private static final int LONGITUDE = 4;

    private Place() {}

    static boolean isToldBy(byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == IN_WORDS[0] && Programs.standsAt(bytes, at, IN_WORDS)) {
                return true;
            }
            ExifBlock block = ExifBlock.at(bytes, at);
            if (block != null && isTold(block)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTold(ExifBlock block) {
        @Nullable Integer place = block.value(block.first(), PLACE);
        return place != null && (block.value(place, LATITUDE) != null || block.value(place, LONGITUDE) != null);
    }
}
