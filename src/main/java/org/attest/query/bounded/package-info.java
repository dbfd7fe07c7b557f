/**
 * SPARQL's operators in a form whose time and memory are bounded by what goes in. A query comes in as algebra and goes out as algebra that means the same, but
 * that matches patterns in linear time and gives an error, as SPARQL's operators do, where a text or number would grow beyond all use. Knows nothing of stores.
 */
package org.attest.query.bounded;
