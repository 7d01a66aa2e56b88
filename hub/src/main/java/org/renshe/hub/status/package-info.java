/** The hub's pages for its operator. */
package org.renshe.hub.status;
