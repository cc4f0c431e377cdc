package org.homeward.deadlines;

import java.util.List;

/** Every rule that applies to one set of facts: the dates that follow and the rules that wait for a fact. */
public record Answer(List<Deadline> deadlines, List<Waiting> waitingFor) {}
