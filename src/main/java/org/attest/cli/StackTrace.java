package org.attest.cli;

import java.io.PrintWriter;

/** A fault's way through the program, for those who asked to see it. Only places: messages may hold words of a text. */
final class StackTrace {

    private StackTrace() {}

    static void print(Throwable fault, PrintWriter out) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            out.println(cause.getClass().getName());
            for (StackTraceElement place : cause.getStackTrace()) {
                out.println("    at " + place);
            }
        }
    }
}
