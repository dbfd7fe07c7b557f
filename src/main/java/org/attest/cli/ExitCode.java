package org.attest.cli;

/** What a finished command tells its caller. */
public enum ExitCode {
    DONE(0), FAILED(1), WRONG_USAGE(2), BAD_INPUT(3), DOES_NOT_CONFORM(4);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
