package org.homeward.local;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The time machine for programs, in the local stack only. */
@RestController
@RequestMapping("/api/local/clock")
@Profile("local")
@Tag(name = "Local clock", description = "Only in the local stack: see and move the time that Homeward lives in")
class ClockApi {

    private final TimeMachine time;

    ClockApi(TimeMachine time) {
        this.time = time;
    }

    @GetMapping
    @Operation(summary = "The time that Homeward lives in, and how far it is ahead of real time")
    TimeMachine.Reading read() {
        return time.read();
    }

    @PostMapping
    @Operation(summary = "Moves the time forward by an ISO 8601 length, for example P45D")
    TimeMachine.Reading advance(@RequestBody Move move) {
        return time.advance(move.advance());
    }

    record Move(@Nullable String advance) {}
}
