package org.homeward.access.matrix;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of the four plans that {@code plan.sql} fills with canaries. */
public record SeededPlan(String name) {

    static final List<String> NAMES = List.of("own", "consented", "lapsed", "foreign");

    private static final Pattern ID = Pattern.compile("\\bid\\(([a-z-]+)\\)");
    private static final Pattern KEY = Pattern.compile("\\bkey\\(([A-Za-z-]+)\\)");
    private static final Pattern VARIABLE = Pattern.compile("([a-z-]+)/\\{([A-Za-z-]+)(?::([a-z-]+))?}");
    private static final Pattern CANARY = Pattern.compile("@([a-z-]+)@");

    /** Puts ids where a text says {@code id(name)}. */
    String ids(String text) {
        return ID.matcher(text).replaceAll(found -> id(found.group(1)));
    }

    public static void county(JdbcClient jdbc) {
        run(jdbc, Table.text("county.sql"));
        RealForms.deploy(jdbc);
    }

    /** Puts the plan on record, with every reader at its table who sees it by a seat. */
    public void plant(JdbcClient jdbc, List<Reader> readers) {
        String sql = ID.matcher(Table.text("plan.sql")).replaceAll(found -> "'" + id(found.group(1)) + "'::uuid");
        sql = KEY.matcher(sql).replaceAll(found -> Long.toString(key(found.group(1))));
        sql = CANARY.matcher(sql).replaceAll(found -> Canaries.MARK + name + "." + found.group(1));
        run(jdbc, sql.replace("{plan}", name).replace("canary(", "('" + Canaries.MARK + name + ".' || "));
        readers.stream()
                .filter(reader -> !reader.seat().isEmpty() && !name.equals("foreign"))
                .forEach(reader -> seat(jdbc, reader));
    }

    private void seat(JdbcClient jdbc, Reader reader) {
        boolean left = reader.seat().equals("left");
        jdbc.sql("""
                        insert into homeward.team_member (id, plan_id, username, name, role, seat, since, left_at)
                        values (?, ?, ?, ?, 'member', ?, now(), case when ? then now() end)""")
                .params(
                        UUID.randomUUID(),
                        UUID.fromString(id("plan")),
                        reader.name(),
                        "Name of " + reader.name(),
                        left ? "staff" : reader.seat(),
                        left)
                .update();
    }

    public String id(String what) {
        return UUID.nameUUIDFromBytes((name + ":" + what).getBytes()).toString();
    }

    public long key(String what) {
        return 1_000_000L + Integer.toUnsignedLong((name + ":" + what).hashCode());
    }

    /** Fills the variables of a path: behind {@code /plans/} the plan, elsewhere the thing that the path speaks of. */
    public String fill(String path) {
        return fill(path, this);
    }

    /** The same, with everything below the plan taken from another plan. */
    String fill(String path, SeededPlan below) {
        String filled = path.replace("/plans/{id}", "/plans/" + id("plan")).replace("{planId}", id("plan"));
        return VARIABLE.matcher(filled)
                .replaceAll(found -> found.group(1) + "/"
                        + switch (found.group(2)) {
                            case "taskId" -> Long.toString(below.key(orElse(found.group(3), "taskId")));
                            case "item", "note", "document" -> below.named(found.group(2), found.group(3));
                            case "key" -> Long.toString(below.key(found.group(1)));
                            case "id" -> below.id(found.group(1));
                            case "code" -> "riverside-clinic";
                            case "worker" -> "caseworker";
                            case "type" -> "service-request";
                            case "kind" -> "goal";
                            case "form" -> "note";
                            case "name" -> "task-due.dmn";
                            default -> below.id(found.group(2));
                        });
    }

    /** The one that has only the name of its kind, or the one of that kind of record; {@code plan.sql} names them the same way. */
    private String named(String what, @Nullable String kind) {
        return kind == null ? id(what) : md5(name + ":" + what + ":" + kind);
    }

    private static String md5(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            ByteBuffer halves = ByteBuffer.wrap(sum);
            return new UUID(halves.getLong(), halves.getLong()).toString();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private static void run(JdbcClient jdbc, String sql) {
        jdbc.sql(sql.replaceAll("(?m)^--.*$", "")).update();
    }
}
