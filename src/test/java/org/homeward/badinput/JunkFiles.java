package org.homeward.badinput;

import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.documents.Files;
import org.homeward.documents.Photos;

/** Files that nobody should send, by the name that they bear; one of them is good. */
final class JunkFiles {

    private static final int MEGA = 1_000_000;

    static final Map<String, byte[]> ALL = new LinkedHashMap<>();

    static {
        ALL.put("report.pdf", Files.PDF);
        ALL.put("holiday.pdf", Files.PROGRAM);
        ALL.put("", Files.PDF);
        ALL.put("empty.pdf", new byte[0]);
        ALL.put("no ending", Files.PDF);
        ALL.put("../../../etc/passwd", Files.PDF);
        ALL.put(Junk.SCRIPT + ".pdf", Files.PDF);
        ALL.put("before\u0000after.pdf", Files.PDF);
        ALL.put("\ud800.pdf", Files.PDF);
        ALL.put("\u202efdp.exe", Files.PROGRAM);
        ALL.put("x".repeat(3_000) + ".pdf", Files.PDF);
        ALL.put("phone.jpg", Photos.fromAPhone());
        ALL.put("cut.jpg", java.util.Arrays.copyOf(Photos.fromAPhone(), 300));
        ALL.put("bomb.docx", Files.word("a", new byte[90 * MEGA], "b", new byte[90 * MEGA]));
        ALL.put("services.json", Files.ascii("[".repeat(2_000)));
        ALL.put("services.csv", Files.ascii("id,name\n\"never closed"));
        ALL.put("organizations.json", Files.ascii("[{\"id\": null, \"name\": {\"a\": [1e400]}}]"));
        ALL.put("everything.zip", Files.zip("services.json", "[]", "../up.json", "[]"));
    }

    private JunkFiles() {}
}
