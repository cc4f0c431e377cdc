package org.homeward.documents.web;

import java.nio.charset.StandardCharsets;
import org.homeward.documents.DocumentDesk.Handout;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A document on its way out: saved by the browser, never run or shown inside Homeward, never kept on the way. */
final class Download {

    private Download() {}

    static ResponseEntity<byte[]> of(Handout handout) {
        var document = handout.document();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Document-Sha256", document.fingerprint())
                .cacheControl(CacheControl.noStore())
                .body(handout.bytes());
    }
}
