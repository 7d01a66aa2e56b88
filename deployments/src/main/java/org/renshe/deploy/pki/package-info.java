/**
 * Keys and certificates by hand ({@code renshe pki}): national roots, a member's requests, its
 * enrolment at the hub, hospitals' certificates, rotation and revocation.
 */
package org.renshe.deploy.pki;
