/** {@code renshe policy}: benefit policy files made, proved, explained, compared and released. */
package org.renshe.deploy.policy;
