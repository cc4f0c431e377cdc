package org.homeward.letters;

import java.util.List;
import org.homeward.policy.LetterPart;

/** The wording in force above what somebody wrote, filled in for one reader. */
public record Cover(String heading, List<LetterPart> parts) {}
