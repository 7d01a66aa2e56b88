/** The post office: verifies, logs and routes messages, keeps dead letters, proves its log. */
package org.renshe.hub.exchange;
