/** Members of the federation, their certificates, and the signed directory they all pull. */
package org.renshe.hub.directory;
