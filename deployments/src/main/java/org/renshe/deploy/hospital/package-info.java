/**
 * A hospital as the demonstration and the acceptance tests play it: it knows the national interface
 * and keeps its own books, and nothing of the node it talks to but the address.
 */
package org.renshe.deploy.hospital;
