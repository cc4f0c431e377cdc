package org.homeward.tasks;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The processes that ask people for something, by the names that policy staff gave them. */
@Component
public class Steps {

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One process; the code is its id in the model. */
    public record Step(String code, String name) {}

    /** Those that are deployed and have a task for a person, by name. */
    public List<Step> all() {
        return jdbc.sql("""
                        select d.bpmn_process_id as code, coalesce(max(p.name), d.bpmn_process_id) as name
                          from (select distinct on (bpmn_process_id) bpmn_process_id, key from engine.process_definition
                                 order by bpmn_process_id, version desc) d
                          left join engine.element p on p.process_definition_key = d.key and p.type = 'PROCESS'
                         where exists (select 1 from engine.element e
                                        where e.process_definition_key = d.key and e.type = 'USER_TASK')
                         group by d.bpmn_process_id order by 2""").query(Step.class).list();
    }
}
