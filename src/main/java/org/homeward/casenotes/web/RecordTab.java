package org.homeward.casenotes.web;

import org.homeward.access.Caller;
import org.homeward.access.Role;
import org.homeward.plan.PlanTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names the record in the row of a plan's pages, for those who may read texts. */
@Configuration(proxyBeanMethods = false)
class RecordTab {

    @Bean
    PlanTab recordOfPlan() {
        return new PlanTab(40, "record", RecordTab::mayRead);
    }

    static boolean mayRead(Caller caller) {
        return caller.readsTexts()
                || caller.emergency() != null
                || caller.hasAny(Role.FAMILY, Role.TEACHER, Role.CLINICIAN);
    }
}
