package org.homeward;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Homeward. */
@Modulithic(systemName = "Homeward")
@SpringBootApplication
@EnableAsync
@EnableScheduling
public class HomewardApplication {

    public static void main(String[] args) {
        SpringApplication.run(HomewardApplication.class, args);
    }
}
