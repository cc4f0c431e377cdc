package org.homeward.local;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** Keycloak with the realm of the project and, for this machine only, a login for each role. */
class Keycloak implements Part {

    static final String REALM = "homeward";

    private final LocalSettings settings;
    private final Database database;
    private Path software;

    Keycloak(LocalSettings settings, Database database) {
        this.settings = settings;
        this.database = database;
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    @Override
    public String id() {
        return "keycloak";
    }

    @Override
    public String mark() {
        return home() + "#keycloak";
    }

    @Override
    public void prepare(Progress progress) throws Exception {
        software = Software.find(settings, "keycloak-");
        buildOnce(progress);
        Files.createDirectories(home().resolve("providers"));
        Folders.link(home().resolve("lib"), software.resolve("lib"));
        Folders.link(home().resolve("conf"), software.resolve("conf"));
        Folders.link(home().resolve("themes"), settings.docker().resolve("keycloak/themes"));
        // It keeps compressed copies of theme files and would go on serving the old ones.
        Folders.delete(home().resolve("data/tmp"));
        new Realm(settings).writeTo(home().resolve("data/import"));
    }

    /** Keycloak fixes its build options once; a stamp beside them says that this is done. */
    private void buildOnce(Progress progress) throws Exception {
        Path stamp = settings.software().resolve(software.getFileName() + ".built");
        try (var channel = FileChannel.open(
                        settings.software().resolve(".keycloak.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock onlyOne = channel.lock()) {
            if (Files.exists(stamp)) {
                return;
            }
            progress.say(this, "is built for PostgreSQL, once ...");
            List<String> line = jvm(software);
            line.addAll(List.of("build", "--db=postgres"));
            int code = ChildProcess.run(this, settings, new Command(line, Map.of(), settings.data()));
            if (code != 0) {
                throw new LocalStackFailure(
                        "Keycloak could not be built (exit code %d):\n%s"
                                .formatted(code, LogFile.of(this, settings).tail(15)),
                        "Delete %s and let the build unpack it again.".formatted(settings.software()));
            }
            Files.createFile(stamp);
        }
    }

    private List<String> jvm(Path kcHome) {
        List<String> line = Jvm.command(mark(), "-Xms64m", "-Xmx256m", "-XX:MaxMetaspaceSize=256m");
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            line.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dkc.home.dir=" + kcHome));
        line.addAll(List.of("-Djboss.server.config.dir=" + kcHome.resolve("conf"), "-Dpicocli.disable.closures=true"));
        line.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        line.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        line.addAll(List.of("-cp", software.resolve("lib/quarkus-run.jar").toString()));
        line.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        return line;
    }

    @Override
    public Command command() {
        LocalPorts ports = settings.ports();
        List<String> line = jvm(home());
        line.addAll(List.of("start", "--optimized", "--import-realm", "--cache=local"));
        line.addAll(
                List.of("--db-url=" + database.url("keycloak"), "--db-username=keycloak", "--db-password=keycloak"));
        line.addAll(List.of("--db-pool-initial-size=1", "--db-pool-min-size=1", "--db-pool-max-size=10"));
        line.addAll(List.of("--http-enabled=true", "--http-host=127.0.0.1"));
        line.addAll(List.of(
                "--http-port=" + ports.keycloak().text(),
                "--hostname=" + ports.keycloak().url()));
        line.add("--http-management-port=" + ports.keycloakManagement().text());
        return new Command(
                line,
                Map.of(
                        "HOMEWARD_URL", ports.app().url(),
                        "HOMEWARD_WEB_CLIENT_SECRET", "homeward-web-local",
                        "HOMEWARD_DIRECTORY_CLIENT_SECRET", "homeward-directory-local",
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"),
                home());
    }

    @Override
    public boolean isReady() throws InterruptedException {
        return Http.answers(
                settings.ports().keycloak().url() + "/realms/" + REALM + "/.well-known/openid-configuration");
    }

    @Override
    public void becameReady() throws Exception {
        new WebClientAddress(settings, home().resolve("homeward-url")).update();
    }

    private Path home() {
        return settings.data().resolve("keycloak");
    }
}
