/** The command line: each command parses its options, calls one class and prints what it returns. */
package org.attest.cli;
