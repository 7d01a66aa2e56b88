/** {@code renshe doctor}: what is missing on this machine, and how to mend it. */
package org.renshe.deploy.doctor;
