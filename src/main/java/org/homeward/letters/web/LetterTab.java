package org.homeward.letters.web;

import org.homeward.plan.PlanTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names this module's page in the row of a plan's pages. */
@Configuration(proxyBeanMethods = false)
class LetterTab {

    @Bean
    PlanTab lettersTab() {
        return new PlanTab(55, "letters", anybody -> true);
    }
}
