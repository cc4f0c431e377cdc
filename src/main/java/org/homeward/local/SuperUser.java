package org.homeward.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL refuses to run as root, so root starts it in a user namespace where it is nobody.
 *
 * <p>The files keep their owner, and signals still reach it.
 */
class SuperUser {

    private SuperUser() {}

    static List<String> prefix() {
        if (!isRoot()) {
            return List.of();
        }
        if (!canUnshare()) {
            throw new LocalStackFailure(
                    "PostgreSQL does not run as root, and this machine allows no user namespaces.", remedy());
        }
        return List.of("unshare", "-U");
    }

    static String remedy() {
        return isRoot()
                ? "Start Homeward as an ordinary user, or allow user namespaces (the command `unshare -U true` must work)."
                : "Make sure that this user may write to the data folder and that the disk has room, then start again.";
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException noProc) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean canUnshare() {
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
