/**
 * The sandbox for those who write software against a node: invented people, one for each outcome a
 * counter can meet.
 */
package org.renshe.deploy.sandbox;
