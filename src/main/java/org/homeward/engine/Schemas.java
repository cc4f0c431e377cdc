package org.homeward.engine;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings both schemas up to date before anything reads them: the record and the engine's read model. */
@Configuration(proxyBeanMethods = false)
class Schemas {

    @Bean(initMethod = "migrate")
    Flyway homewardSchema(DataSource database) {
        return schema(database, "homeward");
    }

    @Bean(initMethod = "migrate")
    Flyway engineSchema(DataSource database) {
        return schema(database, "engine");
    }

    /** JPA validates its mapping when it starts, so it has to start after the migrations. */
    @Bean
    static BeanFactoryPostProcessor jpaAfterSchemas() {
        return factory -> {
            if (factory.containsBeanDefinition("entityManagerFactory")) {
                factory.getBeanDefinition("entityManagerFactory").setDependsOn("homewardSchema", "engineSchema");
            }
        };
    }

    private static Flyway schema(DataSource database, String name) {
        return Flyway.configure()
                .dataSource(database)
                .schemas(name)
                .defaultSchema(name)
                .locations("classpath:db/" + name)
                .load();
    }
}
