/** Conversations between a node and the hub through the hub's queues. */
package org.renshe.routes.federation;
