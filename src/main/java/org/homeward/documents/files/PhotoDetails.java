package org.homeward.documents.files;

import java.util.Arrays;

/**
 * Takes out of a photo what the camera wrote beside the picture: the place, the moment, the device, its owner.
 *
 * <p>A photo from a foster home must not tell where that home is. What cannot be rewritten safely is refused when it
 * tells a place.
 */
final class PhotoDetails {

    private PhotoDetails() {}

    /** The same bytes when there was nothing to take out. */
    static byte[] takenOut(FileType type, byte[] bytes) throws Refused {
        byte[] without = switch (type) {
            case JPEG -> new JpegDetails(bytes).takenOut();
            case PNG -> PngDetails.takenOut(bytes);
            case HEIC, TIFF ->
                withoutPlace(
                        bytes,
                        "This photo says where it was taken. Send it as .jpg, from which Homeward takes the place"
                                + " out, or turn off “location” when you share it.");
            case PDF ->
                withoutPlace(
                        bytes,
                        "A photo in this PDF says where it was taken. Print it to a PDF, which leaves the place"
                                + " out, and send that.");
            default -> bytes; // office documents are looked into part by part, text has no photos
        };
        return Arrays.equals(without, bytes) ? bytes : without;
    }

    private static byte[] withoutPlace(byte[] bytes, String whatToDo) throws Refused {
        if (Place.isToldBy(bytes)) {
            throw new Refused(whatToDo);
        }
        return bytes;
    }
}
