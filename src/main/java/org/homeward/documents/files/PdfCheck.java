package org.homeward.documents.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;

/**
 * Looks for what a PDF can do beside being read: run programs, start others, carry other files.
 *
 * <p>Its objects may stand in packed streams, so those are unpacked too; letters of a name may be written as numbers.
 */
final class PdfCheck {

    private static final byte[] START = "%PDF-".getBytes(StandardCharsets.ISO_8859_1);
    private static final Pattern NUMBERED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern PACKED_OBJECTS = Pattern.compile(
            "/Type\\s*/ObjStm\\b[^\\x00]{0,2000}?stream\\r?\\n|/ObjStm\\b[^\\x00]{0,2000}?stream\\r?\\n");
    private static final List<String> PROGRAMS = List.of("/JavaScript", "/Launch", "/RichMedia");
    private static final List<String> FILES = List.of("/EmbeddedFile", "/EmbeddedFiles");

    private final Unpacking unpacking;

    PdfCheck(Unpacking unpacking) {
        this.unpacking = unpacking;
    }

    void check(byte[] bytes) throws Refused {
        if (!Programs.starts(bytes, START)) {
            throw new Refused("Something stands before the PDF in this file. Print it to a PDF and send that.");
        }
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        look(raw);
        if (names(raw, "/Encrypt")) {
            throw new Refused(
                    "This PDF is protected with a password, so it cannot be checked. Print it to a PDF and send that.");
        }
        Matcher packed = PACKED_OBJECTS.matcher(raw);
        while (packed.find()) {
            try {
                look(new String(
                        unpacking.inflated(bytes, packed.end(), bytes.length - packed.end(), false),
                        StandardCharsets.ISO_8859_1));
            } catch (DataFormatException notPackedThatWay) {
                // then a reader program cannot unpack it either
            }
        }
    }

    private static void look(String text) throws Refused {
        String plain = NUMBERED.matcher(text)
                .replaceAll(number ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(number.group(1), 16))));
        if (PROGRAMS.stream().anyMatch(name -> names(plain, name))) {
            throw new Refused(
                    "A program is inside this PDF. Print it to a PDF, which leaves the program out, and send that.");
        }
        if (FILES.stream().anyMatch(name -> names(plain, name))) {
            throw new Refused(
                    "Other files are packed into this PDF. Send each of them by itself, and this one printed to a PDF.");
        }
    }

    /** Whether that name stands there and ends there. */
    private static boolean names(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int after = at + name.length();
            if (after >= text.length() || !Character.isLetterOrDigit(text.charAt(after))) {
                return true;
            }
        }
        return false;
    }
}
