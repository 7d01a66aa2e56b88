/** {@code renshe medical}: what an operator does with stored medical settlements. */
package org.renshe.deploy.medical;
