/**
 * The demonstration ({@code renshe demo}): a hub and three provinces as processes of their own,
 * with invented people, and one day of hospitals' work checked from three sides.
 */
package org.renshe.deploy.demo;
