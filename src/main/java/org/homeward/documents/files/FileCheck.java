package org.homeward.documents.files;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.tika.Tika;

/** Decides by its bytes what a file is, and refuses what is not what its name says, can act, or could burst. */
public final class FileCheck {

    private static final int LONGEST_NAME = 150;
    private static final String OLD_OFFICE = "application/x-tika-msoffice";

    private final Tika tika = new Tika();
    private final long largestUnpacked;
    private final int mostParts;

    public FileCheck(long largestUnpacked, int mostParts) {
        this.largestUnpacked = largestUnpacked;
        this.mostParts = mostParts;
    }

    /**
     * A file that is taken.
     *
     * @param bytes what to keep: a photo without place and camera details, everything else as it came
     */
    public record Taken(FileType type, String name, byte[] bytes) {}

    /** Answers what it is; {@link Refused} with what to do instead. */
    public Taken check(String givenName, byte[] bytes) throws Refused {
        String name = name(givenName);
        if (bytes.length == 0) {
            throw new Refused("This file is empty. Check that you chose the right one.");
        }
        FileType type = type(bytes);
        if (!isPackage(type) && Parts.endsIn(bytes)) {
            throw new Refused("An archive is hidden behind what this file shows. Print it to a PDF and send that.");
        }
        if (type == FileType.PDF) {
            new PdfCheck(unpacking()).check(bytes);
        }
        String ending = ending(name);
        if (!type.endings().contains(ending)) {
            throw new Refused("Inside, this file is of the kind “" + type.title() + "”, but its name does not end in "
                    + type.endings().stream().map(one -> "." + one).collect(Collectors.joining(" or "))
                    + ". Save it again as what it is, and send that.");
        }
        return new Taken(type, name, PhotoDetails.takenOut(type, bytes));
    }

    private FileType type(byte[] bytes) throws Refused {
        if (Programs.isOne(bytes)) {
            throw new Refused("This file is a program, whatever its name says. Homeward does not take programs.");
        }
        if (Programs.startsLikeArchive(bytes)) {
            return new PackageCheck(unpacking())
                    .check(bytes)
                    .orElseThrow(() -> new Refused("This file is an archive. Send what is in it one by one."));
        }
        String found = tika.detect(bytes);
        if (found.equals(OLD_OFFICE)) {
            throw new Refused("This is an office document of the old kind, or one with a password. "
                    + "Save it as .docx, .xlsx or .pdf without a password, and send that.");
        }
        return FileType.ofMediaType(found)
                .orElseThrow(() -> new Refused("Homeward does not take this kind of file ("
                        + found + "). It takes "
                        + Arrays.stream(FileType.values()).map(FileType::title).collect(Collectors.joining(", "))
                        + "."));
    }

    private Unpacking unpacking() {
        return new Unpacking(largestUnpacked, mostParts);
    }

    private static boolean isPackage(FileType type) {
        return switch (type) {
            case DOCX, XLSX, PPTX, ODT, ODS -> true;
            default -> false;
        };
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The last part of a path, without what can deceive the eye or a file system. */
    static String name(String given) throws Refused {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .strip();
        if (name.isEmpty() || ending(name).isEmpty()) {
            throw new Refused("Choose a file whose name has an ending, for example .pdf.");
        }
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 10 - 1) + "." + ending(name);
    }
}
