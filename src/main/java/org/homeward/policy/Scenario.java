package org.homeward.policy;

import java.util.List;

/** One rehearsal of a model as people read it: what it is about, and its steps in words. */
public record Scenario(String name, String about, List<String> steps) {}
