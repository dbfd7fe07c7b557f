package org.attest.text;

/**
 * What a person gave cannot be used: a file, a query, an ontology, an argument. The message says where ({@code queries/people.rq:3},
 * {@code moby-dick.txt}) and what to do; it is shown as it stands, without a stack trace.
 */
public class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param where the file, line or argument
     * @param problem what is wrong with it
     * @param remedy what the person can do
     * @throws NullPointerException where one of them is missing
     */
    public InputException(String where, String problem, String remedy) {
        super(message(where, problem, remedy));
    }

    /** @param problem what is wrong; null where the cause says nothing, as libraries' exceptions now and then do, so that only its kind can be told */
    public InputException(String where, String problem, String remedy, Throwable cause) {
        super(message(where, problem == null ? "cannot be read (%s)".formatted(cause.getClass().getSimpleName()) : problem, remedy), cause);
    }

    /** An argument that is empty is shown as such; what ends in lines of its own is a sentence already. */
    private static String message(String where, String problem, String remedy) {
        return (where.isBlank() ? "'" + where + "'" : where) + ": " + problem + (problem.endsWith("\n") ? "" : ". ") + remedy;
    }
}
