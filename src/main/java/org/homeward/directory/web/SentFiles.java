package org.homeward.directory.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.access.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The files of one request by their plain names. */
final class SentFiles {

    private SentFiles() {}

    static Map<String, byte[]> of(@Nullable List<MultipartFile> files) {
        var sent = new LinkedHashMap<String, byte[]>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String given = file.getOriginalFilename();
            String name =
                    given == null ? "" : given.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cc}", "");
            if (name.isEmpty() && file.isEmpty()) {
                continue; // a form without a chosen file sends an empty one
            }
            try {
                sent.put(name.length() > 100 ? name.substring(name.length() - 100) : name, file.getBytes());
            } catch (IOException broken) {
                throw new BadInput("files", "The file did not arrive whole. Send it once more.");
            }
        }
        return sent;
    }
}
