/**
 * Documents made from the code, so that they cannot differ from it: settings, errors, configuration
 * files, Oracle SQL. {@code renshe reference} writes them; a test compares them with what is kept.
 */
package org.renshe.deploy.reference;
