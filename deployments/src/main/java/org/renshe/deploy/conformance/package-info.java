/**
 * The conformance kit for those who write software on either side of the hospital interface
 * (医保两定接口): it plays the hospital against a centre, or stands between a hospital's software and a
 * centre and watches, and says rule by rule what holds.
 */
package org.renshe.deploy.conformance;
