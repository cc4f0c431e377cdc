package org.homeward.workers;

import io.camunda.client.api.response.ActivatedJob;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does the work of a job once, however often the job is delivered.
 *
 * <p>The work, and the note that it was done, are one transaction. A second delivery answers what the first one did;
 * two deliveries at the same moment wait for each other at the note.
 */
@Component
public class JobLog {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final JsonMapper json;
    private final Clock clock;

    JobLog(JdbcClient jdbc, TransactionOperations transactions, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Runs the work unless it was done before, and answers its result, an empty record when there is nothing to say.
     *
     * @param work gets the key that names this request to the front doors
     */
    public <R extends Record> R once(ActivatedJob job, Class<R> result, Function<String, R> work) {
        return transactions.execute(status -> {
            String key = key(job);
            if (begin(key)) {
                R done = work.apply(key);
                keep(key, done);
                return done;
            }
            return json.readValue(resultOf(key), result);
        });
    }

    /** The element instance names the request: a retry, also after an incident, is still the same request. */
    private static String key(ActivatedJob job) {
        return "job-" + job.getElementInstanceKey() + "-" + job.getType();
    }

    private boolean begin(String key) throws DataAccessException {
        return jdbc.sql("""
                        insert into homeward.job_done (job_key, result, done_at) values (:key, '{}', :now)
                        on conflict (job_key) do nothing""")
                        .param("key", key)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private void keep(String key, Record done) {
        jdbc.sql("update homeward.job_done set result = cast(:result as jsonb) where job_key = :key")
                .param("key", key)
                .param("result", json.writeValueAsString(done))
                .update();
    }

    private String resultOf(String key) {
        return jdbc.sql("select result from homeward.job_done where job_key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }
}
