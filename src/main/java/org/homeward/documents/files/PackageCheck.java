package org.homeward.documents.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.documents.files.Parts.Part;

/** Looks into office documents, which are archives inside: what kind they are, and whether a program hides in them. */
final class PackageCheck {

    private static final String TYPES = "[Content_Types].xml";
    private static final String MIMETYPE = "mimetype";

    /** The main part of each kind; a document with macros has another one. */
    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            "wordprocessingml.document.main+xml", FileType.DOCX,
            "spreadsheetml.sheet.main+xml", FileType.XLSX,
            "presentationml.presentation.main+xml", FileType.PPTX);

    private static final Pattern PROGRAM_PART = Pattern.compile(
            "(.*/)?(vbaproject|vbadata)[^/]*|(.*/)?(activex|macrosheets)/.*|(basic|scripts|dialogs)/.*|.*/oleobject[^/]*\\.bin"
                    + "|.*\\.(exe|dll|js|vbs|bat|cmd|ps1|jar|scr|msi|lnk|hta)");

    private static final Pattern FETCHED = Pattern.compile(
            "<Relationship\\b(?=[^>]*TargetMode\\s*=\\s*[\"']External)(?=[^>]*/(attachedTemplate|oleObject|frame|subDocument)[\"'])[^>]*>");

    private final Unpacking unpacking;

    PackageCheck(Unpacking unpacking) {
        this.unpacking = unpacking;
    }

    /** The kind of office document; empty when it is another archive. */
    Optional<FileType> check(byte[] bytes) throws Refused {
        unpacking.enter();
        List<Part> parts = new Parts(bytes).read(unpacking);
        for (Part part : parts) {
            look(part);
        }
        unpacking.leave();
        return kind(parts);
    }

    private void look(Part part) throws Refused {
        byte[] content = part.content();
        String name = part.name().toLowerCase(Locale.ROOT);
        if (PROGRAM_PART.matcher(name).matches() || Programs.isOne(content)) {
            throw new Refused(
                    "A program (macro) is inside this document. Save it without macros, or print it to a PDF, and send that.");
        }
        if (name.endsWith(".rels") && FETCHED.matcher(text(content)).find()) {
            throw new Refused(
                    "When opened, this document would fetch something from another computer. Print it to a PDF and send that.");
        }
        if (Place.isToldBy(content)) {
            throw new Refused(
                    "A photo in this document says where it was taken. Print it to a PDF, which leaves the place out, and send that.");
        }
        if (Programs.startsLikeArchive(content) && check(content).isEmpty()) {
            throw new Refused("Another archive is inside this document. Send what is in it one by one.");
        }
    }

    private Optional<FileType> kind(List<Part> parts) throws Refused {
        Optional<String> types = content(parts, TYPES);
        if (types.isPresent()) {
            if (types.get().toLowerCase(Locale.ROOT).contains("macroenabled")) {
                throw new Refused(
                        "This document can hold programs (macros). Save it as a kind without macros, for example .docx or .xlsx, and send that.");
            }
            return MAIN_PARTS.entrySet().stream()
                    .filter(main -> types.get().contains(main.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
        return content(parts, MIMETYPE).flatMap(type -> FileType.ofMediaType(type.strip()));
    }

    private static Optional<String> content(List<Part> parts, String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .map(part -> text(part.content()))
                .findFirst();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
