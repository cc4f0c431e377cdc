package org.homeward.documents.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of files that are taken; nothing else is. */
public enum FileType {
    PDF("PDF", "application/pdf", "pdf"),
    JPEG("Photo (JPEG)", "image/jpeg", "jpg", "jpeg"),
    PNG("Picture (PNG)", "image/png", "png"),
    HEIC("Photo (HEIC)", "image/heic", "heic"),
    TIFF("Scan (TIFF)", "image/tiff", "tif", "tiff"),
    TEXT("Plain text", "text/plain", "txt", "csv"),
    DOCX("Word document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("Excel workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX(
            "PowerPoint presentation",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "pptx"),
    ODT("OpenDocument text", "application/vnd.oasis.opendocument.text", "odt"),
    ODS("OpenDocument spreadsheet", "application/vnd.oasis.opendocument.spreadsheet", "ods");

    private final String title;
    private final String mediaType;
    private final List<String> endings;

    FileType(String title, String mediaType, String... endings) {
        this.title = title;
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** The kind for people. */
    public String title() {
        return title;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The endings that a name of this kind may have, without the dot. */
    public List<String> endings() {
        return endings;
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** All endings, for the file picker: {@code .pdf,.jpg}. */
    public static String allEndings() {
        return Arrays.stream(values())
                .flatMap(type -> type.endings.stream())
                .map(ending -> "." + ending)
                .collect(Collectors.joining(","));
    }
}
