/** JSON read as if its writer were hostile; the ground of messages, headers and the directory. */
package org.renshe.protocol.json;
