/**
 * Camunda Process Test without containers: the official library in its remote mode, in front of it a small HTTP facade,
 * behind it Camunda's in-memory engine of the broker's own version in a JVM of its own.
 *
 * <p><b>How to write a process test.</b> A class {@code <Process>Tests} in {@code org.homeward.journeys.processes} that
 * extends {@link org.homeward.journeys.engine.ProcessTest} and reads as a list of steps:
 *
 * <pre>{@code
 * class SafetyAlertTests extends ProcessTest {
 *
 *     @BeforeEach
 *     void deployIt() {
 *         deploy("safety-alert");                                    // model, forms, its decision tables; a worker per job type
 *         standIn("escalation", Map.of("outcome", "answered"));      // a called process that ends at once; or deploy the real one
 *         answer("deadlines.find", Map.of("dueAt", "2027-03-01T00:00:00Z"));   // what jobs of that type answer from now on
 *     }
 *
 *     @Test
 *     void climbsWhenNobodyAnswersInTime() {
 *         Walk walk = startByMessage("safety-alert", "safety-alert-raised", "matter-1", Map.of("planId", "plan-1"));
 *         walk.waitsOnlyAt("respond").task("respond").hasCandidateGroup("caseworker");
 *         passTime(Duration.ofHours(25));                            // timers fire at once
 *         walk.leftUndone("respond").endedAt("climbed");             // the instance is over, at that end, without incident
 *         assertThat(jobsDone("matters.close")).hasSize(1);          // variables that jobs were given, in order
 *     }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>Start with {@code start(process, variables)} or by message; go on with {@code complete(task, answers)},
 *       {@code publish(message, key)}, {@code passTime}; look with {@code waitsAt}, {@code passed}, {@code knows},
 *       {@code leftUndone}, {@code endedAt}. Every look waits until it is true, so never sleep; {@code avoided} alone does
 *       not wait, so say first what did happen.
 *   <li>{@code find(process)} is the instance that a call activity or a message started.
 *   <li>Take dates from {@code now()}, the engine's own clock, and give them as text.
 *   <li>{@code answerWithError(jobType, code)} throws a BPMN error; {@code client} and {@code context} are Camunda's own
 *       doors for everything else.
 *   <li>{@code standInThatWaits(process...)} and {@code letEnd(process, results)} play a called process that takes its
 *       time; a stand-in is not counted as the process whose place it takes.
 *   <li>A scenario for policy staff lies beside the model in {@code scenarios/*.json}, in Camunda's own format, with a
 *       name and a description in plain words. Jobs that it does not mention are completed with nothing to say.
 *   <li>Decision tables are the real ones: deploy finds them by the model's business rule tasks.
 *   <li>After the last class the build compares what was passed with the models and names what no test passed.
 * </ul>
 */
@NullMarked
package org.homeward.journeys.engine;

import org.jspecify.annotations.NullMarked;
