/**
 * The whole way from files to a stored graph, and the one place where it is wired: {@link org.attest.build.KnowledgeGraphBuilder#standard}.
 */
package org.attest.build;
