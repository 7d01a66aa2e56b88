/**
 * The one time-limit engine (时限): working and calendar days, pauses, the yearly calendar as data.
 */
package org.renshe.chassis.deadline;
