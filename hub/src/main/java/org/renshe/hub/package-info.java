/** The nation: directory of members, exchange of messages, clearing of obligations. */
package org.renshe.hub;
