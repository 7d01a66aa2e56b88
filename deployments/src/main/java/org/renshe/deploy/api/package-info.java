/** Talking to a hub or a node over its HTTP interface, as an operator does. */
package org.renshe.deploy.api;
