/**
 * The graph over HTTP, for this machine alone: a read-only SPARQL endpoint, Fuseki's own pages, the templates as an API, and the explorer.
 *
 * <p>In: an open store. Out: answers to requests from this machine's own pages and programs. Writes nothing and asks no other host.
 */
package org.attest.server;
