package org.homeward.matters;

/** Codes as people read them. */
final class Words {

    private Words() {}

    /** {@code refused-by-silence} is "Refused by silence". */
    static String of(String code) {
        String words = code.replace('-', ' ').strip();
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
