package org.homeward.workers;

/** The answer of a job that has nothing to tell the model. */
public record Nothing() {}
