package org.homeward.documents.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.homeward.access.BadInput;
import org.homeward.access.CleanText;
import org.homeward.documents.NewDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The answers of the page that files a document, as they were typed. */
public record DocumentForm(
        @Nullable String title,
        @Nullable String category,
        @Nullable String readers,
        @Nullable String source,
        @Nullable String dated,
        @Nullable String replaces,
        @Nullable String why,
        @Nullable String requestKey) {

    static DocumentForm empty(@Nullable UUID replaces) {
        return new DocumentForm(
                null,
                null,
                "staff",
                null,
                null,
                replaces == null ? null : replaces.toString(),
                null,
                UUID.randomUUID().toString());
    }

    NewDocument with(@Nullable MultipartFile file) {
        return new NewDocument(
                CleanText.line(title),
                CleanText.of(category),
                CleanText.line(readers),
                CleanText.line(source),
                day(),
                file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename(),
                bytes(file),
                replaced(),
                CleanText.of(why));
    }

    private @Nullable LocalDate day() {
        try {
            return CleanText.of(dated) == null ? null : LocalDate.parse(CleanText.line(dated));
        } catch (DateTimeException noDate) {
            throw new BadInput("dated", "Give the date as year-month-day, for example 2026-03-05.");
        }
    }

    @Nullable
    UUID replaced() {
        try {
            return CleanText.of(replaces) == null ? null : UUID.fromString(CleanText.line(replaces));
        } catch (IllegalArgumentException notAnId) {
            throw new BadInput("replaces", "Open the document that is to be replaced, and begin from there.");
        }
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException broken) {
            throw new BadInput("file", "The file did not arrive whole. Send it once more.");
        }
    }
}
