package org.homeward.policy.reading;

/** Looks at what a draft would put in force and says what is wrong with it. */
interface Check {

    void check(Candidate candidate, Index index, Findings findings);
}
