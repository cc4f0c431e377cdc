package org.homeward.local;

/** The local stack cannot start or go on; says why and what to do about it. */
class LocalStackFailure extends RuntimeException {

    private final String remedy;

    LocalStackFailure(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
