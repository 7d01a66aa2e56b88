/** What an operator of a node does about medical insurance from the command line. */
package org.renshe.deploy.medical;
