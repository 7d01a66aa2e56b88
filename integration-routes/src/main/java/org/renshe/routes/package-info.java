/**
 * Conversations of a member with the outside, one Camel route class each: the hub's post office and
 * the hospitals. They carry, check shapes and signatures, retry and limit; they decide nothing.
 */
package org.renshe.routes;
