/** Programs of Renshe as processes: running one here, and starting and watching several. */
package org.renshe.deploy.process;
