package org.homeward.badinput;

import java.util.List;
import java.util.Map;

/** What nobody should send, and what somebody will. */
final class Junk {

    static final String SCRIPT = "<script>alert('hw-junk')</script>";
    static final String LONG = "x".repeat(120_000);

    /** For an id in an address; slashes never reach a handler. */
    static final List<String> IDS = List.of(
            "x",
            "-1",
            "0",
            "99999999999999999999999",
            "9223372036854775807",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "7b0d7f0e-6a5e-4f7e-9d0c-3f4f9d3c1a11",
            "7b0d7f0e-6a5e-4f7e-9d0c-3f4f9d3c1a11 ",
            "' or 1=1 --",
            SCRIPT,
            "\u0000",
            "\ud800",
            "\u202egnp.exe",
            "💥é",
            "a".repeat(3_000));

    /** For a value of a form or in an address. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "-1",
            "99999999999999999999999",
            "2026-02-31",
            "0000-00-00",
            "+999999999-01-01",
            "2026-03-05T25:61:00Z",
            "null",
            "' or 1=1 --",
            SCRIPT,
            "before\u0000after",
            "\ud800",
            "\u202e\u200b\ufeff💥",
            LONG);

    /** For a value in JSON. */
    static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "99999999999999999999999",
            "\"\"",
            "\"2026-02-31\"",
            "\"+999999999-01-01\"",
            "\"" + SCRIPT.replace("/", "\\/") + "\"",
            "\"before\\u0000after\"",
            "\"\\ud800\"",
            "\"" + LONG + "\"",
            "[]",
            "[null]",
            "[[1], {\"a\": []}]",
            "{}",
            "{\"a\": {\"b\": null}, \"\": 1}");

    /** For a whole body. */
    static final List<String> BODIES = List.of(
            "",
            "null",
            "1",
            "\"x\"",
            "[]",
            "[{}]",
            "{",
            "{}",
            "{\"a\":1}}",
            "{\"\\u0000\": 1, \"a\\ud800\": 2}",
            "[".repeat(2_000) + "]".repeat(2_000),
            "\ufeff{}",
            "<xml/>");

    static final Map<String, String> USUAL_FIELDS = Map.of("reason", "Because", "text", "Words", "version", "0");

    private Junk() {}
}
