/** Measurements of the very code that runs, each beside its physical limit in the same run. */
package org.renshe.deploy.bench;
