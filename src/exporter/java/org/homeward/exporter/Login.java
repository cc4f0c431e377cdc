package org.homeward.exporter;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** How the exporter talks to PostgreSQL. */
final class Login {

    /**
     * Every statement of the exporter goes by key. The server must not come to another opinion while tables are empty and keep it
     * when they are not. And what is acknowledged must be on disk, whatever the server's default is.
     */
    private static final String SESSION =
            "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off -c synchronous_commit=on";

    private Login() {}

    static Connection connect(Settings settings, String name) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", settings.username());
        properties.setProperty("password", settings.password());
        properties.setProperty("ApplicationName", name);
        // Values travel as text; the server reads them as the columns' types.
        properties.setProperty("stringtype", "unspecified");
        properties.setProperty("options", SESSION);
        // Details quote values, and those belong in no log.
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        // DriverManager would look in the broker's class path and not in this jar.
        Connection connection = new Driver().connect(settings.url(), properties);
        if (connection == null) {
            throw new SQLException("The exporter's url is not one of PostgreSQL", "08001");
        }
        return connection;
    }
}
