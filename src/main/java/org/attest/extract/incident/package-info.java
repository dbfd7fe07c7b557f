/**
 * Incidents of violence as templates with slots of words: what happened, who did it, to whom, to what, with what.
 *
 * <p>In: a {@link org.attest.extract.Reading}. Out: {@link org.attest.extract.incident.Incident}s. A view of the happenings for comparison with other
 * systems; the graph is made of the happenings themselves.
 */
package org.attest.extract.incident;
