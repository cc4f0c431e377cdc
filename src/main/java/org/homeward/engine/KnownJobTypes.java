package org.homeward.engine;

import java.util.Set;

/** The kinds of work that models may ask for, because a worker for them runs here. */
public interface KnownJobTypes {

    Set<String> all();
}
