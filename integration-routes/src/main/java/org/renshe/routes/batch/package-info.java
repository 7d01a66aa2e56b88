/**
 * A Camel component that takes whatever waits in a JMS queue as one exchange and one transaction,
 * since Camel's own JMS component takes one message a transaction.
 */
package org.renshe.routes.batch;
