package org.homeward.network;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.homeward.plan.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to the network around a child. */
@Service
@Transactional(readOnly = true)
public class NetworkDesk {

    private final JdbcClient jdbc;

    NetworkDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these disciplines have neither a person nor a back-up on the plan's team; in the given order. */
    public List<String> without(PlanId plan, List<String> disciplines) {
        Set<String> filled = new HashSet<>(
                jdbc.sql("""
                        select distinct discipline from homeward.team_member
                         where plan_id = :plan and left_at is null and discipline is not null""").param("plan", plan.value()).query(String.class).list());
        return disciplines.stream()
                .filter(discipline -> !filled.contains(discipline))
                .distinct()
                .toList();
    }
}
